using System.Net;
using System.Net.Http.Headers;

namespace Soother.Host.Setup;

/// <summary>Downloads a file into a folder, going on where an earlier attempt stopped, and gives it its name only when it is whole and right.</summary>
internal sealed class Download(HttpClient http, IProgress<Transfer> progress)
{
    private const int Attempts = 3;

    /// <summary>How long to wait before the next attempt after a connection broke.</summary>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <returns>The path of the file.</returns>
    /// <exception cref="UserException">It cannot be had; what has come so far stays for the next time.</exception>
    public async Task<string> FetchAsync(ReleaseArchive archive, string folder, CancellationToken cancel)
    {
        var file = Path.Combine(folder, Path.GetFileName(archive.Address.LocalPath));
        var part = file + ".part";
        var resumed = File.Exists(part);
        await TransferAsync(archive.Address, part, cancel);
        if (resumed && await Checksum.OfAsync(part, cancel) != archive.Sha256)
        {
            // The old part may be of another version or damaged: that is no reason to give up.
            File.Delete(part);
            await TransferAsync(archive.Address, part, cancel);
        }
        await Checksum.DemandAsync(part, archive.Sha256, archive.Address.ToString(), cancel);
        File.Move(part, file, overwrite: true);
        return file;
    }

    private async Task TransferAsync(Uri address, string part, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await ContinueAsync(address, part, cancel);
                return;
            }
            catch (Exception broken) when (broken is HttpRequestException or HttpIOException or IOException { InnerException: System.Net.Sockets.SocketException } && !cancel.IsCancellationRequested)
            {
                var status = (broken as HttpRequestException)?.StatusCode;
                if (attempt == Attempts || status is not null)
                    throw new UserException($"{address}: {Reason(broken)}{(new FileInfo(part) is { Exists: true, Length: > 0 } ? "; the next try goes on where this one stopped" : "")}", broken);
            }
            await Task.Delay(Pause, cancel);
        }
    }

    private async Task ContinueAsync(Uri address, string part, CancellationToken cancel)
    {
        await using var file = new FileStream(part, FileMode.OpenOrCreate, FileAccess.Write);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (file.Length > 0)
            request.Headers.Range = new RangeHeaderValue(file.Length, null);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
        if (response.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable)
            return;   // all of it is here already, or the sum will tell
        response.EnsureSuccessStatusCode();
        if (response.StatusCode == HttpStatusCode.PartialContent)
            file.Seek(0, SeekOrigin.End);
        else
            file.SetLength(0);
        await CopyAsync(response, file, Path.GetFileName(address.LocalPath), cancel);
    }

    private async Task CopyAsync(HttpResponseMessage response, FileStream file, string name, CancellationToken cancel)
    {
        var total = file.Position + response.Content.Headers.ContentLength;
        await using var body = await response.Content.ReadAsStreamAsync(cancel);
        var buffer = new byte[1 << 16];
        int count;
        while ((count = await body.ReadAsync(buffer, cancel)) > 0)
        {
            await file.WriteAsync(buffer.AsMemory(0, count), cancel);
            progress.Report(new($"Downloading {name}", file.Position, total));
        }
    }

    private static string Reason(Exception broken) =>
        broken is HttpRequestException { StatusCode: { } status } ? $"the server answered {(int)status} {status}" : (broken.InnerException ?? broken).Message;
}

using System.Net;

namespace Soother.Host.Tests.Setup;

/// <summary>Serves one file over HTTP on loopback, with ranges, and breaks connections where it is told to.</summary>
internal sealed class FileServer : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Task _loop;

    public FileServer(byte[] content)
    {
        Content = content;
        _listener.Prefixes.Add($"http://127.0.0.1:{FreePort()}/");
        _listener.Start();
        _loop = Task.Run(ServeAsync);
    }

    public byte[] Content { get; set; }

    /// <summary>The next answer ends after so many bytes of its body.</summary>
    public int? BreakAfter { get; set; }

    /// <summary>What each request asked for: null, or the byte it wanted to begin with.</summary>
    public List<long?> Starts { get; } = [];

    public Uri Address(string name) => new(_listener.Prefixes.Single() + name);

    public async ValueTask DisposeAsync()
    {
        _listener.Close();
        await _loop;
    }

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
            Answer(context);
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var range = context.Request.Headers["Range"];
        long? from = range is null ? null : long.Parse(range["bytes=".Length..].TrimEnd('-'));
        Starts.Add(from);
        var response = context.Response;
        if (from >= Content.Length)
        {
            response.StatusCode = 416;
            response.Close();
            return;
        }
        var body = Content.AsSpan((int)(from ?? 0));
        response.StatusCode = from is null ? 200 : 206;
        response.ContentLength64 = body.Length;
        var sent = BreakAfter is { } limit ? body[..limit] : body;
        BreakAfter = null;
        response.OutputStream.Write(sent);
        if (sent.Length < body.Length)
        {
            response.OutputStream.Flush();
            response.Abort();
        }
        else
        {
            response.Close();
        }
    }

    private static int FreePort()
    {
        using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}

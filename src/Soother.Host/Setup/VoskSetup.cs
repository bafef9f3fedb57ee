namespace Soother.Host.Setup;

/// <summary>Puts libvosk where the recogniser looks for it. It appears under its name only when it is whole and its sum is right.</summary>
internal sealed class VoskSetup(VoskSources sources, HttpClient http, string folder, IProgress<Transfer> progress)
{
    public const string FileName = "libvosk.so";

    private string Target => Path.Combine(folder, FileName);

    private string Fetched => Path.Combine(folder, "fetched");

    /// <returns>Whether it had to be fetched.</returns>
    /// <exception cref="UserException">It cannot be had: one line that says why from each source, and what to do.</exception>
    public async Task<bool> EnsureAsync(CancellationToken cancel)
    {
        if (File.Exists(Target))
            return false;
        try
        {
            Directory.CreateDirectory(Fetched);
            await FetchAsync(cancel);
            Directory.Delete(Fetched, recursive: true);
        }
        catch (Exception denied) when (denied is UnauthorizedAccessException or IOException)
        {
            throw new UserException($"libvosk cannot be kept in {folder}: {denied.Message}. Make room or set XDG_DATA_HOME to a folder that can be written", denied);
        }
        return true;
    }

    private async Task FetchAsync(CancellationToken cancel)
    {
        var reasons = new List<string>();
        foreach (var source in new[] { FromNpmAsync, (Func<CancellationToken, Task>)FromReleaseAsync })
        {
            try
            {
                await source(cancel);
                return;
            }
            catch (UserException failed)
            {
                reasons.Add(failed.Message);
            }
        }
        throw new UserException($"libvosk cannot be had: {string.Join("; ", reasons)}. Try again with a network, or put {FileName} into {folder} by hand");
    }

    private async Task FromNpmAsync(CancellationToken cancel)
    {
        var package = sources.Npm ?? throw new UserException("npm has no libvosk for this kind of machine");
        progress.Report(new($"Fetching {package.Name}@{package.Version} by npm"));
        var archive = await Npm.PackAsync(package, Fetched, cancel);
        var library = await ExtractAsync(archive, $"linux-x86_64/{FileName}", cancel);
        await Checksum.DemandAsync(library, package.LibrarySha256, $"{FileName} of npm's {package.Name}@{package.Version}", cancel);
        File.Move(library, Target, overwrite: true);
    }

    private async Task FromReleaseAsync(CancellationToken cancel)
    {
        var release = sources.Release ?? throw new UserException("the Vosk project publishes no libvosk for this kind of machine");
        var archive = await new Download(http, progress).FetchAsync(release, Fetched, cancel);
        File.Move(await ExtractAsync(archive, $"/{FileName}", cancel), Target, overwrite: true);
    }

    private async Task<string> ExtractAsync(string archive, string entry, CancellationToken cancel)
    {
        progress.Report(new($"Unpacking {Path.GetFileName(archive)}"));
        var library = Path.Combine(Fetched, FileName);
        await LibraryInArchive.ExtractAsync(archive, entry, library, cancel);
        return library;
    }
}

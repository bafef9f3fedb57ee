using System.Formats.Tar;
using System.IO.Compression;

namespace Soother.Host.Setup;

/// <summary>Takes one library out of a <c>.zip</c>, or out of a <c>.tgz</c> that holds one for each kind of machine.</summary>
internal static class LibraryInArchive
{
    /// <param name="archive">The file.</param>
    /// <param name="end">How the entry's path ends.</param>
    /// <param name="target">Where to write it.</param>
    /// <param name="cancel">Gives up; a half-written target stays.</param>
    /// <exception cref="UserException">The archive holds no such entry, or is none.</exception>
    public static async Task ExtractAsync(string archive, string end, string target, CancellationToken cancel)
    {
        try
        {
            var found = archive.EndsWith(".zip", StringComparison.Ordinal)
                ? await FromZipAsync(archive, end, target, cancel)
                : await FromTarAsync(archive, end, target, cancel);
            if (!found)
                throw new UserException($"{Path.GetFileName(archive)} holds no {end}");
        }
        catch (InvalidDataException broken)
        {
            throw new UserException($"{Path.GetFileName(archive)} is a broken archive: {broken.Message}", broken);
        }
    }

    private static async Task<bool> FromZipAsync(string archive, string end, string target, CancellationToken cancel)
    {
        await using var zip = await ZipFile.OpenReadAsync(archive, cancel);
        if (zip.Entries.FirstOrDefault(e => e.FullName.EndsWith(end, StringComparison.Ordinal)) is not { } entry)
            return false;
        await using var content = await entry.OpenAsync(cancel);
        await WriteAsync(content, target, cancel);
        return true;
    }

    private static async Task<bool> FromTarAsync(string archive, string end, string target, CancellationToken cancel)
    {
        await using var file = File.OpenRead(archive);
        await using var unzipped = new GZipStream(file, CompressionMode.Decompress);
        await using var tar = new TarReader(unzipped);
        while (await tar.GetNextEntryAsync(copyData: false, cancel) is { } entry)
        {
            if (!entry.Name.EndsWith(end, StringComparison.Ordinal) || entry.DataStream is null)
                continue;
            await WriteAsync(entry.DataStream, target, cancel);
            return true;
        }
        return false;
    }

    private static async Task WriteAsync(Stream content, string target, CancellationToken cancel)
    {
        await using var file = File.Create(target);
        await content.CopyToAsync(file, cancel);
    }
}

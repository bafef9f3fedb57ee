using Microsoft.Extensions.Logging;
using Soother.Host.Configuration;

namespace Soother.Host.Hosting;

/// <summary>Where plugins keep what they remember; where that cannot be written, a folder that goes with the assistant.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly bool _temporary;

    private DataFolder(string path, bool temporary) => (Path, _temporary) = (path, temporary);

    public string Path { get; }

    public static DataFolder Open(ILogger log)
    {
        var wanted = Folders.Data;
        try
        {
            Directory.CreateDirectory(wanted);
            using var probe = File.Create(System.IO.Path.Combine(wanted, $".{Guid.NewGuid():N}"), 1, FileOptions.DeleteOnClose);
            return new(wanted, temporary: false);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("{Folder} cannot be written ({Reason}): what plugins remember, such as timers, is not kept when this ends", Folders.Show(wanted), refused.Message);
            return new(Directory.CreateTempSubdirectory("soother-data-").FullName, temporary: true);
        }
    }

    public void Dispose()
    {
        if (_temporary && Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}

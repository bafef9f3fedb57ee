using Serilog;
using Serilog.Formatting.Compact;
using Soother.Host.Configuration;

namespace Soother.Host.Logging;

/// <summary>The file of structured log lines: compact JSON, a new file each day, a week kept.</summary>
internal static class LogFile
{
    private const string None = "none";

    /// <summary>The file of a setting <c>log.file</c>; null where none is wanted.</summary>
    public static string? PathOf(string setting, string root) => setting switch
    {
        "" => Path.Combine(Folders.State, "soother.log"),
        None => null,
        _ => Path.GetFullPath(setting.StartsWith("~/", StringComparison.Ordinal) ? Folders.Home + setting[1..] : setting, root),
    };

    /// <summary>Opens the file; null, with the reason, where it cannot be written.</summary>
    public static Serilog.Core.Logger? Open(string path, out string? refusal)
    {
        try
        {
            var folder = Path.GetDirectoryName(path)!;
            Directory.CreateDirectory(folder);
            // Serilog keeps silent about a file that it cannot write: find out first.
            using (File.Create(Path.Combine(folder, $".{Environment.ProcessId}"), 1, FileOptions.DeleteOnClose)) { }
            refusal = null;
            return new LoggerConfiguration().MinimumLevel.Debug().WriteTo.File(
                new CompactJsonFormatter(), path, rollingInterval: RollingInterval.Day, retainedFileCountLimit: 7,
                fileSizeLimitBytes: 50_000_000, rollOnFileSizeLimit: true, shared: true).CreateLogger();
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            refusal = refused.Message;
            return null;
        }
    }
}

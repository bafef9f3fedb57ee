using Microsoft.Extensions.Logging;
using Soother.Host.Configuration;

namespace Soother.Host.Logging;

/// <summary>Where log lines go: the console, and a file.</summary>
internal static class Logs
{
    /// <param name="settings">Where to, and how much.</param>
    /// <param name="quiet">Whether warnings and errors stay off the console, because the command shows them in its own way.</param>
    public static ILoggerFactory Open(Settings settings, bool quiet = false)
    {
        var options = settings.Host.Log;
        var path = LogFile.PathOf(options.File, settings.Root);
        string? refusal = null;
        var file = path is null ? null : LogFile.Open(path, out refusal);
        var logs = LoggerFactory.Create(builder =>
        {
            builder.SetMinimumLevel(LogLevel.Debug);
            // The generic host tells once more, with its stack trace, what the command tells in one line.
            builder.AddFilter("Microsoft", LogLevel.None);
            if (!quiet || options.Level > LogDetail.Warning)
                builder.AddProvider(new ConsoleLines(Console.Error, options.Level));
            if (file is not null)
                builder.AddProvider(new Serilog.Extensions.Logging.SerilogLoggerProvider(file, dispose: true));
        });
        if (refusal is not null)
            logs.CreateLogger("log").LogWarning("{File} cannot be written, so no log is kept: {Reason}", Folders.Show(path!), refusal);
        return logs;
    }
}

using Microsoft.Extensions.Logging;

namespace Soother.Host.Isolation;

/// <summary>A line from a plugin's process to the host: a word, and a text.</summary>
internal sealed record Report(string Word, string Text)
{
    public const string Ready = "ready", Failed = "failed", Refused = "refused", Log = "log";

    private const string Mark = "@soother ";

    /// <summary>Null for a line that is none, such as a native library's.</summary>
    public static Report? Read(string line)
    {
        if (!line.StartsWith(Mark, StringComparison.Ordinal))
            return null;
        var parts = line[Mark.Length..].Split(' ', 2);
        return new(parts[0], parts.ElementAtOrDefault(1) ?? "");
    }

    public override string ToString() => $"{Mark}{Word} {Text.ReplaceLineEndings(" ")}";

    /// <summary>Writes log lines as reports.</summary>
    internal sealed class Logger(TextWriter output) : ILogger, ILoggerProvider
    {
        private readonly Lock _lock = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Debug;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Write(new(Report.Log, $"{logLevel} {formatter(state, exception)}"));

        public void Write(Report report)
        {
            lock (_lock)
            {
                output.WriteLine(report);
                output.Flush();
            }
        }

        public void Dispose() { }
    }
}

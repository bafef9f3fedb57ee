using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Soother.Host.Configuration;

namespace Soother.Host.Logging;

/// <summary>Log lines on the console: one line each, and nothing that only a developer wants unless it was asked for.</summary>
internal sealed class ConsoleLines(TextWriter output, LogDetail detail) : ILoggerProvider
{
    private readonly ConcurrentDictionary<string, ILogger> _loggers = new();
    private readonly Lock _lock = new();

    private LogLevel Least => detail switch
    {
        LogDetail.Error => LogLevel.Error,
        LogDetail.Warning => LogLevel.Warning,
        LogDetail.Information => LogLevel.Information,
        _ => LogLevel.Debug,
    };

    public ILogger CreateLogger(string categoryName) => _loggers.GetOrAdd(categoryName, name => new Category(this, name));

    public void Dispose() { }

    private void Write(LogLevel level, string category, string message, Exception? thrown)
    {
        var word = level switch
        {
            LogLevel.Warning => "warning: ",
            LogLevel.Error or LogLevel.Critical => "error: ",
            _ => "",
        };
        var line = $"{word}{category}: {message.ReplaceLineEndings(" ")}";
        var trace = thrown is not null && detail == LogDetail.Debug ? Environment.NewLine + thrown : "";
        lock (_lock)
            output.WriteLine(line + trace);
    }

    private sealed class Category(ConsoleLines owner, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= owner.Least && logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                owner.Write(logLevel, name, formatter(state, exception), exception);
        }
    }
}

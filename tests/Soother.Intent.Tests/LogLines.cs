using Microsoft.Extensions.Logging;

namespace Soother.Intent.Tests;

/// <summary>A log that keeps what it was told.</summary>
internal sealed class LogLines : ILogger
{
    public List<string> Warnings { get; } = [];

    public List<string> Information { get; } = [];

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel == LogLevel.Warning)
            Warnings.Add(formatter(state, exception));
        else if (logLevel == LogLevel.Information)
            Information.Add(formatter(state, exception));
    }
}

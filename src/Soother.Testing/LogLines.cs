using Microsoft.Extensions.Logging;

namespace Soother.Testing;

/// <summary>A log that keeps its lines. From any thread.</summary>
public sealed class LogLines : ILogger
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];

    /// <summary>What is kept: this level and those that are worse.</summary>
    public LogLevel Least { get; init; } = LogLevel.Warning;

    /// <summary>The lines so far.</summary>
    public IReadOnlyList<string> Lines
    {
        get { lock (_lock) return [.. _lines]; }
    }

    /// <inheritdoc/>
    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    /// <inheritdoc/>
    public bool IsEnabled(LogLevel logLevel) => logLevel >= Least;

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel))
            return;
        lock (_lock)
            _lines.Add(formatter(state, exception));
    }
}

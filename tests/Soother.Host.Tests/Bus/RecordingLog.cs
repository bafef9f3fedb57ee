using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Soother.Host.Tests.Bus;

/// <summary>Keeps what was logged for people: information and louder.</summary>
internal sealed class RecordingLog : ILogger
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _lines = new();

    public IReadOnlyList<string> Lines => [.. _lines.Select(l => l.Text)];

    public IReadOnlyList<string> Warnings => [.. _lines.Where(l => l.Level >= LogLevel.Warning).Select(l => l.Text)];

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
            _lines.Enqueue((logLevel, formatter(state, exception)));
    }

    public Task WaitForAsync(string part) =>
        Eventually.TrueAsync(() => Lines.Any(l => l.Contains(part, StringComparison.Ordinal)), () => $"no line with '{part}' in: {string.Join(" | ", Lines)}");
}

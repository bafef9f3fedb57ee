using Microsoft.Extensions.Logging;
using Soother.Contracts;
using Soother.Testing;

namespace Soother.Audio.Tests;

/// <summary>The plugin on a bus in memory, as a host would run it.</summary>
internal sealed class RunningPlugin : IAsyncDisposable
{
    private readonly AudioPlugin _plugin;

    private RunningPlugin(AudioPlugin plugin, InMemoryBus bus, LinesLogger log) => (_plugin, Bus, Log) = (plugin, bus, log);

    public InMemoryBus Bus { get; }

    public LinesLogger Log { get; }

    public static async Task<RunningPlugin> StartAsync(AudioOptions? options = null, string site = "den")
    {
        var (bus, log) = (new InMemoryBus(), new LinesLogger());
        var context = new PluginContext("Audio", "/", "/", "/", site, "en-us");
        var plugin = new AudioPlugin(bus.Connect("Audio"), context, options ?? new AudioOptions(), log, TimeProvider.System);
        await plugin.StartAsync(CancellationToken.None);
        return new RunningPlugin(plugin, bus, log);
    }

    public Task SendAsync<T>(T message) where T : IMessage<T> => Bus.Connect().PublishAsync(message);

    public async ValueTask DisposeAsync()
    {
        await _plugin.DisposeAsync();
        await Bus.DisposeAsync();
    }
}

/// <summary>Keeps what was logged.</summary>
internal sealed class LinesLogger : ILogger
{
    private readonly List<(LogLevel Level, string Line)> _lines = [];

    public IReadOnlyList<string> Warnings
    {
        get { lock (_lines) return [.. _lines.Where(l => l.Level >= LogLevel.Warning).Select(l => l.Line)]; }
    }

    public IReadOnlyList<string> All
    {
        get { lock (_lines) return [.. _lines.Select(l => $"{l.Level}: {l.Line}")]; }
    }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel level) => true;

    public void Log<TState>(LogLevel level, EventId id, TState state, Exception? fault, Func<TState, Exception?, string> format)
    {
        lock (_lines)
            _lines.Add((level, format(state, fault)));
    }
}

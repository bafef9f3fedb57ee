using Microsoft.Extensions.Logging;
using Soother.Contracts;
using Soother.Host.Bus;

namespace Soother.Host.Plugins;

/// <summary>A plugin in this process: a load context and a bus connection of its own, watched from outside.</summary>
internal sealed class PluginInProcess : IPluginLife
{
    private readonly TaskCompletionSource<Exception> _failure = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _stopping = new();
    private readonly PluginManifest _manifest;
    private readonly PluginSurroundings _around;
    private readonly bool _again;
    private readonly ILogger _log;
    private readonly MqttBus _bus;
    private readonly Watchdog _watchdog;
    private PluginLoadContext? _code;
    private IPlugin? _plugin;

    /// <param name="manifest">The plugin.</param>
    /// <param name="around">What it shares with the others.</param>
    /// <param name="again">Whether it has failed before: then its code must be able to go again, and may take longer to start.</param>
    public PluginInProcess(PluginManifest manifest, PluginSurroundings around, bool again)
    {
        (_manifest, _around, _again, _log) = (manifest, around, again, around.Logs.CreateLogger(manifest.Name));
        _bus = around.Broker.Open(manifest.Name, _log);
        _bus.HandlerFailed += (topic, thrown) =>
            Fail(new InvalidOperationException($"its handler of {topic} threw: {Plugins.Failure.Describe(thrown)}", thrown));
        _watchdog = new(_bus, around.Deadlines, Fail, around.Time);
    }

    public Task<Exception> Failure => _failure.Task;

    public async Task StartAsync(CancellationToken stopping)
    {
        // A thread of its own: plugins load models in it, and one that hangs takes none from the others.
        var started = Task.Factory.StartNew(BeginAsync, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
        if (await Task.WhenAny(started, Failure).WaitAsync(stopping).ConfigureAwait(false) == Failure)
            throw await Failure.ConfigureAwait(false);
        await started.ConfigureAwait(false);
        await _bus.FlushAsync(stopping).ConfigureAwait(false);
        _watchdog.Started();
    }

    public async ValueTask DisposeAsync()
    {
        _watchdog.Dispose();
        var deadline = _around.Deadlines.Stop;
        await EndAsync("did not stop", async () =>
        {
            await _stopping.CancelAsync().ConfigureAwait(false);
            if (_plugin is IAsyncDisposable later)
                await later.DisposeAsync().ConfigureAwait(false);
            else
                (_plugin as IDisposable)?.Dispose();
        }, deadline).ConfigureAwait(false);
        await EndAsync("kept its bus connection open", () => _bus.DisposeAsync().AsTask(), deadline).ConfigureAwait(false);
        _plugin = null;
        if (_code is { IsCollectible: true })
            _code.Unload(); // takes effect once nothing of the plugin is in use any more
        _code = null;
    }

    private async Task BeginAsync()
    {
        var connected = _bus.ConnectAsync(_stopping.Token);
        _code = PluginLoadContext.For(_manifest, unloadable: _again);
        _code.Crashed += thrown => Fail(new InvalidOperationException($"it threw on a thread of its own: {Plugins.Failure.Describe(thrown)}", thrown));
        var parts = new PluginParts(_bus, _around.ContextOf(_manifest), _log, _around.Time, _around.Settings.SectionOf(_manifest));
        var plugin = _plugin = PluginActivator.Load(_manifest, _code, parts);
        await connected.ConfigureAwait(false);
        await plugin.StartAsync(_stopping.Token).ConfigureAwait(false);
    }

    private async Task EndAsync(string otherwise, Func<Task> end, TimeSpan deadline)
    {
        try
        {
            await Task.Factory.StartNew(end, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()
                .WaitAsync(deadline, _around.Time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            _log.LogWarning("{Otherwise} within {Seconds} s; it is left behind", otherwise, deadline.TotalSeconds);
        }
        catch (Exception thrown)
        {
            _log.LogWarning(thrown, "threw while stopping: {Reason}", Plugins.Failure.Describe(thrown));
        }
    }

    private void Fail(Exception reason) => _failure.TrySetResult(reason);
}

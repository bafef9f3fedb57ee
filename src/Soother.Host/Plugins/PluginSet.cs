using Microsoft.Extensions.Logging;
using Soother.Contracts;
using Soother.Host.Isolation;

namespace Soother.Host.Plugins;

/// <summary>All plugins of an assistant: they start at once, and one that fails leaves the others alone.</summary>
internal sealed class PluginSet : IAsyncDisposable
{
    private readonly List<SupervisedPlugin> _running = [];
    private readonly List<PluginState> _resting = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _lock = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _all = Task.CompletedTask;

    public PluginSet(PluginSelection selection, PluginSurroundings around)
    {
        selection.Check(around.Settings);
        var options = around.Settings.Host.Plugins;
        foreach (var plugin in around.Settings.Plugins.Plugins)
        {
            var state = new PluginState(plugin.Name, plugin.Kind, "off", selection.WhyOff(plugin, options));
            if (state.Reason is null)
                _running.Add(new(state with { State = "starting" }, again => Begin(plugin, around, again), around.Logs.CreateLogger(plugin.Name), around.Time));
            else
                _resting.Add(state);
        }
        foreach (var bad in around.Settings.Plugins.Unusable)
            around.Logs.CreateLogger(bad.Name).LogError("{Reason}", bad.Reason);
        _resting.AddRange(around.Settings.Plugins.Unusable.Select(u => new PluginState(u.Name, "?", "failed", u.Reason)));
    }

    /// <summary>A plugin changed its state.</summary>
    public event Action? Changed;

    public IReadOnlyList<PluginState> States => [.. _running.Select(p => p.State).Concat(_resting).OrderBy(s => s.Name, StringComparer.Ordinal)];

    /// <summary>Plugins that should run and are not ready.</summary>
    public IReadOnlyList<PluginState> NotReady => [.. _running.Select(p => p.State).Where(s => s.State != "ready")];

    public void Start()
    {
        UnhandledErrors.Contain();
        foreach (var plugin in _running)
            plugin.Changed += Announce;
        _all = Task.WhenAll(_running.Select(p => Task.Run(() => p.RunAsync(_stopping.Token))));
    }

    /// <summary>Waits until no plugin is starting for the first time any more.</summary>
    public async Task WaitUntilSettledAsync(CancellationToken cancel)
    {
        while (true)
        {
            Task changed;
            lock (_lock)
                changed = _changed.Task;
            if (_running.All(p => p.State is not { State: "starting", Restarts: 0 }))
                return;
            await changed.WaitAsync(cancel).ConfigureAwait(false);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _all.ConfigureAwait(false);
    }

    private static IPluginLife Begin(PluginManifest plugin, PluginSurroundings around, bool again) =>
        around.Settings.Host.Plugins.Isolated.Contains(plugin.Name, StringComparer.OrdinalIgnoreCase) ? new PluginInOwnProcess(plugin, around) : new PluginInProcess(plugin, around, again);

    private void Announce()
    {
        lock (_lock)
        {
            _changed.TrySetResult();
            _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
        Changed?.Invoke();
    }
}

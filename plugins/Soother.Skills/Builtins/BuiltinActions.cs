using Soother.Contracts;

namespace Soother.Skills;

/// <summary>What this plugin itself can do for skills: one entry for each <see cref="BuiltinKind"/>.</summary>
internal sealed class BuiltinActions
{
    private readonly Dictionary<string, Func<Turn, Task<ActionResult>>> _actions;
    private readonly PerSite<string?> _lastSaid = new(() => null);
    private readonly IBus _bus;
    private readonly Ringer _ringer;

    public BuiltinActions(IBus bus, TimerActions timers, Ringer ringer, Volumes volumes, Func<Turn, ActionResult> help)
    {
        (_bus, _ringer) = (bus, ringer);
        _actions = new()
        {
            ["timers.set"] = turn => Task.FromResult(timers.Set(turn)),
            ["timers.list"] = turn => Task.FromResult(timers.List(turn)),
            ["timers.cancel"] = turn => Task.FromResult(timers.Cancel(turn)),
            ["timers.cancelAll"] = turn => Task.FromResult(timers.CancelAll(turn)),
            ["help"] = turn => Task.FromResult(help(turn)),
            ["repeat"] = turn => Task.FromResult(Repeat(turn)),
            ["stop"] = StopAsync,
            ["volume.up"] = volumes.UpAsync,
            ["volume.down"] = volumes.DownAsync,
            ["volume.set"] = volumes.SetAsync,
            ["volume.mute"] = volumes.MuteAsync,
            ["volume.unmute"] = volumes.UnmuteAsync,
        };
    }

    public Task<ActionResult> RunAsync(BuiltinKind kind, Turn turn) => _actions[kind.Name](turn);

    public Task OnSayAsync(TtsSay say)
    {
        _lastSaid[say.SiteId] = say.Text;
        return Task.CompletedTask;
    }

    private ActionResult Repeat(Turn turn) => _lastSaid[turn.Site] is { } text ? new(null, turn.Values, text) : new("none", turn.Values);

    private async Task<ActionResult> StopAsync(Turn turn)
    {
        _ringer.Silence(turn.Site);
        await _bus.PublishAsync(new TtsStop(turn.Site)).ConfigureAwait(false);
        await _bus.PublishAsync(new AudioToggleOff(turn.Site)).ConfigureAwait(false);
        await _bus.PublishAsync(new AudioToggleOn(turn.Site)).ConfigureAwait(false);
        return ActionResult.Silent;
    }
}

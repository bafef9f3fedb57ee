using Soother.Contracts;

namespace Soother.Skills;

/// <summary>What is said to the assistant about its own speaking: stop, and say that again.</summary>
internal sealed class ControlGroup : IBuiltinGroup
{
    private readonly PerSite<string?> _lastSaid = new(() => null);
    private readonly IBus _bus;
    private readonly Ringer _ringer;

    private ControlGroup(BuiltinTools tools)
    {
        (_bus, _ringer) = (tools.Bus, tools.Ringer);
        Actions = new() { { "repeat", Repeat }, { "stop", StopAsync } };
    }

    public static BuiltinGroup Group { get; } = new(
        [new("stop", new Dictionary<string, string[]>()), new("repeat", new Dictionary<string, string[]> { ["none"] = [] })], tools => new ControlGroup(tools));

    public ActionTable Actions { get; }

    public Task SubscribeAsync(CancellationToken stopping) => _bus.SubscribeAsync<TtsSay>(OnSayAsync, stopping);

    private Task OnSayAsync(TtsSay say)
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

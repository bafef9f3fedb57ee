using Soother.Contracts;

namespace Soother.Skills;

/// <summary>Changing who speaks, and asking who it is.</summary>
internal sealed class HostGroup : IBuiltinGroup
{
    private const string Wanted = "host";
    private const double FadeRate = 0.93, FadeVolume = 0.8, FadeBreath = 0.12;   // of each step towards sleep
    private const int MostFades = 4;
    private readonly BuiltinTools _tools;
    private readonly Hosts _hosts;
    private readonly Dictionary<string, int> _faded = [];   // by session: voices that are softer until it ends

    private HostGroup(BuiltinTools tools)
    {
        (_tools, _hosts) = (tools, tools.Hosts);
        Actions = new()
        {
            { "hosts.change", ChangeAsync },
            { "hosts.who", turn => Speak(turn, "about") },
            { "hosts.tale", turn => Speak(turn, "tales") },
            { "hosts.fade", FadeAsync },
            { "hosts.list", turn => new(Outcome.Done, turn.Values.With("hosts", turn.Values.Speech.Lists.And([.. _hosts.All.Select(host => host.Name)]))) },
        };
    }

    public static BuiltinGroup Group { get; } = new(
        [
            new("hosts.change", new Dictionary<string, string[]> { ["unknown"] = [] }),
            new("hosts.who", new Dictionary<string, string[]> { ["none"] = [] }),
            new("hosts.tale", new Dictionary<string, string[]> { ["none"] = [] }),
            new("hosts.fade", new Dictionary<string, string[]>()),
            new("hosts.list", new Dictionary<string, string[]> { [Outcome.Done] = ["hosts"] }),
        ],
        tools => new HostGroup(tools));

    public ActionTable Actions { get; }

    /// <summary>A voice that has begun anew knows no characters: it is told at each session that has one.</summary>
    public async Task SubscribeAsync(CancellationToken stopping)
    {
        await _tools.Bus.SubscribeAsync<SessionStarted>(started => TellVoiceAsync(started.SiteId, onlyIfOwn: true), stopping).ConfigureAwait(false);
        await _tools.Bus.SubscribeAsync<SessionEnded>(
            async ended =>
            {
                if (_faded.Remove(ended.SessionId))
                    await TellVoiceAsync(ended.SiteId, onlyIfOwn: false).ConfigureAwait(false);
            },
            stopping).ConfigureAwait(false);
    }

    /// <summary>To the one who was named; without a name, to the next one.</summary>
    private async Task<ActionResult> ChangeAsync(Turn turn)
    {
        var all = _hosts.All;
        var wanted = turn.Values.Has(Wanted) ? turn.Values.Plain(Wanted) : null;
        var next = wanted is null
            ? all.Count == 0 ? null : all[(all.Index().FirstOrDefault(host => host.Item == _hosts.At(turn.Site)).Index + 1) % all.Count]
            : all.FirstOrDefault(host => host.Id == wanted);
        if (next is null)
            return new("unknown", turn.Values);
        _hosts.Set(turn.Site, next);
        await TellVoiceAsync(turn.Site, onlyIfOwn: false).ConfigureAwait(false);
        return new(null, turn.Values, _hosts.Pick(turn.Site, next, "greetings", next.Of("greetings")));
    }

    private ActionResult Speak(Turn turn, string occasion) => _hosts.At(turn.Site) is { } host
        ? new(null, turn.Values, _hosts.Pick(turn.Site, host, occasion, host.Of(occasion)))
        : new("none", turn.Values);

    /// <summary>Softer, slower and breathier than before, until the session ends.</summary>
    private async Task<ActionResult> FadeAsync(Turn turn)
    {
        var steps = _faded[turn.SessionId] = Math.Min(_faded.GetValueOrDefault(turn.SessionId) + 1, MostFades);
        var voice = VoiceAt(turn.Site);
        await _tools.Bus.PublishAsync(voice with
        {
            Rate = Math.Max(0.5, voice.Rate * Math.Pow(FadeRate, steps)), Breath = Math.Min(1, voice.Breath + (steps * FadeBreath)), Volume = Math.Pow(FadeVolume, steps),
        }).ConfigureAwait(false);
        return ActionResult.Silent;
    }

    private Task TellVoiceAsync(SiteId site, bool onlyIfOwn) =>
        onlyIfOwn && _hosts.At(site) == _hosts.Plain ? Task.CompletedTask : _tools.Bus.PublishAsync(VoiceAt(site));

    private TtsCharacter VoiceAt(SiteId site) =>
        _hosts.At(site) is { } host ? new(site, host.Id, host.Voice.Rate, host.Voice.Formants, host.Voice.Breath) : new(site);
}

using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>Puts together what acts on intents.</summary>
internal sealed class SkillRuntime : IAsyncDisposable
{
    private readonly IBus _bus;
    private readonly TimeProvider _time;
    private readonly SkillLibrary _library;
    private readonly BackgroundWork _background = new();
    private readonly TimerBook _book;
    private readonly TimerActions _timers;
    private readonly Ringer _ringer;
    private readonly Volumes _volumes;
    private readonly GuidedSessions _guides;
    private readonly BuiltinActions _builtins;
    private readonly Performer _performer;
    private readonly Actor _actor;

    public SkillRuntime(IBus bus, PluginContext context, ILogger log, TimeProvider time, SkillLibrary library)
    {
        (_bus, _time, _library) = (bus, time, library);
        var options = library.Options;
        var replies = new ReplyPicker(new Random());
        var help = new HelpList(options.HelpExamples);
        _book = new(new(Path.Combine(context.DataFolder, "timers.json"), KeptJson.Default.TimerFile, log), time);
        _ringer = new(new(options.Rings, TimeSpan.FromSeconds(options.RingPause), options.Chime), bus, time, log);
        _timers = new(_book, _ringer, replies, time);
        _volumes = new(new(Path.Combine(context.DataFolder, "volumes.json"), KeptJson.Default.VolumeFile, log), bus, options.VolumeStep);
        _guides = new(bus, time, TimeSpan.FromSeconds(options.ListenAgain), replies, library);
        _builtins = new(bus, _timers, _ringer, _volumes, turn => help.Next(turn, library.Current));
        _performer = new(bus, time, TimeSpan.FromSeconds(options.Timeout), _builtins, _guides);
        _actor = new(bus, new(replies, PluginTexts.Failed(context.Folder, context.Language)), _performer, log);
    }

    public async Task SubscribeAsync(CancellationToken stopping)
    {
        // Sessions first: the wake of one may be what a timer waits for.
        await _bus.SubscribeAsync<SessionStarted>(OnSessionStartedAsync, stopping).ConfigureAwait(false);
        await _bus.SubscribeAsync<SessionQueued>(queued => _ringer.OnSessionAsync(queued.CustomData), stopping).ConfigureAwait(false);
        await _bus.SubscribeAsync<TtsSay>(OnSayAsync, stopping).ConfigureAwait(false);
        await _bus.SubscribeAsync<SetVolume>(_volumes.OnSetVolumeAsync, stopping).ConfigureAwait(false);
        await _guides.SubscribeAsync(stopping).ConfigureAwait(false);
        await _bus.SubscribeAsync<IntentRecognized>(intent => ActAsync(intent, stopping), stopping).ConfigureAwait(false);
    }

    /// <summary>Timers begin to run, and those that ran out meanwhile ring.</summary>
    public void Start() => _book.Start((timer, missed) => _ringer.Ring(timer, () => Announce(timer, missed), () => _book.Forget(timer)));

    public async ValueTask DisposeAsync()
    {
        await _background.DisposeAsync().ConfigureAwait(false);
        _book.Dispose();
        _ringer.Dispose();
        _guides.Dispose();
        _performer.Dispose();
    }

    private async Task ActAsync(IntentRecognized heard, CancellationToken stopping)
    {
        // Outside a session a question was only asked to be parsed.
        if (heard.SessionId is not { } sessionId)
            return;
        _guides.Drop(sessionId);
        if (_library.Current.Find(heard.Intent.IntentName) is not ({ } skill, { } intent))
            return;
        var values = SlotValues.Of(Moment.Values(_time, heard.SiteId), intent, heard.Slots ?? []);
        await _actor.ActAsync(new(heard.SiteId, sessionId, skill, intent, values), _background.Add, stopping).ConfigureAwait(false);
    }

    private string? Announce(TimerEntry timer, bool missed) =>
        _library.Current.WithBuiltin("timers.set").Select(found => _timers.Announce(found, timer, missed)).FirstOrDefault();

    private async Task OnSessionStartedAsync(SessionStarted session)
    {
        await _ringer.OnSessionAsync(session.CustomData).ConfigureAwait(false);
        await _volumes.OnSessionStartedAsync(session.SiteId).ConfigureAwait(false);
    }

    private async Task OnSayAsync(TtsSay say)
    {
        await _ringer.OnSayAsync(say).ConfigureAwait(false);
        await _builtins.OnSayAsync(say).ConfigureAwait(false);
    }
}

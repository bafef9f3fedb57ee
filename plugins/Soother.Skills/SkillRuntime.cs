using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>Puts together what acts on intents.</summary>
internal sealed class SkillRuntime : IAsyncDisposable
{
    private readonly IBus _bus;
    private readonly Moment _moment;
    private readonly SkillLibrary _library;
    private readonly BackgroundWork _background = new();
    private readonly Ringer _ringer;
    private readonly GuidedSessions _guides;
    private readonly BuiltinActions _builtins;
    private readonly Performer _performer;
    private readonly Actor _actor;

    public SkillRuntime(IBus bus, PluginContext context, ILogger log, TimeProvider time, SkillLibrary library)
    {
        (_bus, _library, _moment) = (bus, library, new(Speech.Of(context.Folder, context.Language), time));
        var options = library.Options;
        var replies = new ReplyPicker(new Random());
        _ringer = new(new(options.Rings, TimeSpan.FromSeconds(options.RingPause), options.Chime), bus, time, log);
        _guides = new(bus, time, TimeSpan.FromSeconds(options.ListenAgain), replies, library);
        _builtins = new(new() { Bus = bus, Context = context, Log = log, Time = time, Library = library, Replies = replies, Ringer = _ringer, Moment = _moment });
        _performer = new(bus, time, TimeSpan.FromSeconds(options.Timeout), _builtins, _guides);
        _actor = new(bus, new(replies, PluginTexts.Failed(context.Folder, context.Language)), _performer, log);
    }

    public async Task SubscribeAsync(CancellationToken stopping)
    {
        // What rings first: a session that starts may be what it waits for.
        await _ringer.SubscribeAsync(stopping).ConfigureAwait(false);
        await _builtins.SubscribeAsync(stopping).ConfigureAwait(false);
        await _guides.SubscribeAsync(stopping).ConfigureAwait(false);
        await _bus.SubscribeAsync<IntentRecognized>(intent => ActAsync(intent, stopping), stopping).ConfigureAwait(false);
    }

    /// <summary>What was kept goes on, and what came due meanwhile is said.</summary>
    public void Start() => _builtins.Start();

    public async ValueTask DisposeAsync()
    {
        await _background.DisposeAsync().ConfigureAwait(false);
        _builtins.Dispose();
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
        var values = SlotValues.Of(_moment.Values(heard.SiteId), intent, heard.Slots ?? []);
        await _actor.ActAsync(new(heard.SiteId, sessionId, skill, intent, values) { Slots = heard.Slots ?? [], Corrects = heard.Corrects }, _background.Add, stopping).ConfigureAwait(false);
    }
}

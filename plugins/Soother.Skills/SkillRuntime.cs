using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>Puts together what acts on intents.</summary>
internal sealed class SkillRuntime : IAsyncDisposable
{
    private readonly IBus _bus;
    private readonly Moment _moment;
    private readonly OpenQuestions _questions = new();
    private readonly Database _database;
    private readonly SkillLibrary _library;
    private readonly BackgroundWork _background = new();
    private readonly Ringer _ringer;
    private readonly KeptValues _kept;
    private readonly Schedule _schedule;
    private readonly Scripts _scripts;
    private readonly BuiltinActions _builtins;
    private readonly Performer _performer;
    private readonly Actor _actor;

    public SkillRuntime(IBus bus, PluginContext context, ILogger log, TimeProvider time, SkillLibrary library)
    {
        (_bus, _library, _moment) = (bus, library, new(Speech.Of(context.Folder, context.Language), time));
        var options = library.Options;
        var replies = new ReplyPicker(options.Random);
        _ringer = new(new(options.Rings, TimeSpan.FromSeconds(options.RingPause), options.Chime), bus, time, log);
        _kept = new(new(Path.Combine(context.DataFolder, "kept.json"), ScriptJson.Default.KeptFile, log));
        _schedule = new(new(Path.Combine(context.DataFolder, "schedule.json"), ScriptJson.Default.ScheduleFile, log), bus, time);
        var hosts = new Hosts(new(Path.Combine(context.DataFolder, "hosts.json"), KeptJson.Default.HostFile, log), _moment, library, replies, log);
        var paces = new Paces();
        _database = new(Path.Combine(context.DataFolder, "skills.db"), $"{AppointmentTable.Table};{NoteTable.Table};", log);
        _builtins = new(new()
        {
            Bus = bus, Context = context, Log = log, Time = time, Library = library, Replies = replies, Ringer = _ringer, Moment = _moment, Hosts = hosts, Paces = paces,
            Database = _database,
        });
        _performer = new(bus, time, TimeSpan.FromSeconds(options.Timeout), _builtins);
        var texts = PluginTexts.Read(context.Folder, context.Language);
        var answerer = new Answerer(new(replies, texts), _performer, hosts, log);
        _scripts = new(new()
        {
            Bus = bus, Moment = _moment, Time = time, ListenAgain = TimeSpan.FromSeconds(options.ListenAgain), Library = library, Replies = replies, Answerer = answerer, Kept = _kept,
            Schedule = _schedule, Paces = paces,
        });
        _actor = new(bus, answerer, _scripts, new(texts), _builtins, _questions);
    }

    public async Task SubscribeAsync(CancellationToken stopping)
    {
        // What rings first: a session that starts may be what it waits for.
        await _ringer.SubscribeAsync(stopping).ConfigureAwait(false);
        await _builtins.SubscribeAsync(stopping).ConfigureAwait(false);
        await _bus.SubscribeAsync<SessionEnded>(_questions.OnEndedAsync, stopping).ConfigureAwait(false);
        await _scripts.SubscribeAsync(stopping).ConfigureAwait(false);
        await _bus.SubscribeAsync<IntentRecognized>(intent => ActAsync(intent, stopping), stopping).ConfigureAwait(false);
    }

    /// <summary>What was kept goes on, and what came due meanwhile is said.</summary>
    public void Start()
    {
        _builtins.Start();
        _schedule.Start();
    }

    public async ValueTask DisposeAsync()
    {
        _scripts.Dispose();
        await _background.DisposeAsync().ConfigureAwait(false);
        _builtins.Dispose();
        _ringer.Dispose();
        _schedule.Dispose();
        _database.Dispose();
        _performer.Dispose();
    }

    private async Task ActAsync(IntentRecognized heard, CancellationToken stopping)
    {
        // Outside a session a question was only asked to be parsed.
        if (heard.SessionId is not { } sessionId)
            return;
        if (_builtins.Takes(heard))
            return;
        var script = _scripts.Find(sessionId);
        if (script?.Expects(heard.Intent.IntentName) == true)
        {
            script.Post(new News.Answered(heard));
            return;
        }
        if (_library.Current.Find(heard.Intent.IntentName) is not ({ } skill, { } intent))
        {
            _scripts.Drop(sessionId); // another owner's intent
            if (_library.Current.IsAnswer(heard.Intent.IntentName))
                await _bus.PublishAsync(new EndSession(sessionId), stopping).ConfigureAwait(false); // to a question that is not open
            return;
        }
        var slots = _questions.Complete(sessionId, intent.Name, heard.Slots ?? []);
        var values = SlotValues.Of(_kept.AddTo(_moment.Values(heard.SiteId), heard.SiteId, skill), intent, slots);
        await _actor.ActAsync(new(heard.SiteId, sessionId, skill, intent, values) { Slots = slots, Corrects = heard.Corrects, Said = heard.RawInput ?? heard.Input }, _background.Add, stopping).ConfigureAwait(false);
    }
}

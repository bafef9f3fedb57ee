using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>Acts on intents: puts together what is needed for that, and sends each intent to whoever it is for.</summary>
internal sealed class SkillRuntime : IAsyncDisposable
{
    private readonly IBus _bus;
    private readonly SkillLibrary _library;
    private readonly Moment _moment;
    private readonly Database _database;
    private readonly KeptValues _kept;
    private readonly Schedule _schedule;
    private readonly Ringer _ringer;
    private readonly BuiltinActions _builtins;
    private readonly Performer _performer;
    private readonly Scripts _scripts;
    private readonly Actor _actor;
    private readonly BackgroundWork _background = new();

    public SkillRuntime(IBus bus, PluginContext context, ILogger log, TimeProvider time, SkillLibrary library)
    {
        (_bus, _library, _moment) = (bus, library, new(Speech.Of(context.Folder, context.Language), time));
        var options = library.Options;
        var (replies, paces) = (new ReplyPicker(options.Random), new Paces());

        // What is on disk.
        _database = new(Kept("skills.db"), $"{AppointmentTable.Table};{NoteTable.Table};", log);
        _kept = new(new(Kept("kept.json"), ScriptJson.Default.KeptFile, log));
        _schedule = new(new(Kept("schedule.json"), ScriptJson.Default.ScheduleFile, log), bus, time);
        var hosts = new Hosts(new(Kept("hosts.json"), KeptJson.Default.HostFile, log), _moment, library, replies, log);

        // Actions, and the words for how they came out.
        _ringer = new(new(options.Rings, TimeSpan.FromSeconds(options.RingPause), options.Chime), bus, time, log);
        _builtins = new(new()
        {
            Bus = bus, Context = context, Log = log, Time = time, Library = library, Replies = replies, Ringer = _ringer, Moment = _moment, Hosts = hosts, Paces = paces,
            Database = _database,
        });
        _performer = new(bus, time, TimeSpan.FromSeconds(options.Timeout), _builtins);
        var texts = PluginTexts.Read(context.Folder, context.Language);
        var answerer = new Answerer(new(replies, texts), _performer, hosts, log);

        // Conversations of more than one turn.
        var questions = new SlotQuestions(texts);
        _scripts = new(new()
        {
            Bus = bus, Moment = _moment, Time = time, ListenAgain = TimeSpan.FromSeconds(options.ListenAgain), Library = library, Replies = replies, Answerer = answerer,
            Questions = questions, Kept = _kept, Schedule = _schedule, Paces = paces,
        });
        _actor = new(bus, answerer, _scripts, questions, _builtins);

        string Kept(string file) => Path.Combine(context.DataFolder, file);
    }

    public async Task SubscribeAsync(CancellationToken stopping)
    {
        // What rings first: a session that starts may be what it waits for.
        await _ringer.SubscribeAsync(stopping).ConfigureAwait(false);
        await _builtins.SubscribeAsync(stopping).ConfigureAwait(false);
        await _scripts.SubscribeAsync(stopping).ConfigureAwait(false);
        await _bus.SubscribeAsync<IntentRecognized>(intent => OnIntentAsync(intent, stopping), stopping).ConfigureAwait(false);
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

    private async Task OnIntentAsync(IntentRecognized heard, CancellationToken stopping)
    {
        // Outside a session a question was only asked to be parsed.
        if (heard.SessionId is not { } sessionId || _builtins.Takes(heard) || _scripts.Takes(heard))
            return;
        if (_library.Current.Find(heard.Intent.IntentName) is ({ } skill, { } intent))
            await _actor.ActAsync(TurnOf(heard, skill, intent), _background.Add, stopping).ConfigureAwait(false);
        else
            await LeaveAsync(sessionId, heard.Intent.IntentName, stopping).ConfigureAwait(false);
    }

    private Turn TurnOf(IntentRecognized heard, Skill skill, SkillIntent intent)
    {
        var slots = heard.Slots ?? [];
        var values = SlotValues.Of(_kept.AddTo(_moment.Values(heard.SiteId), heard.SiteId, skill), intent, slots);
        return new(heard.SiteId, heard.SessionId!, skill, intent, values) { Slots = slots, Corrects = heard.Corrects, Said = heard.RawInput ?? heard.Input };
    }

    /// <summary>Another owner acts in the session now; unless it was an answer to a question that is no longer open, which nobody else acts on.</summary>
    private async Task LeaveAsync(string sessionId, string intent, CancellationToken stopping)
    {
        _scripts.Drop(sessionId);
        if (_library.Current.IsAnswer(intent))
            await _bus.PublishAsync(new EndSession(sessionId), stopping).ConfigureAwait(false);
    }
}

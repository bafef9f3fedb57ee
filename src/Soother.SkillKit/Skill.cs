using Microsoft.Extensions.Logging;
using Soother.Contracts;
using Soother.SkillKit.Reading;
using Soother.SkillKit.Talking;

namespace Soother.SkillKit;

/// <summary>
/// Intents and what is done about them, in C#: a plugin makes one, says what it acts on (<see cref="WithIntentsOf"/>, <see cref="On"/>), and starts it in its
/// own <see cref="IPlugin.StartAsync"/>.
/// </summary>
/// <remarks>
/// What acts on intents runs one piece at a time, whichever conversation it belongs to, and others run only where it awaits: fields need no locks.
/// An exception in it is the end of that turn, with one line in the log and a gentle reply; the skill goes on.
/// </remarks>
public sealed class Skill
{
    private const int MostConversations = 1000;
    private readonly PluginContext _context;
    private readonly ILogger _log;
    private readonly IBus _bus;
    private readonly YesAndNo _yesAndNo;
    private readonly Dictionary<string, IntentHandler> _handlers = [];
    private readonly Bounded<string, Conversation> _conversations = new(MostConversations);
    private readonly Bounded<SiteId, Memory> _sites = new(MostConversations);
    private readonly TaskFactory _oneAtATime = new(new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler);

    /// <summary>A skill without intents yet.</summary>
    /// <param name="bus">The plugin's connection.</param>
    /// <param name="context">The plugin's: its name is the owner of the intents, and locale files lie in its folder.</param>
    /// <param name="log">Where faults go.</param>
    public Skill(IBus bus, PluginContext context, ILogger log)
    {
        (_bus, _context, _log) = (bus, context, log);
        _yesAndNo = new($"{context.Name}.Yes", $"{context.Name}.No");
        Locale = new(context.Folder, context.Language);
    }

    internal Locale Locale { get; }

    /// <summary>Acts on the intents of an object's methods that are marked <see cref="IntentAttribute"/>.</summary>
    /// <exception cref="SkillFaultException">A method cannot be one of an intent.</exception>
    public Skill WithIntentsOf(object holder)
    {
        foreach (var handler in IntentMethod.All(holder, Locale))
            Add(handler);
        return this;
    }

    /// <summary>Acts on an intent; to be ended with <c>Do</c>.</summary>
    /// <param name="intent">Its name, unlike that of any other.</param>
    /// <param name="sentences">What means it, as templates. The plugin's locale files may say more, or all.</param>
    public IntentBuilder On(string intent, params string[] sentences) => new(this, intent, sentences);

    /// <summary>Offers the intents, now and whenever somebody asks, and acts on them until the plugin stops.</summary>
    /// <exception cref="SkillFaultException">It has no intents, one of them cannot be said, or a locale file belongs to none.</exception>
    public async Task StartAsync(CancellationToken stopping)
    {
        Check();
        var offer = Offer();
        await _bus.SubscribeAsync<SessionEnded>(EndAsync, stopping).ConfigureAwait(false);
        await _bus.SubscribeAsync<IntentRecognized>(HearAsync, stopping).ConfigureAwait(false);
        await _bus.SubscribeAsync<GetIntents>(_ => _bus.PublishAsync(offer), stopping).ConfigureAwait(false);
        await _bus.PublishAsync(offer, stopping).ConfigureAwait(false);
    }

    internal void Add(IntentHandler handler)
    {
        if (!_handlers.TryAdd(handler.Offer.Name, handler))
            throw new SkillFaultException($"the intent {handler.Offer.Name} is there twice");
    }

    private void Check()
    {
        if (_handlers.Count == 0)
            throw new SkillFaultException($"{_context.Name} has no intents: mark methods with [Intent], or call On");
        if (_handlers.Values.FirstOrDefault(h => h.Offer.Sentences.Count == 0 && h.Offer.Examples is null) is { } silent)
            throw new SkillFaultException($"nobody can say {silent.Offer.Name}: give it sentences, or write {Path.Combine(Locale.Folder, silent.Offer.Name)}.intent");
        if (Locale.Own("intent").FirstOrDefault(name => !_handlers.ContainsKey(name) && name is not ("SayYes" or "SayNo")) is { } stray)
            throw new SkillFaultException($"{Path.Combine(Locale.Folder, stray)}.intent: there is no intent {stray}; there are: {string.Join(", ", _handlers.Keys)}");
    }

    // Yes and no mean something only after this skill's own question: the context says so, for whoever asks something else meanwhile.
    private IntentsOffered Offer() => new(
        _context.Name,
        [
            .. _handlers.Values.Select(h => h.Offer),
            new(_yesAndNo.Yes, Locale.Sentences("SayYes"), Requires: [_yesAndNo.Yes]),
            new(_yesAndNo.No, Locale.Sentences("SayNo"), Requires: [_yesAndNo.Yes]),
        ],
        _context.Language);

    private Task EndAsync(SessionEnded ended)
    {
        _conversations.Remove(ended.SessionId)?.Dispose();
        return Task.CompletedTask;
    }

    private Task HearAsync(IntentRecognized heard)
    {
        if (heard.SessionId is not { } session)
            return Task.CompletedTask;
        var (intent, known) = (heard.Intent.IntentName, _conversations.Find(session));
        if (known?.TakesAnswer(heard) == true)
            return Task.CompletedTask;
        if (_handlers.TryGetValue(intent, out var handler))
            Begin(heard, handler, _conversations.GetOrAdd(session, () => new()));
        else
            known?.Leave();
        // A yes that came too late belongs to this skill, and there is nothing to do about it.
        return intent == _yesAndNo.Yes || intent == _yesAndNo.No ? _bus.PublishAsync(new EndSession(session)) : Task.CompletedTask;
    }

    private void Begin(IntentRecognized heard, IntentHandler handler, Conversation conversation)
    {
        var over = conversation.BeginTurn();
        var turn = new Turn(heard, new(_bus, conversation, Locale, _yesAndNo), _sites.GetOrAdd(heard.SiteId, () => new())) { Over = over };
        _ = _oneAtATime.StartNew(() => TurnAsync(turn, handler, heard.SessionId!), CancellationToken.None).Unwrap();
    }

    // No ConfigureAwait here: what follows an await has to come back to where one piece runs at a time.
    private async Task TurnAsync(Turn turn, IntentHandler handler, string session)
    {
        var reply = await ActAsync(turn, handler);
        if (reply is null || turn.Over.IsCancellationRequested)
            return;
        await (reply.Listens
            ? _bus.PublishAsync(new ContinueSession(session, reply.Text, reply.Intents, Context: turn.Context))
            : _bus.PublishAsync(new EndSession(session, reply.Text, Context: turn.Context)));
    }

    private async Task<Reply?> ActAsync(Turn turn, IntentHandler handler)
    {
        try
        {
            foreach (var slot in handler.Needed.Where(n => turn.Read(n.Name, n.Type) is null))
                await turn.AskAsync(slot.Ask.Length > 0 ? slot.Ask : turn.Phrase("missing", ("slot", SlotKinds.Words(slot.Name))), slot.Name, slot.Type);
            return await handler.Act(turn, turn.Over) ?? Reply.Nothing;
        }
        catch (TurnOverException over)
        {
            return over.Reply;
        }
        catch (Exception) when (turn.Over.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception fault)
        {
            _log.LogError("{Intent} failed at site {Site}: {Fault}: {Reason}", turn.Intent, turn.Site, fault.GetType().Name, fault.Message.ReplaceLineEndings(" "));
            return Reply.Say(Locale.Reply("sorry", _ => null));
        }
    }
}

using System.Collections.Concurrent;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>The attentive listener: a conversation in each dialogue session that asked for one, none knowing of another; nothing of it is kept.</summary>
internal sealed class ListenerGroup : IBuiltinGroup
{
    private const string RulesFile = "rules.yaml";

    /// <summary>As sure as an order must be understood to be one: what is nearly an order is something that somebody tells.</summary>
    private const double PlainOrder = 0.97;
    private readonly ConcurrentDictionary<string, ListenerSession> _open = [];
    private readonly BuiltinTools _tools;
    private readonly LocaleFile<ListenerRules> _rules;

    private ListenerGroup(BuiltinTools tools)
    {
        (_tools, _rules) = (tools, new(tools.Context.Language, RulesFile, ListenerReader.Read));
        Actions = new()
        {
            { "listener.open", turn => Begin(turn, session => session.Open()) },
            { "listener.hear", turn => Begin(turn, session => session.Hear(turn.Said)) },
            { "listener.care", turn => Begin(turn, session => session.Care()) },
        };
    }

    public static BuiltinGroup Group { get; } = new(
        [new("listener.open", new Dictionary<string, string[]>()), new("listener.hear", new Dictionary<string, string[]>()), new("listener.care", new Dictionary<string, string[]>())],
        tools => new ListenerGroup(tools));

    public ActionTable Actions { get; }

    public async Task SubscribeAsync(CancellationToken stopping)
    {
        await _tools.Bus.SubscribeAsync<DialogueIntentNotRecognized>(heard => Tell(heard.SessionId, session => Hear(heard.SessionId, session, heard.Input ?? "")), stopping).ConfigureAwait(false);
        await _tools.Bus.SubscribeAsync<AsrStartListening>(listen => Tell(listen.SessionId, session => session.OnListening()), stopping).ConfigureAwait(false);
        await _tools.Bus.SubscribeAsync<SessionEnded>(ended => Drop(ended.SessionId), stopping).ConfigureAwait(false);
    }

    /// <summary>In a conversation everything is the listener's, except orders that were plainly said.</summary>
    public bool Takes(IntentRecognized heard)
    {
        if (heard.SessionId is not { } id || !_open.TryGetValue(id, out var session))
            return false;
        var action = (_tools.Library.Current.Find(heard.Intent.IntentName)?.Intent.Action as BuiltinAction)?.Kind.Name;
        if (action == "stop")
        {
            Drop(id);
            return false;
        }
        if (action == "listener.care")
        {
            session.Care();
            return true;
        }
        if (action is "listener.open" or "listener.hear" || heard.Intent.ConfidenceScore < PlainOrder)
        {
            Hear(id, session, heard.RawInput ?? heard.Input);
            return true;
        }
        session.Leave();
        return false;
    }

    /// <summary>After an order, the conversation goes on where it was.</summary>
    public bool GoesOn(Turn turn, string? reply)
    {
        if (!_open.TryGetValue(turn.SessionId, out var session))
            return false;
        if (turn.Intent.Action is not BuiltinAction { Kind.Name: var kind } || !Actions.ContainsKey(kind))
            session.Return(reply); // its own answers it has said already
        return true;
    }

    public void Dispose()
    {
        foreach (var id in _open.Keys)
            Drop(id);
    }

    private ActionResult Begin(Turn turn, Action<ListenerSession> begin)
    {
        var talk = new ListenerConversation(_rules.In(turn.Skill.Folder), _tools.Options.Random);
        var options = _tools.Options;
        var patience = new ListenerPatience(TimeSpan.FromSeconds(options.ListenAgain), TimeSpan.FromSeconds(options.ListenerQuiet), TimeSpan.FromSeconds(options.ListenerPatience));
        var session = new ListenerSession(talk, patience, new(_tools.Bus, _tools.Hosts, turn.Site, turn.SessionId, Orders), _tools.Time);
        Drop(turn.SessionId);
        _open[turn.SessionId] = session;
        begin(session);
        return ActionResult.Silent;
    }

    private string[] Orders() => [.. _tools.Library.Current.Usable.SelectMany(skill => skill.Intents).Select(intent => intent.Name)];

    private void Hear(string id, ListenerSession session, string text)
    {
        if (!session.Hear(text))
            Drop(id);
    }

    private Task Tell(string? sessionId, Action<ListenerSession> news)
    {
        if (sessionId is not null && _open.TryGetValue(sessionId, out var session))
            news(session);
        return Task.CompletedTask;
    }

    private Task Drop(string sessionId)
    {
        if (_open.TryRemove(sessionId, out var session))
            session.Dispose();
        return Task.CompletedTask;
    }
}

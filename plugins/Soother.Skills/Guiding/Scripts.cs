using System.Collections.Concurrent;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>The scripts that run, by dialogue session: as many as there are sites, none knowing of another.</summary>
internal sealed class Scripts(ScriptTools tools) : IDisposable
{
    private readonly ConcurrentDictionary<string, Script> _running = [];

    public async Task SubscribeAsync(CancellationToken cancel)
    {
        var bus = tools.Bus;
        await bus.SubscribeAsync<TtsSay>(say => Tell(say.SessionId, new News.SayBegun(say.Id)), cancel).ConfigureAwait(false);
        await bus.SubscribeAsync<TtsSayFinished>(said => Tell(said.SessionId, new News.Said(said.Id), ofAll: true), cancel).ConfigureAwait(false);
        await bus.SubscribeAsync<PlayFinished>(played => Tell(null, new News.Played(played.Id), ofAll: true), cancel).ConfigureAwait(false);
        await bus.SubscribeAsync<AsrStartListening>(listen => Tell(listen.SessionId, new News.Listening()), cancel).ConfigureAwait(false);
        await bus.SubscribeAsync<PartialTextCaptured>(part => Tell(part.SessionId, new News.Speaking()), cancel).ConfigureAwait(false);
        await bus.SubscribeAsync<DialogueIntentNotRecognized>(heard => Tell(heard.SessionId, new News.NotUnderstood(heard.Input ?? "")), cancel).ConfigureAwait(false);
        await bus.SubscribeAsync<SessionEnded>(
            ended =>
            {
                Drop(ended.SessionId);
                return Task.CompletedTask;
            },
            cancel).ConfigureAwait(false);
    }

    /// <summary>The script that runs in a session.</summary>
    public Script? Find(string sessionId) => _running.GetValueOrDefault(sessionId);

    /// <summary>Whether what was heard answers the open question of a script, which then goes on with it.</summary>
    public bool Takes(IntentRecognized heard)
    {
        if (heard.SessionId is not { } sessionId || Find(sessionId) is not { } script || !script.Expects(heard.Intent.IntentName))
            return false;
        script.Post(new News.Answered(heard));
        return true;
    }

    /// <summary>Begins a script.</summary>
    /// <param name="turn">Where it runs.</param>
    /// <param name="steps">What it does.</param>
    /// <param name="interrupted">What was going on in its session.</param>
    /// <param name="stopping">Ends it.</param>
    public void Start(Turn turn, IReadOnlyList<Step> steps, Interruption interrupted, CancellationToken stopping)
    {
        var script = new Script(turn, tools, stopping) { Outer = interrupted.Outer, Before = interrupted.Forgotten };
        _running[turn.SessionId] = script;
        _ = RunAsync(script, turn.SessionId, steps);
    }

    /// <summary>Something else is asked for in a session.</summary>
    /// <param name="sessionId">The session.</param>
    /// <param name="goesOn">Whether the script that runs there goes on after it; otherwise it is over.</param>
    public Interruption Interrupt(string sessionId, bool goesOn) => goesOn ? new(Find(sessionId), null) : new(null, Drop(sessionId));

    /// <summary>Ends the scripts of a session that ended, or in which something else was asked for.</summary>
    /// <returns>What the conversation is to forget, if it goes on.</returns>
    public IReadOnlyDictionary<string, string>? Drop(string sessionId)
    {
        if (!_running.TryRemove(sessionId, out var script))
            return null;
        var open = new Dictionary<string, string>();
        for (var each = script; each is not null; each = each.Outer)
        {
            foreach (var name in each.Close())
                open[name] = "";
        }
        return open;
    }

    public void Dispose()
    {
        foreach (var sessionId in _running.Keys)
            Drop(sessionId);
    }

    private async Task RunAsync(Script script, string sessionId, IReadOnlyList<Step> steps)
    {
        try
        {
            var (text, context) = await script.RunAsync(steps).ConfigureAwait(false);
            if (script.Outer is { } outer && _running.TryUpdate(sessionId, outer, script))
                outer.Post(new News.Interjected(text, IsRepeat: false));
            else if (_running.TryRemove(KeyValuePair.Create(sessionId, script)))
                await tools.Bus.PublishAsync(new EndSession(sessionId, text, Context: context)).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // Something else goes on in the session, or nothing.
        }
    }

    // Some voices, and all speakers, answer without the session; the id is enough.
    private Task Tell(string? sessionId, News news, bool ofAll = false)
    {
        if (sessionId is not null)
            Find(sessionId)?.Post(news);
        else if (ofAll)
        {
            foreach (var script in _running.Values)
                script.Post(news);
        }
        return Task.CompletedTask;
    }
}

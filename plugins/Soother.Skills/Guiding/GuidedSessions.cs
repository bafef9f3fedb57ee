using System.Collections.Concurrent;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>The guided sessions that run, by dialogue session: as many as there are sites, none knowing of another.</summary>
internal sealed class GuidedSessions(IBus bus, TimeProvider time, TimeSpan listenAgain, ReplyPicker replies, SkillLibrary library) : IDisposable
{
    private readonly ConcurrentDictionary<string, GuidedSession> _running = [];

    public async Task SubscribeAsync(CancellationToken cancel)
    {
        await bus.SubscribeAsync<TtsSay>(say => Tell(say.SessionId, session => session.OnSay(say)), cancel).ConfigureAwait(false);
        await bus.SubscribeAsync<TtsSayFinished>(said => TellSaid(said), cancel).ConfigureAwait(false);
        await bus.SubscribeAsync<AsrStartListening>(listen => Tell(listen.SessionId, session => session.OnListening()), cancel).ConfigureAwait(false);
        await bus.SubscribeAsync<DialogueIntentNotRecognized>(heard => Tell(heard.SessionId, session => session.OnNotUnderstood()), cancel).ConfigureAwait(false);
        await bus.SubscribeAsync<SessionEnded>(
            ended =>
            {
                Drop(ended.SessionId);
                return Task.CompletedTask;
            },
            cancel).ConfigureAwait(false);
    }

    /// <exception cref="ActionFailedException">A text names a value that is not there.</exception>
    public void Start(Turn turn, StepsAction steps)
    {
        var texts = steps.Steps.Select(step => (step.Texts.Count == 0 ? null : replies.Pick(turn.Site, step.Key, step.Texts, turn.Values), step.Pause));
        string[] interrupting = [.. library.Current.WithBuiltin("stop").Select(found => found.Intent.Name)];
        Start(new Guide(turn.Site, turn.SessionId, [.. texts], interrupting.Length == 0 ? null : interrupting));
    }

    /// <summary>Forgets a session that ended, or in which something else was asked for.</summary>
    public void Drop(string sessionId)
    {
        if (_running.TryRemove(sessionId, out var session))
            session.Dispose();
    }

    public void Dispose()
    {
        foreach (var sessionId in _running.Keys)
            Drop(sessionId);
    }

    private void Start(Guide guide)
    {
        Drop(guide.SessionId);
        var session = new GuidedSession(guide, bus, time, listenAgain);
        _running[guide.SessionId] = session;
        session.Start();
    }

    private Task Tell(string? sessionId, Action<GuidedSession> news)
    {
        if (sessionId is not null && _running.TryGetValue(sessionId, out var session))
            news(session);
        return Task.CompletedTask;
    }

    // Some voices answer without the session; the id of what was said is enough.
    private Task TellSaid(TtsSayFinished said)
    {
        if (said.SessionId is not null)
            return Tell(said.SessionId, session => session.OnSaid(said));
        foreach (var session in _running.Values)
            session.OnSaid(said);
        return Task.CompletedTask;
    }
}

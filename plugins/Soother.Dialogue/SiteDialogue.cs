using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Dialogue;

/// <summary>One site: at most one session at a time, and those that wait, first come, first served.</summary>
internal sealed class SiteDialogue(IBus bus, ILogger log, Func<SessionRequest, SiteMemory, Session> begin, SiteMemory memory, CancellationToken stopping)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<SessionRequest> _waiting = [];
    private Running? _current;

    public Session? Current
    {
        get { lock (_lock) return _current?.Session; }
    }

    /// <summary>Begins a session when the site is free, and until then lets it wait.</summary>
    public Task EnqueueAsync(SessionRequest request)
    {
        lock (_lock)
        {
            if (_current is null)
            {
                Begin(request);
                return Task.CompletedTask;
            }
            _waiting.AddLast(request);
            // Handed to the bus under the lock: it must not come after the news that the session began.
            return bus.PublishAsync(new SessionQueued(request.Id, request.Site, request.CustomData));
        }
    }

    /// <summary>Begins a session before all that wait, and ends the one that runs.</summary>
    public void Interrupt(SessionRequest request)
    {
        lock (_lock)
        {
            if (_current is null)
            {
                Begin(request);
                return;
            }
            _waiting.AddFirst(request);
            _ = _current.Abort.CancelAsync();
        }
    }

    private void Begin(SessionRequest request)
    {
        _current = new(begin(request, memory), CancellationTokenSource.CreateLinkedTokenSource(stopping));
        _ = RunAsync(_current);
    }

    private async Task RunAsync(Running running)
    {
        await Task.Yield();   // not under the caller's lock
        var termination = await HoldAsync(running.Session, running.Abort.Token);
        if (stopping.IsCancellationRequested)
            return;
        bool isLast;
        lock (_lock)
            isLast = _waiting.Count == 0;
        await running.Session.CloseAsync(termination, isLast);
        Advance(running);
    }

    private async Task<Termination> HoldAsync(Session session, CancellationToken cancel)
    {
        try
        {
            return await session.RunAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            return new(TerminationReason.AbortedByUser);
        }
        catch (Exception fault)
        {
            log.LogError(fault, "session {Session} failed: {Reason}", session.Request.Id, fault.Message);
            await bus.PublishAsync(new DialogueError(fault.Message, session.Request.Site, SessionId: session.Request.Id), CancellationToken.None);
            return new(TerminationReason.Error);
        }
    }

    private void Advance(Running ended)
    {
        lock (_lock)
        {
            ended.Abort.Dispose();
            _current = null;
            if (_waiting.First is not { } first)
                return;
            _waiting.RemoveFirst();
            Begin(first.Value);
        }
    }

    private sealed record Running(Session Session, CancellationTokenSource Abort);
}

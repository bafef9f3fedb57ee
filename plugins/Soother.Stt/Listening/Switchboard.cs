using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Stt.Listening;

/// <summary>Which sites and sessions there are, and which sound goes to which session.</summary>
/// <remarks>Orders come from one handler at a time, but sessions end in their own time: hence the lock.</remarks>
internal sealed class Switchboard(SttOptions options, Func<AsrStartListening, Session> open, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<SiteId, Site> _sites = [];
    private readonly List<OpenSession> _sessions = [];

    public void ToggleOn(SiteId site, ToggleReason reason) => At(site, s => s.ToggleOn(reason));

    public void ToggleOff(SiteId site, ToggleReason reason) => At(site, s => s.ToggleOff(reason));

    public void Start(AsrStartListening order)
    {
        var session = open(order);
        lock (_lock)
        {
            var same = _sessions.LastOrDefault(s => IsNamed(s.Session.Order, order.SiteId, order.SessionId));
            same?.Session.End(End.Order);
            session.Begin(Of(order.SiteId).TakePreRoll());
            var running = new OpenSession(session, new(options), Limit(session));
            _sessions.Add(running);
            var before = same?.Ended ?? Task.CompletedTask;
            running.Ended = Task.Run(() => RunAsync(running, before));
        }
    }

    public void Stop(AsrStopListening order)
    {
        lock (_lock)
            _sessions.LastOrDefault(s => IsNamed(s.Session.Order, order.SiteId, order.SessionId))?.Session.End(End.Order);
    }

    public void Hear(SiteId site, ReadOnlyMemory<byte> wav)
    {
        lock (_lock)
        {
            var ear = Of(site);
            OpenSession[] sessions = [.. _sessions.Where(s => s.Session.Order.SiteId == site)];
            if (ear.IsOn)
                Give(() => ear.Hear(wav), sessions);
            if (sessions.Length > 0)
                ear.Forget();
        }
    }

    public void Hear(AudioSessionFrame frame)
    {
        lock (_lock)
        {
            var session = _sessions.LastOrDefault(s => IsNamed(s.Session.Order, frame.SiteId, frame.SessionId));
            if (session is not null && Of(session.Session.Order.SiteId).IsOn)
                Give(() => session.Own.Hear(frame.Wav), session);
        }
    }

    /// <summary>Ends all sessions; returns when each has said what it heard.</summary>
    public async ValueTask DisposeAsync()
    {
        Task[] running;
        lock (_lock)
        {
            _sessions.ForEach(s => s.Session.End(End.Order));
            running = [.. _sessions.Select(s => s.Ended)];
        }
        await Task.WhenAll(running).ConfigureAwait(false);
    }

    // Session ids are unique over all sites, and not every client that stops one says where it is.
    private static bool IsNamed(AsrStartListening session, SiteId site, string? id) => session.SessionId == id && (id is not null || session.SiteId == site);

    private async Task RunAsync(OpenSession session, Task before)
    {
        await session.Session.RunAsync(before).ConfigureAwait(false);
        await session.Limit.DisposeAsync().ConfigureAwait(false);
        lock (_lock)
            _sessions.Remove(session);
    }

    // The session counts sound; this is for one that gets none.
    private ITimer Limit(Session session) =>
        time.CreateTimer(_ => session.End(End.Time), null, TimeSpan.FromSeconds(options.MaxSeconds + 1), Timeout.InfiniteTimeSpan);

    private void Give(Func<Heard> hear, params OpenSession[] sessions)
    {
        try
        {
            var sound = hear();
            foreach (var session in sessions)
                session.Session.Hear(sound);
        }
        catch (InvalidDataException broken)
        {
            foreach (var session in sessions.Select(s => s.Session).Where(s => !s.SaidBroken))
            {
                session.SaidBroken = true;
                logger.LogWarning("site {Site}, session {Session}: sound dropped: {Reason}", session.Order.SiteId, session.Order.SessionId, broken.Message);
            }
        }
    }

    private Site Of(SiteId site)
    {
        if (!_sites.TryGetValue(site, out var found))
            _sites[site] = found = new(options);
        return found;
    }

    private void At(SiteId site, Action<Site> change)
    {
        lock (_lock)
            change(Of(site));
    }

    private sealed record OpenSession(Session Session, Hearing Own, ITimer Limit)
    {
        public Task Ended { get; set; } = Task.CompletedTask;
    }
}

using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Stt.Listening;

/// <summary>Which sites and sessions there are, and which sound goes to which session.</summary>
/// <remarks>Orders come from one handler at a time, but sessions end in their own time: hence the lock.</remarks>
internal sealed class Switchboard(SttOptions options, Func<AsrStartListening, Session> open, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(2);
    private readonly Lock _lock = new();
    private readonly Dictionary<SiteId, Site> _sites = [];
    private readonly List<OpenSession> _sessions = [];

    public void ToggleOn(SiteId site, ToggleReason reason) => At(site, s => s.ToggleOn(reason));

    public void ToggleOff(SiteId site, ToggleReason reason) => At(site, s =>
    {
        s.ToggleOff(reason);
        foreach (var session in _sessions.Where(session => session.Session.Order.SiteId == site))
            session.Gap.Change(Patience, Timeout.InfiniteTimeSpan);
    });

    public void Start(AsrStartListening order)
    {
        var session = open(order);
        lock (_lock)
        {
            var same = _sessions.LastOrDefault(s => IsNamed(s.Session.Order, order.SiteId, order.SessionId));
            same?.Session.End(End.Order);
            session.Begin(Of(order.SiteId).TakePreRoll());
            var running = new OpenSession(session, new(options), time.CreateTimer(_ => session.End(End.Time), null, Patience, Timeout.InfiniteTimeSpan));
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

    // A session counts its sound. This is for one that gets none, or no more: a microphone was unplugged, a file is at its end.
    private TimeSpan Patience => TimeSpan.FromSeconds(options.MaxSeconds + 1);

    // Session ids are unique over all sites, and not every client that stops one says where it is.
    private static bool IsNamed(AsrStartListening session, SiteId site, string? id) => session.SessionId == id && (id is not null || session.SiteId == site);

    private async Task RunAsync(OpenSession session, Task before)
    {
        await session.Session.RunAsync(before).ConfigureAwait(false);
        await session.Gap.DisposeAsync().ConfigureAwait(false);
        lock (_lock)
            _sessions.Remove(session);
    }

    private void Give(Func<Heard> hear, params OpenSession[] sessions)
    {
        try
        {
            var sound = hear();
            foreach (var session in sessions)
            {
                session.Session.Hear(sound);
                if (session.Session.Order.StopOnSilence)
                    session.Gap.Change(LongestGap, Timeout.InfiniteTimeSpan);
            }
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

    private sealed record OpenSession(Session Session, Hearing Own, ITimer Gap)
    {
        public Task Ended { get; set; } = Task.CompletedTask;
    }
}

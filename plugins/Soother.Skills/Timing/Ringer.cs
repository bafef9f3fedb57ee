using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>How a timer rings.</summary>
/// <param name="Times">How often it says so, unless it is silenced.</param>
/// <param name="Pause">How long between these.</param>
/// <param name="Chime">Whether a bell comes first.</param>
internal sealed record RingSettings(int Times, TimeSpan Pause, bool Chime);

/// <summary>Something that has come due, and is told until somebody hears it.</summary>
/// <param name="Id">Its own.</param>
/// <param name="Site">Where.</param>
/// <param name="What">For log lines: "A timer".</param>
/// <param name="Times">How often it is told at most, where that is not as the settings say.</param>
/// <param name="Context">What is known in conversations from then on, for a while.</param>
internal sealed record Ringable(string Id, string Site, string What, int? Times = null, IReadOnlyDictionary<string, string>? Context = null);

/// <summary>
/// Says that timers have run out, until they are silenced. Right after the start nobody may be there yet to speak, so what is not taken up by a
/// dialogue or a voice is said again after a moment. Safe on any thread.
/// </summary>
internal sealed class Ringer : IDisposable
{
    private const int MostTries = 60;
    private static readonly TimeSpan TryAgain = TimeSpan.FromSeconds(2);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Ringing> _ringing = [];
    private readonly RingSettings _settings;
    private readonly IBus _bus;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    public Ringer(RingSettings settings, IBus bus, TimeProvider time, ILogger log) => (_settings, _bus, _time, _log) = (settings, bus, time, log);

    public async Task SubscribeAsync(CancellationToken stopping)
    {
        await _bus.SubscribeAsync<SessionStarted>(started => OnSessionAsync(started.CustomData), stopping).ConfigureAwait(false);
        await _bus.SubscribeAsync<SessionQueued>(queued => OnSessionAsync(queued.CustomData), stopping).ConfigureAwait(false);
        await _bus.SubscribeAsync<TtsSay>(OnSayAsync, stopping).ConfigureAwait(false);
    }

    /// <summary>Begins to ring.</summary>
    /// <param name="thing">What has come due.</param>
    /// <param name="say">Gives a text for each time; null if there is none.</param>
    /// <param name="heard">Called when the first ring was taken up.</param>
    public void Ring(Ringable thing, Func<string?> say, Action heard)
    {
        lock (_lock)
        {
            var ringing = new Ringing(thing, say, heard);
            _ringing[thing.Id] = ringing;
            ringing.Clock = _time.CreateTimer(_ => Tick(ringing), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            Sound(ringing);
        }
    }

    /// <summary>Stops what rings at a site: whoever does that has heard it.</summary>
    /// <returns>What rang.</returns>
    public IReadOnlyList<Ringable> Silence(SiteId site)
    {
        lock (_lock)
        {
            var rang = _ringing.Values.Where(r => r.Thing.Site == site.Name).ToList();
            foreach (var ringing in rang)
            {
                if (ringing.Rings == 0)
                    ringing.Heard();
                End(ringing);
            }
            return [.. rang.Select(ringing => ringing.Thing)];
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var ringing in _ringing.Values.ToList())
                ringing.Clock?.Dispose();
            _ringing.Clear();
        }
    }

    private Task OnSessionAsync(string? customData)
    {
        lock (_lock)
        {
            if (customData is not null && _ringing.TryGetValue(customData, out var ringing))
                TakenUp(ringing);
        }
        return Task.CompletedTask;
    }

    /// <summary>A dialogue that does not hand customData on still has the text said.</summary>
    private Task OnSayAsync(TtsSay say)
    {
        lock (_lock)
        {
            foreach (var ringing in _ringing.Values.Where(r => r.Thing.Site == say.SiteId.Name && r.Text == say.Text).ToList())
                TakenUp(ringing);
        }
        return Task.CompletedTask;
    }

    private void Tick(Ringing ringing)
    {
        lock (_lock)
        {
            if (_ringing.ContainsKey(ringing.Thing.Id))
                Sound(ringing);
        }
    }

    private void Sound(Ringing ringing)
    {
        if (ringing.TakenUp)
            (ringing.Tries, ringing.TakenUp) = (0, false);
        if (ringing.Tries++ == MostTries)
        {
            _log.LogWarning("{What} at {Site} came due, but no dialogue is there to say so", ringing.Thing.What, ringing.Thing.Site);
            End(ringing);
            return;
        }
        ringing.Text ??= ringing.Say();
        if (_settings.Chime && ringing.Tries == 1)
            Send(new PlayBytes(ringing.Thing.Site, $"ring-{ringing.Thing.Id}", Bell.Wav));
        if (ringing.Text is not { } text)
        {
            TakenUp(ringing); // the bell is all there is
            return;
        }
        ringing.Clock!.Change(TryAgain, Timeout.InfiniteTimeSpan);
        Send(new StartSession(new NotificationInit(text), ringing.Thing.Site, ringing.Thing.Id, Context: ringing.Thing.Context));
    }

    private void TakenUp(Ringing ringing)
    {
        if (ringing.TakenUp)
            return;
        (ringing.TakenUp, ringing.Text) = (true, null);
        if (ringing.Rings++ == 0)
            ringing.Heard();
        if (ringing.Rings >= (ringing.Thing.Times ?? _settings.Times))
            End(ringing);
        else
            ringing.Clock!.Change(_settings.Pause, Timeout.InfiniteTimeSpan);
    }

    private void End(Ringing ringing)
    {
        _ringing.Remove(ringing.Thing.Id);
        ringing.Clock?.Dispose();
    }

    private void Send<T>(T message) where T : IMessage<T> => _ = SendAsync(message);

    // Called from a clock, where nobody else would see a failure: a site's name off the wire may not fit into a topic.
    private async Task SendAsync<T>(T message) where T : IMessage<T>
    {
        try
        {
            await _bus.PublishAsync(message).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            _log.LogWarning("What came due cannot be told: {Reason}", fault.Message);
        }
    }

    private sealed class Ringing(Ringable thing, Func<string?> say, Action heard)
    {
        public Ringable Thing { get; } = thing;

        public Func<string?> Say { get; } = say;

        public Action Heard { get; } = heard;

        public ITimer? Clock { get; set; }

        public string? Text { get; set; }

        public bool TakenUp { get; set; }

        public int Tries { get; set; }

        public int Rings { get; set; }
    }
}

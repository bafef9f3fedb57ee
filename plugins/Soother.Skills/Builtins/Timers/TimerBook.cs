using Soother.Contracts;

namespace Soother.Skills;

/// <summary>The timers that run: kept on disk at every change, so that they survive a restart. Safe on any thread.</summary>
internal sealed class TimerBook : IDisposable
{
    public const int MostPerSite = 20;

    /// <summary>Never asleep longer: whoever sets the clock is noticed after that.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(30);
    private readonly Lock _lock = new();
    private readonly JsonFile<TimerFile> _file;
    private readonly TimeProvider _time;
    private readonly ITimer _alarm;
    private readonly List<TimerEntry> _timers;
    private readonly HashSet<string> _rung = [];
    private readonly HashSet<string> _setNow = [];
    private readonly ClockJumps _jumps;
    private Action<TimerEntry, bool>? _ring;

    public TimerBook(JsonFile<TimerFile> file, TimeProvider time)
    {
        (_file, _time, _jumps) = (file, time, new(time));
        _timers = file.Read().Timers;
        _alarm = time.CreateTimer(_ => Look(missed: false), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Begins to watch the clock; timers that ran out while nobody watched it ring at once.</summary>
    /// <param name="ring">Called for each timer that has run out, with whether it was missed.</param>
    public void Start(Action<TimerEntry, bool> ring)
    {
        _ring = ring;
        Look(missed: true);
    }

    /// <returns>The timer, or null if the site has too many.</returns>
    public TimerEntry? Set(SiteId site, string? name, TimeSpan duration)
    {
        lock (_lock)
        {
            Follow(_jumps.Look());
            if (_timers.Count(timer => timer.Site == site.Name) >= MostPerSite)
                return null;
            var timer = new TimerEntry(Guid.NewGuid().ToString("N"), site.Name, name, _time.GetUtcNow() + duration, duration.TotalSeconds);
            _timers.Add(timer);
            _setNow.Add(timer.Id);
            Changed();
            return timer;
        }
    }

    /// <summary>The timers of a site, the next to ring first; those with this name only, if one is given.</summary>
    public IReadOnlyList<TimerEntry> At(SiteId site, string? name = null)
    {
        lock (_lock)
        {
            Follow(_jumps.Look());
            return [.. _timers.Where(t => t.Site == site.Name && (name is null || string.Equals(t.Name, name, StringComparison.OrdinalIgnoreCase))).OrderBy(t => t.Ends)];
        }
    }

    public void Cancel(IReadOnlyList<TimerEntry> timers)
    {
        lock (_lock)
        {
            _timers.RemoveAll(timer => timers.Any(other => other.Id == timer.Id)); // its end may have been moved meanwhile
            Changed();
        }
    }

    public TimeSpan Left(TimerEntry timer)
    {
        var left = timer.Ends - _time.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>A timer was heard to ring: it need not be kept any longer.</summary>
    public void Forget(TimerEntry timer) => Cancel([timer]);

    public void Dispose() => _alarm.Dispose();

    private void Look(bool missed)
    {
        List<TimerEntry> over;
        lock (_lock)
        {
            Follow(_jumps.Look());
            over = [.. _timers.Where(timer => timer.Ends <= _time.GetUtcNow() && _rung.Add(timer.Id)).OrderBy(timer => timer.Ends)];
            Arm();
        }
        foreach (var timer in over)
            _ring?.Invoke(timer, missed);
    }

    // Five minutes are five minutes, whatever the clock was set to meanwhile. Where the machine was off, only its clock can say how long.
    private void Follow(TimeSpan jump)
    {
        if (jump == TimeSpan.Zero || !_timers.Any(timer => _setNow.Contains(timer.Id)))
            return;
        for (var i = 0; i < _timers.Count; i++)
        {
            if (_setNow.Contains(_timers[i].Id))
                _timers[i] = _timers[i] with { Ends = _timers[i].Ends + jump };
        }
        Changed();
    }

    private void Changed()
    {
        _setNow.IntersectWith(_timers.Select(timer => timer.Id));
        _rung.IntersectWith(_timers.Select(timer => timer.Id));
        _file.Write(new() { Timers = [.. _timers] });
        Arm();
    }

    private void Arm()
    {
        var next = _timers.Where(timer => !_rung.Contains(timer.Id)).Select(Left).DefaultIfEmpty(Timeout.InfiniteTimeSpan).Min();
        _alarm.Change(next < LongestSleep ? next : LongestSleep, Timeout.InfiniteTimeSpan);
    }
}

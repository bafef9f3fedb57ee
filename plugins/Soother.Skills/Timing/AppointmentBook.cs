using NodaTime;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>The appointments of one kind, and a watch that calls when one is due. Kept at every change. Safe on any thread.</summary>
internal sealed class AppointmentBook : IDisposable
{
    public const int MostPerSite = 50;

    /// <summary>Never asleep longer: the clock may be set, or the machine suspended.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(30);

    /// <summary>What is due longer was missed: the machine was off, or its clock was wrong.</summary>
    private static readonly Duration Late = Duration.FromMinutes(10);
    private readonly Lock _lock = new();
    private readonly AppointmentTable _table;
    private readonly LocalClock _clock;
    private readonly ClockJumps _jumps;
    private readonly ITimer _watch;
    private readonly List<Appointment> _all = [];
    private readonly HashSet<string> _told = [];
    private readonly HashSet<string> _madeNow = [];
    private Action<Appointment, bool>? _due;

    public AppointmentBook(AppointmentTable table, TimeProvider time)
    {
        (_table, _clock, _jumps) = (table, new(time), new(time));
        _watch = time.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public LocalClock Clock => _clock;

    /// <summary>Begins to watch the clock.</summary>
    /// <param name="due">Called for each appointment that is due, with whether it was missed. One that comes again already stands at its next time.</param>
    public void Start(Action<Appointment, bool> due)
    {
        _due = due;
        lock (_lock)
            _all.AddRange(_table.Read());
        Look();
    }

    /// <returns>Whether there was room.</returns>
    public bool Add(Appointment appointment)
    {
        lock (_lock)
        {
            Follow(_jumps.Look());
            if (_all.Count(other => other.Site == appointment.Site) >= MostPerSite)
                return false;
            _all.Add(appointment);
            _madeNow.Add(appointment.Id);
            _table.Put(appointment);
            Arm();
            return true;
        }
    }

    /// <summary>Those of a site, the next first.</summary>
    public IReadOnlyList<Appointment> At(SiteId site)
    {
        lock (_lock)
        {
            Follow(_jumps.Look());
            return [.. _all.Where(appointment => appointment.Site == site.Name && !_told.Contains(appointment.Id)).OrderBy(When)];
        }
    }

    /// <summary>Takes them out: cancelled, or heard.</summary>
    public void Remove(params IEnumerable<Appointment> appointments)
    {
        lock (_lock)
        {
            foreach (var appointment in appointments.ToList())
            {
                _all.RemoveAll(other => other.Id == appointment.Id);
                _told.Remove(appointment.Id);
                _madeNow.Remove(appointment.Id);
                _table.Remove(appointment);
            }
            Arm();
        }
    }

    public Instant When(Appointment appointment) => appointment.Exactly ?? _clock.Moment(appointment.At);

    public void Dispose() => _watch.Dispose();

    private void Look()
    {
        var due = new List<(Appointment Appointment, bool Missed)>();
        lock (_lock)
        {
            Follow(_jumps.Look());
            var now = _clock.Now;
            foreach (var appointment in _all.Where(a => !_told.Contains(a.Id) && When(a) <= now).OrderBy(When).ToList())
            {
                due.Add((appointment, now - When(appointment) > Late));
                Tell(appointment);
            }
            Arm();
        }
        foreach (var (appointment, missed) in due)
            _due?.Invoke(appointment, missed);
    }

    // One that comes once stays on the disk until it was heard; one that comes again moves on.
    private void Tell(Appointment appointment)
    {
        if (!appointment.Repeats)
        {
            _told.Add(appointment.Id);
            return;
        }
        var next = appointment with { At = Recurrence.After(appointment.At.TimeOfDay, appointment.Days, _clock) };
        _all[_all.FindIndex(a => a.Id == appointment.Id)] = next;
        _table.Put(next);
    }

    // "In twenty minutes" is twenty minutes, whatever the clock was set to meanwhile. Where the machine was off, only its clock can say how long.
    private void Follow(TimeSpan jump)
    {
        if (jump == TimeSpan.Zero)
            return;
        for (var i = 0; i < _all.Count; i++)
        {
            if (_all[i].Exactly is not { } exactly || !_madeNow.Contains(_all[i].Id))
                continue;
            var moved = exactly + Duration.FromTimeSpan(jump);
            _all[i] = _all[i] with { Exactly = moved, At = _clock.At(moved) };
            _table.Put(_all[i]);
        }
    }

    private void Arm()
    {
        var now = _clock.Now;
        var left = _all.Where(a => !_told.Contains(a.Id)).Select(a => (When(a) - now).ToTimeSpan()).DefaultIfEmpty(LongestSleep).Min();
        _watch.Change(left < TimeSpan.Zero ? TimeSpan.Zero : left < LongestSleep ? left : LongestSleep, Timeout.InfiniteTimeSpan);
    }
}

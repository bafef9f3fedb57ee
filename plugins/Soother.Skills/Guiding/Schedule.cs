using System.Globalization;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>Texts that are to be said later; kept on disk, so that a restart forgets none. Safe on any thread.</summary>
internal sealed class Schedule : IDisposable
{
    private const int Most = 1000;

    /// <summary>Never asleep longer: a machine that was suspended, or whose clock was set, is then late by no more.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(30);
    private readonly Lock _lock = new();
    private readonly JsonFile<ScheduleFile> _file;
    private readonly IBus _bus;
    private readonly TimeProvider _time;
    private readonly ScheduleFile _kept;
    private readonly ITimer _timer;

    public Schedule(JsonFile<ScheduleFile> file, IBus bus, TimeProvider time)
    {
        (_file, _bus, _time, _kept) = (file, bus, time, file.Read());
        _timer = time.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Begins to watch the clock; what came due while nobody watched it is said at once.</summary>
    public void Start() => Look();

    /// <exception cref="ActionFailedException">The moment cannot be read, or too much is waiting already.</exception>
    public void Add(SiteId site, JsonElement when, bool isTimeOfDay, string text)
    {
        var due = isTimeOfDay ? At(when) : SlotValues.Duration(when) is { } after && after >= TimeSpan.Zero ? _time.GetUtcNow() + after : throw NotA("duration", when);
        lock (_lock)
        {
            if (_kept.Texts.Count >= Most)
                throw new ActionFailedException($"{Most} texts are waiting to be said already");
            _kept.Texts.Add(new(site.Name, due, text));
            _file.Write(_kept);
        }
        Look();
    }

    public void Dispose() => _timer.Dispose();

    private static ActionFailedException NotA(string what, JsonElement value) => new($"'{Values.PlainOf(value)}' is not a {what}");

    /// <summary>A time of day means the next one; a date and a time mean that.</summary>
    private DateTimeOffset At(JsonElement when)
    {
        var text = Values.PlainOf(when);
        var now = _time.GetLocalNow();
        if (TimeOnly.TryParse(text, CultureInfo.InvariantCulture, out var clock))
        {
            var today = now.Date + clock.ToTimeSpan();
            var next = today > now.DateTime ? today : today.AddDays(1);
            return new DateTimeOffset(next, _time.LocalTimeZone.GetUtcOffset(next)).ToUniversalTime();
        }
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeLocal, out var moment) ? moment.ToUniversalTime() : throw NotA("time", when);
    }

    private void Look()
    {
        List<ScheduledText> due;
        lock (_lock)
        {
            var now = _time.GetUtcNow();
            due = [.. _kept.Texts.Where(text => text.Due <= now).OrderBy(text => text.Due)];
            if (_kept.Texts.RemoveAll(due.Contains) > 0)
                _file.Write(_kept);
            if (_kept.Texts.Count > 0)
            {
                var next = _kept.Texts.Min(text => text.Due) - now;
                _timer.Change(next < LongestSleep ? next : LongestSleep, Timeout.InfiniteTimeSpan);
            }
        }
        foreach (var text in due)
            _ = _bus.PublishAsync(new StartSession(new NotificationInit(text.Text), text.Site));
    }
}

using System.Globalization;

namespace Soother.Intent;

/// <summary>When something is to be: a moment, or a day where no time of day was said.</summary>
internal readonly record struct Moment(DateTime? Time, DateOnly? Day);

/// <summary>Reads moments: "next Tuesday at half past seven", "tomorrow morning", "in two hours", "at seven on Friday", "tonight".</summary>
internal sealed class Moments
{
    private const int LastOfNight = 5;   // of hours that are in the afternoon rather than in the morning, where neither was said: one to five

    private readonly PhraseTree<bool> _now = new();
    private readonly PhraseTree<TimeOnly> _parts = new(), _named = new();
    private readonly HashSet<string> _before;
    private readonly Language _language;

    public Moments(LanguageFile.MomentTables tables, Language language)
    {
        _language = language;
        tables.Now.ForEach(words => _now.Add(words, true));
        foreach (var (words, time) in tables.Parts)
            _parts.Add(words, TimeOnly.Parse(time, CultureInfo.InvariantCulture));
        foreach (var (words, time) in tables.Named)
            _named.Add(words, TimeOnly.Parse(time, CultureInfo.InvariantCulture));
        _before = [.. tables.Before.Select(Expansion.Key)];
    }

    /// <summary>Every moment that can be read from a place on, with the place after it.</summary>
    public IReadOnlyList<(int End, Moment Moment)> Read(Utterance said, int at, DateTime now)
    {
        var all = new List<(int, Moment)>();
        foreach (var (end, _, _) in _now.Find(said, at))
            all.Add((end, new(now, null)));
        foreach (var (end, length) in _language.Dates.Ahead(said, at))
        {
            if (length.After(now) is { } then && length is not { Hours: 0, Minutes: 0, Seconds: 0 })
                all.Add((end, new(then, null)));
        }
        foreach (var (end, time, _) in _named.Find(said, at))
            all.Add((end, new(now.Date + time.ToTimeSpan(), null)));
        More(said, at, now, default, all);
        return all;
    }

    // A day, a part of the day and a time, in any order, each once; two of one kind do not make a moment.
    private void More(Utterance said, int at, DateTime now, Found found, List<(int, Moment)> all)
    {
        foreach (var (end, more) in Next(said, at, now, found))
        {
            all.Add((end, more.ToMoment(now)));
            More(said, end, now, more, all);
        }
    }

    private IEnumerable<(int End, Found Found)> Next(Utterance said, int at, DateTime now, Found found)
    {
        var after = _before.Contains(said.WordAt(at)) ? at + 1 : at;
        if (found.Day is null)
        {
            foreach (var (end, day) in _language.Dates.Read(said, at, DateOnly.FromDateTime(now)))
                yield return (end, found with { Day = day });
        }
        if (found.Time is null)
        {
            foreach (var (end, time) in _language.Times.Read(said, after))
                yield return (end, found with { Time = time });
        }
        if (found.Part is null)
        {
            foreach (var (end, part, _) in _parts.Find(said, at).Concat(after > at ? _parts.Find(said, after) : []))
                yield return (end, found with { Part = part });
        }
    }

    private readonly record struct Found(DateOnly? Day, ClockTime? Time, TimeOnly? Part)
    {
        public Moment ToMoment(DateTime now)
        {
            if (Time is not { } time)
                return Part is { } part ? new(OnDay(now, part), null) : new(null, Day);
            if (time.Period is null && Part is { } half)
                return new(OnDay(now, In(half, time)), null);
            if (time.Period is null && (Day is null || Day == DateOnly.FromDateTime(now)))
                return new(Coming(now, time), null);
            var hour = time.Period is null && time.Hour is >= 1 and <= LastOfNight ? time.Hour + 12 : time.Hour;
            return new(OnDay(now, new(hour, time.Minute)), null);
        }

        private static TimeOnly In(TimeOnly part, ClockTime time)
        {
            var evening = part.Hour >= 12 && (part.Hour < 20 || time.Hour is > LastOfNight and < 12);
            return new((time.Hour % 12) + (evening ? 12 : 0), time.Minute);
        }

        // Without a day, a moment that is over today is tomorrow's.
        private DateTime OnDay(DateTime now, TimeOnly time)
        {
            var moment = (Day ?? DateOnly.FromDateTime(now)).ToDateTime(time);
            return Day is null && moment <= now ? moment.AddDays(1) : moment;
        }

        private static DateTime Coming(DateTime now, ClockTime time)
        {
            var moment = now.Date.AddHours(time.Hour % 12).AddMinutes(time.Minute);
            while (moment <= now)
                moment = moment.AddHours(12);
            return moment;
        }
    }
}

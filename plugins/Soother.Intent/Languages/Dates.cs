using System.Globalization;
using System.Text.RegularExpressions;

namespace Soother.Intent;

/// <summary>Reads days: "tomorrow", "next friday", "the third of may", "in three days", "2026-05-07".</summary>
internal sealed partial class Dates
{
    private readonly PhraseTree<int> _days = new(), _weekdays = new(), _months = new();
    private readonly PhraseTree<Way> _ways = new();
    private readonly Numbers _numbers;
    private readonly Durations _durations;

    public Dates(LanguageFile.DateTables tables, Numbers numbers, Durations durations)
    {
        (_numbers, _durations) = (numbers, durations);
        foreach (var (words, days) in tables.Days)
            _days.Add(words, days);
        foreach (var (index, words) in tables.Weekdays.Index())
            words.ForEach(w => _weekdays.Add(w, index));
        foreach (var (index, words) in tables.Months.Index())
            words.ForEach(w => _months.Add(w, index + 1));
        foreach (var (way, patterns) in new[]
            {
                (Way.Coming, tables.Coming), (Way.Next, tables.Next), (Way.Last, tables.Last), (Way.WeekAfter, tables.WeekAfter), (Way.OfMonth, tables.OfMonth),
                (Way.OfThisMonth, tables.OfThisMonth), (Way.Ahead, tables.Ahead), (Way.Ago, tables.Ago),
            })
            patterns.ForEach(p => _ways.Add(p, way));
    }

    private enum Way { Coming, Next, Last, WeekAfter, OfMonth, OfThisMonth, Ahead, Ago }

    /// <summary>Every day that can be read from a place on, with the place after it.</summary>
    public IEnumerable<(int End, DateOnly Day)> Read(Utterance said, int at, DateOnly today)
    {
        foreach (var (end, days, _) in _days.Find(said, at))
            yield return (end, today.AddDays(days));
        foreach (var (end, way, captured) in _ways.Find(said, at, Hole))
        {
            if (DayOf(way, captured, today) is { } day)
                yield return (end, day);
        }
        if ((Written(said, at) ?? WrittenInParts(said, at)) is { } written)
            yield return written;
    }

    /// <summary>Every length of time ahead of now that can be read from a place on: "in two hours".</summary>
    public IEnumerable<(int End, DurationParts Length)> Ahead(Utterance said, int at) => _ways.Find(said, at, Hole)
        .Where(w => w.Meaning == Way.Ahead).Select(w => (w.End, Captured.In<DurationParts>(w.Captured, "length")!.Value));

    private static DateOnly? DayOf(Way way, Captured? captured, DateOnly today)
    {
        var weekday = Captured.In<int>(captured, "weekday") ?? 0;
        return way switch
        {
            Way.Coming => Coming(today, weekday),
            Way.WeekAfter => Coming(today, weekday).AddDays(7),
            // "next friday" is in the week after this one; weeks begin on Monday.
            Way.Next => today.AddDays(7 - FromMonday(today) + weekday),
            Way.Last => Coming(today, weekday).AddDays(Coming(today, weekday) == today.AddDays(7) ? -14 : -7),
            Way.OfMonth => OfMonth(today, (int)Captured.In<long>(captured, "day")!, Captured.In<int>(captured, "month")!.Value, (int?)Captured.In<long>(captured, "year")),
            Way.OfThisMonth => OfThisMonth(today, (int)Captured.In<long>(captured, "rank")!),
            Way.Ahead => Captured.In<DurationParts>(captured, "length")!.Value.After(today),
            _ => Captured.In<DurationParts>(captured, "length")!.Value.Before(today),
        };
    }

    // The first one after today.
    private static DateOnly Coming(DateOnly today, int weekday) => today.AddDays(((weekday - FromMonday(today) + 6) % 7) + 1);

    private static int FromMonday(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;

    private static DateOnly? OfMonth(DateOnly today, int day, int month, int? year)
    {
        if (year is { } given)
            return day <= DateTime.DaysInMonth(given, month) ? new DateOnly(given, month, day) : null;
        for (var coming = today.Year; coming <= today.Year + 8; coming++)
        {
            if (day <= DateTime.DaysInMonth(coming, month) && new DateOnly(coming, month, day) >= today)
                return new(coming, month, day);
        }
        return null;
    }

    private static DateOnly? OfThisMonth(DateOnly today, int day)
    {
        for (var month = new DateOnly(today.Year, today.Month, 1); month <= today.AddMonths(3); month = month.AddMonths(1))
        {
            if (day >= 1 && day <= DateTime.DaysInMonth(month.Year, month.Month) && month.AddDays(day - 1) >= today)
                return month.AddDays(day - 1);
        }
        return null;
    }

    private static (int End, DateOnly Day)? Written(Utterance said, int at) =>
        at < said.Count && said.IsBoundary(at) && Iso().Match(said.Text, said.Tokens[at].Start) is { Success: true } match
        && DateOnly.TryParseExact(match.ValueSpan, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (said.IndexAfter(match.Index + match.Length), day)
            : null;

    // Some write the month first, some the day: only where it can be just one of them.
    private static (int End, DateOnly Day)? WrittenInParts(Utterance said, int at)
    {
        if (at >= said.Count || !said.IsBoundary(at) || Parts().Match(said.Text, said.Tokens[at].Start) is not { Success: true } match)
            return null;
        int Part(int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        var (first, second, year) = (Part(1), Part(2), Part(3));
        var (day, month) = first > 12 ? (first, second) : (second, first);
        return (first > 12 || second > 12 || first == second) && year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? (said.IndexAfter(match.Index + match.Length), new(year, month, day))
            : null;
    }

    private IEnumerable<(int End, object Value)> Hole(string hole, Utterance said, int at) => hole switch
    {
        "weekday" => _weekdays.Find(said, at).Select(w => (w.End, (object)w.Meaning)),
        "month" => _months.Find(said, at).Select(m => (m.End, (object)m.Meaning)),
        "day" => _numbers.Ranks(said, at).Concat(_numbers.Whole(said, at)).Where(r => r.Item2 is >= 1 and <= 31).Select(r => (r.Item1, (object)r.Item2)),
        "rank" => _numbers.Ranks(said, at).Where(r => r.Rank is >= 1 and <= 31).Select(r => (r.End, (object)r.Rank)),
        "year" => Years(said, at).Select(y => (y.End, (object)y.Year)),
        "length" => _durations.Read(said, at).Select(d => (d.End, (object)d.Length)),
        _ => throw new FormatException($"a day has no {{{hole}}}"),
    };

    // "two thousand twenty six" and "twenty twenty six"
    private IEnumerable<(int End, long Year)> Years(Utterance said, int at)
    {
        foreach (var (end, value) in _numbers.Whole(said, at))
        {
            if (value is >= 1900 and <= 2199)
                yield return (end, value);
            foreach (var (lastEnd, last) in value is >= 19 and <= 21 ? _numbers.Whole(said, end) : [])
            {
                if (last is >= 10 and <= 99)
                    yield return (lastEnd, (value * 100) + last);
            }
        }
    }

    [GeneratedRegex(@"\G[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])")]
    private static partial Regex Iso();

    [GeneratedRegex(@"\G([0-9]{1,2})[/.]([0-9]{1,2})[/.]([0-9]{4})(?![0-9])")]
    private static partial Regex Parts();
}

namespace Soother.Intent;

/// <summary>Reads days that are said in English.</summary>
internal static class Dates
{
    public static IReadOnlyDictionary<string, DayOfWeek> Weekdays { get; } = Enum.GetValues<DayOfWeek>().ToDictionary(d => d.ToString().ToLowerInvariant());

    public static IReadOnlyList<string> Months { get; } =
        ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

    /// <summary>Every day that can be read from a place on, with the place after it.</summary>
    public static IEnumerable<(int End, DateOnly Day)> Read(Utterance said, int at, DateOnly today) =>
        Named(said, at, today).Concat(OfWeek(said, at, today)).Concat(OfMonth(said, at, today)).Concat(Ahead(said, at, today));

    private static IEnumerable<(int, DateOnly)> Named(Utterance said, int at, DateOnly today)
    {
        int? days = said.WordAt(at) switch { "today" or "tonight" => 0, "tomorrow" => 1, "yesterday" => -1, _ => null };
        if (days is { } shift)
            yield return (at + 1, today.AddDays(shift));
        if (said.WordAt(at) == "the")
            at++;
        if ((said.WordAt(at), said.WordAt(at + 1), said.WordAt(at + 2)) is ("day", "after", "tomorrow"))
            yield return (at + 3, today.AddDays(2));
        if ((said.WordAt(at), said.WordAt(at + 1), said.WordAt(at + 2)) is ("day", "before", "yesterday"))
            yield return (at + 3, today.AddDays(-2));
    }

    // "friday" is the first one after today; "next friday" is in the week after this one; weeks begin on Monday.
    private static IEnumerable<(int, DateOnly)> OfWeek(Utterance said, int at, DateOnly today)
    {
        var which = said.WordAt(at) is "next" or "last" or "this" or "on" ? said.WordAt(at) : "";
        var day = which == "" ? at : at + 1;
        if (!Weekdays.TryGetValue(said.WordAt(day), out var wanted))
            yield break;
        var monday = today.AddDays(-FromMonday(today.DayOfWeek));
        var ahead = (((int)wanted - (int)today.DayOfWeek + 6) % 7) + 1;
        yield return (day + 1, which switch
        {
            "next" => monday.AddDays(7 + FromMonday(wanted)),
            "last" => today.AddDays(ahead == 7 ? -7 : ahead - 7),
            _ => today.AddDays(ahead),
        });
    }

    private static int FromMonday(DayOfWeek day) => ((int)day + 6) % 7;

    // "may third", "may the third", "third of may", "the third of may", each with a year or without: then the next one to come.
    private static IEnumerable<(int, DateOnly)> OfMonth(Utterance said, int at, DateOnly today)
    {
        if (said.WordAt(at) == "on")
            at++;
        if ((DayThenMonth(said, at) ?? MonthThenDay(said, at)) is not { } found)
            yield break;
        var (end, month, day) = found;
        foreach (var (yearEnd, year) in Years(said, end))
        {
            if (day <= DateTime.DaysInMonth(year, month))
                yield return (yearEnd, new(year, month, day));
        }
        if (Coming(today, month, day) is { } coming)
            yield return (end, coming);
    }

    private static (int End, int Month, int Day)? DayThenMonth(Utterance said, int at)
    {
        if (said.WordAt(at) == "the")
            at++;
        var (day, words) = DayOfMonth(said, at);
        at += words;
        if (said.WordAt(at) == "of")
            at++;
        return day > 0 && MonthOf(said.WordAt(at)) is { } month ? (at + 1, month, day) : null;
    }

    private static (int End, int Month, int Day)? MonthThenDay(Utterance said, int at)
    {
        if (MonthOf(said.WordAt(at)) is not { } month)
            return null;
        at += said.WordAt(at + 1) == "the" ? 2 : 1;
        var (day, words) = DayOfMonth(said, at);
        return day > 0 ? (at + words, month, day) : null;
    }

    private static (int Day, int Words) DayOfMonth(Utterance said, int at)
    {
        var (rank, words) = NumberWords.ReadOrdinal(said, at);
        if (rank == 0 && Numbers.Whole(said, at).LastOrDefault(n => n.Value is >= 1 and <= 31) is (> 0, _) number)
            (rank, words) = (number.Value, number.End - at);
        return rank is >= 1 and <= 31 ? ((int)rank, words) : (0, 0);
    }

    private static int? MonthOf(string word) => Months.Index().Where(m => m.Item == word).Select(m => (int?)m.Index + 1).FirstOrDefault();

    // "two thousand twenty six" and "twenty twenty six"
    private static IEnumerable<(int End, int Year)> Years(Utterance said, int at)
    {
        foreach (var (end, value) in Numbers.Whole(said, at))
        {
            if (value is >= 1900 and <= 2199)
                yield return (end, (int)value);
            foreach (var (lastEnd, last) in Numbers.Whole(said, end).Where(n => value is >= 19 and <= 21 && n.Value is >= 10 and <= 99))
                yield return (lastEnd, (int)((value * 100) + last));
        }
    }

    private static DateOnly? Coming(DateOnly today, int month, int day)
    {
        for (var year = today.Year; year <= today.Year + 8; year++)
        {
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) >= today)
                return new(year, month, day);
        }
        return null;
    }

    // "in three days", "two weeks from today", "in a month"
    private static IEnumerable<(int, DateOnly)> Ahead(Utterance said, int at, DateOnly today)
    {
        var isIn = said.WordAt(at) == "in";
        foreach (var (end, length) in Durations.Read(said, isIn ? at + 1 : at))
        {
            var fromNow = said.WordAt(end) == "from" && said.WordAt(end + 1) is "now" or "today";
            if ((isIn || fromNow) && length is { Hours: 0, Minutes: 0, Seconds: 0, Years: < 1000, Months: < 12000, Weeks: < 50000, Days: < 300000 })
                yield return (fromNow ? end + 2 : end, today.AddYears((int)length.Years).AddMonths((int)length.Months).AddDays((int)((length.Weeks * 7) + length.Days)));
        }
    }
}

namespace Soother.Skills;

/// <summary>Days as people name them.</summary>
internal sealed class SpokenCalendar(SpeechFile file, SpokenNumbers numbers, SpokenLists lists)
{
    private const int Week = 7;
    private static readonly DayOfWeek[] Weekend = [DayOfWeek.Saturday, DayOfWeek.Sunday];
    private readonly IReadOnlyList<string> _weekdays = file.Texts("weekdays", 7);
    private readonly IReadOnlyList<string> _months = file.Texts("months", 12);
    private readonly IReadOnlyList<string> _days = file.Texts("days", 0, 31);
    private readonly SortedDictionary<int, string> _near = file.Numbered("near");

    public string Weekday(DayOfWeek day) => _weekdays[(int)day];

    /// <summary>"the twenty-second of November".</summary>
    public string Date(DateOnly date) =>
        file.Text("date", ("day", _days.Count > 0 ? _days[date.Day - 1] : numbers.Ordinal(date.Day)), ("month", _months[date.Month - 1]));

    public string DateWithYear(DateOnly date) => file.Text("dateWithYear", ("date", Date(date)), ("year", numbers.Year(date.Year)));

    /// <summary>"tomorrow", "on Monday", "on Monday, the first of June".</summary>
    public string Day(DateOnly date, DateOnly today)
    {
        var ahead = date.DayNumber - today.DayNumber;
        if (_near.TryGetValue(ahead, out var near))
            return near;
        var form = ahead is > 0 and < Week ? "thisWeek" : "later";
        return file.Text(form, ("weekday", Weekday(date.DayOfWeek)), ("date", date.Year == today.Year || ahead is > 0 and < 300 ? Date(date) : DateWithYear(date)));
    }

    /// <summary>"tomorrow at noon".</summary>
    public string At(string day, string time) => file.Text("at", ("day", day), ("time", time));

    /// <summary>"every weekday", "every Monday and Friday".</summary>
    public string Every(IReadOnlyCollection<DayOfWeek> days)
    {
        var sets = file.Part("sets");
        if (days.Count == Week)
            return sets.Text("every");
        if (days.Count == Week - Weekend.Length && !days.Intersect(Weekend).Any())
            return sets.Text("weekdays");
        if (days.Count == Weekend.Length && Weekend.All(days.Contains))
            return sets.Text("weekends");
        return sets.Text("some", ("weekdays", lists.And([.. days.OrderBy(day => ((int)day + 6) % Week).Select(Weekday)])));
    }
}

using System.Globalization;

namespace Soother.Intent;

/// <summary>A day: "today", "the day after tomorrow", "next friday", "the third of may", "in three days". Its value is yyyy-MM-dd.</summary>
internal sealed class DateReader(TimeProvider time) : ISlotReader
{
    public string Key => "date";

    public IReadOnlyList<string> Phrases { get; } = SayDates();

    public IEnumerable<Reading> Read(Utterance said, int at)
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        return Dates.Read(said, at, today).Select(d => new Reading(d.End, SlotValues.Of("Date", d.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
    }

    private static string[] SayDates()
    {
        string[] ranks = [.. Enumerable.Range(1, 31).Select(n => string.Join(' ', NumberWords.SayOrdinal(n)))];
        var days = Dates.Weekdays.Keys;
        return
        [
            "today", "tonight", "tomorrow", "yesterday", "the day after tomorrow", "the day before yesterday", .. days, .. days.Select(d => "next " + d),
            .. days.Select(d => "this " + d), .. days.Select(d => "last " + d), "in two days", "in three days", "in a week", "in two weeks", "a week from today",
            .. Dates.Months.Index().SelectMany(m => ranks.Where((_, i) => i % 12 == m.Index || i < 2).SelectMany(r => new[] { $"{m.Item} {r}", $"the {r} of {m.Item}" })),
            .. ranks.Select(r => "january " + r),
        ];
    }
}

using System.Globalization;

namespace Soother.Intent;

/// <summary>A day: "today", "the day after tomorrow", "next friday", "the third of may", "in three days". Its value is yyyy-MM-dd.</summary>
internal sealed class DateReader(TimeProvider time, Language language) : ISlotReader
{
    public string Key { get; } = "date:" + language.Tag;

    public IReadOnlyList<string> Phrases { get; } = language.PhrasesOf("date");

    public IEnumerable<Reading> Read(Utterance said, int at)
    {
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        return said.Language.Dates.Read(said, at, today).Select(d => new Reading(d.End, SlotValues.Of("Date", d.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
    }
}

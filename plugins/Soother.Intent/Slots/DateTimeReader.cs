using System.Globalization;
using Soother.Contracts;

namespace Soother.Intent;

/// <summary>
/// A moment: "next Tuesday at half past seven", "tomorrow morning", "in two hours". Its value is the local time with its distance from universal time, as
/// Snips has it (InstantTime); where only a day was said, it is that day (Date).
/// </summary>
internal sealed class DateTimeReader(TimeProvider time, Language language) : ISlotReader
{
    public string Key { get; } = "datetime:" + language.Tag;

    public IReadOnlyList<string> Phrases { get; } = language.PhrasesOf("datetime");

    public IEnumerable<Reading> Read(Utterance said, int at) =>
        said.Language.Moments.Read(said, at, time.GetLocalNow().DateTime).Select(m => new Reading(m.End, Value(m.Moment)));

    private SlotValue Value(Moment moment)
    {
        if (moment.Day is { } day)
            return SlotValues.Of("Date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var local = DateTime.SpecifyKind(moment.Time!.Value, DateTimeKind.Unspecified);
        if (time.LocalTimeZone.IsInvalidTime(local))
            local = local.AddHours(1);   // the clocks go forward over it
        return SlotValues.Of("InstantTime", new DateTimeOffset(local, time.LocalTimeZone.GetUtcOffset(local)).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture));
    }
}

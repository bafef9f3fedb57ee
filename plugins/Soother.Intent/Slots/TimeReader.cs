namespace Soother.Intent;

/// <summary>A time of day: "seven thirty", "half past seven", "19:30", "noon", "seven in the evening".</summary>
internal sealed class TimeReader : ISlotReader
{
    public string Key => "time";

    public IReadOnlyList<string> Phrases { get; } = SayTimes();

    // The period is null where a twelve-hour time leaves open which half of the day is meant.
    public IEnumerable<Reading> Read(Utterance said, int at) => Times.Read(said, at)
        .Select(t => new Reading(t.End, SlotValues.Of("TimeOfDay", new { hour = t.Hour, minute = t.Minute, period = t.Period })));

    private static string[] SayTimes()
    {
        var hours = Enumerable.Range(1, 12).Select(h => string.Join(' ', NumberWords.Say(h))).ToArray();
        string[] minutes = ["o'clock", "fifteen", "thirty", "forty five", "oh five", "ten", "twenty", "twenty five", "thirty five", "forty", "fifty", "fifty five"];
        string[] before = ["half past", "quarter past", "quarter to", "five past", "ten past", "twenty past", "twenty five past", "five to", "ten to", "twenty to", "twenty five to"];
        string[] periods = ["a m", "p m", "in the morning", "in the afternoon", "in the evening", "at night"];
        return
        [
            "noon", "midday", "midnight", .. hours, .. hours.SelectMany(h => minutes.Select(m => $"{h} {m}")),
            .. hours.SelectMany(h => before.Select(b => $"{b} {h}")), .. hours.SelectMany(h => periods.Select(p => $"{h} {p}")),
        ];
    }
}

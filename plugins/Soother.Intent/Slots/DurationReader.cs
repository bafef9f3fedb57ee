using Soother.Contracts;

namespace Soother.Intent;

/// <summary>How long: "five minutes", "an hour and a half", "90 seconds", "2 hours and 10 minutes".</summary>
internal sealed class DurationReader : ISlotReader
{
    public string Key => "duration";

    public IReadOnlyList<string> Phrases { get; } = SayDurations();

    public IEnumerable<Reading> Read(Utterance said, int at) => Durations.Read(said, at).Select(r => new Reading(r.End, Value(r.Length)));

    // Snips' shape: what was said, unit by unit, not a sum.
    private static SlotValue Value(DurationParts d) => SlotValues.Of("Duration", new
    {
        years = d.Years, quarters = 0, months = d.Months, weeks = d.Weeks, days = d.Days, hours = d.Hours, minutes = d.Minutes, seconds = d.Seconds,
        precision = "Exact",
    });

    private static string[] SayDurations()
    {
        string Say(int n) => string.Join(' ', NumberWords.Say(n));
        string[] set =
        [
            "a second", "a minute", "half a minute", "a minute and a half", "half an hour", "an hour", "an hour and a half", "a quarter of an hour",
            "three quarters of an hour", "one second", "one minute", "one hour", "a day", "one day", "a week", "one week", "an hour and ten minutes",
            "two and a half minutes", "two and a half hours", "one and a half hours", "one hour and thirty minutes", "one minute and thirty seconds",
            "two hours and ten minutes", "three hours and fifteen minutes", "two minutes and thirty seconds", "five minutes and thirty seconds",
        ];
        return
        [
            .. set, .. Enumerable.Range(2, 59).Select(n => Say(n) + " minutes"), .. Enumerable.Range(2, 23).Select(n => Say(n) + " hours"),
            .. Enumerable.Range(2, 59).Append(90).Select(n => Say(n) + " seconds"), .. Enumerable.Range(2, 6).Select(n => Say(n) + " days"), "two weeks",
        ];
    }
}

using Soother.Contracts;

namespace Soother.Intent;

/// <summary>How long: "five minutes", "an hour and a half", "90 seconds", "2 hours and 10 minutes".</summary>
internal sealed class DurationReader(Language language) : ISlotReader
{
    public string Key { get; } = "duration:" + language.Tag;

    public IReadOnlyList<string> Phrases { get; } = language.PhrasesOf("duration");

    public IEnumerable<Reading> Read(Utterance said, int at) => said.Language.Durations.Read(said, at).Select(r => new Reading(r.End, Value(r.Length)));

    // Snips' shape: what was said, unit by unit, not a sum.
    private static SlotValue Value(DurationParts d) => SlotValues.Of("Duration", new
    {
        years = d.Years, quarters = 0, months = d.Months, weeks = d.Weeks, days = d.Days, hours = d.Hours, minutes = d.Minutes, seconds = d.Seconds,
        precision = "Exact",
    });
}

namespace Soother.Intent;

/// <summary>A time of day: "seven thirty", "half past seven", "19:30", "noon", "seven in the evening".</summary>
internal sealed class TimeReader(Language language) : ISlotReader
{
    public string Key { get; } = "time:" + language.Tag;

    public IReadOnlyList<string> Phrases { get; } = language.PhrasesOf("time");

    // The period is null where a twelve-hour time leaves open which half of the day is meant.
    public IEnumerable<Reading> Read(Utterance said, int at) => said.Language.Times.Read(said, at)
        .Select(t => new Reading(t.End, SlotValues.Of("TimeOfDay", new { hour = t.Time.Hour, minute = t.Time.Minute, period = t.Time.Period })));
}

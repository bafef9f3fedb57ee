namespace Soother.Intent;

/// <summary>A temperature: "twenty one degrees", "70 °F", or the number alone. Its value is an object with value and unit; the unit is null where none was said.</summary>
internal sealed class TemperatureReader(int? from, int? to, Language language) : ISlotReader
{
    public string Key { get; } = $"temperature:{language.Tag}:{from}:{to}";

    public IReadOnlyList<string> Phrases { get; } = language.PhrasesOf("temperature");

    public IEnumerable<Reading> Read(Utterance said, int at)
    {
        foreach (var (end, value) in said.Language.Numbers.Read(said, at).Where(r => !(r.Value < from) && !(r.Value > to)))
        {
            foreach (var (after, unit) in said.Language.Temperatures.Units(said, end))
                yield return new(after, SlotValues.Of("Temperature", new { value = SlotValues.Number("", value).Value, unit }));
        }
    }
}

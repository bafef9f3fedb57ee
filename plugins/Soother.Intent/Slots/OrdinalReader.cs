namespace Soother.Intent;

/// <summary>A rank: "the third" is 3, "21st" is 21, "the last" is -1.</summary>
internal sealed class OrdinalReader(int? from, int? to, Language language) : ISlotReader
{
    public string Key { get; } = $"ordinal:{language.Tag}:{from}:{to}";

    public IReadOnlyList<string> Phrases { get; } = language.PhrasesOf("ordinal");

    public IEnumerable<Reading> Read(Utterance said, int at) => said.Language.Numbers.Ranks(said, at)
        .Where(r => r.Rank < 0 || (!(r.Rank < from) && !(r.Rank > to))).Select(r => new Reading(r.End, SlotValues.Of("Ordinal", r.Rank)));
}

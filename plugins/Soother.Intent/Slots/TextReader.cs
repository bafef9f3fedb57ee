namespace Soother.Intent;

/// <summary>Any words, one at least.</summary>
internal sealed class TextReader : ISlotReader
{
    public string Key => "text";

    public bool TakesAnything => true;

    public IReadOnlyList<string> Phrases => [];

    public IEnumerable<Reading> Read(Utterance said, int at)
    {
        for (var end = at + 1; end <= said.Count; end++)
            yield return new(end, SlotValues.Of("Unknown", said.Slice(at, end)));
    }
}

using Soother.Contracts;

namespace Soother.Intent;

/// <summary>Words that a slot's reader can read.</summary>
/// <param name="Slot">The slot's name.</param>
/// <param name="From">The first word.</param>
/// <param name="To">The word after the last one.</param>
/// <param name="Value">What they mean.</param>
/// <param name="Near">Whether one word was taken for one that is like it.</param>
internal readonly record struct Candidate(string Slot, int From, int To, SlotValue Value, bool Near)
{
    private const double ExactConfidence = 1, NearConfidence = 0.7;

    public bool Overlaps(Candidate other) => From < other.To && other.From < To;

    public Slot ToSlot(Utterance said)
    {
        var (start, end) = (said.Tokens[From].Start, said.Tokens[To - 1].End);
        return new(Slot, Value, Slot, said.Text[start..end], Near ? NearConfidence : ExactConfidence, new(start, end, start, end));
    }
}

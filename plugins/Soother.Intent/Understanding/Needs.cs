using Soother.Contracts;

namespace Soother.Intent;

/// <summary>The slots without which an intent is never meant: every sentence and every example of it has those of one set. What is asked for where it lacks is not needed.</summary>
internal sealed class Needs
{
    private readonly string[][] _sets;

    private Needs(string[][] sets) => _sets = sets;

    public static Needs Of(KnownIntent intent, IEnumerable<Sentence> sentences)
    {
        var asked = intent.Offer.Asks ?? [];
        var sets = sentences.Select(s => s.Tree.Needed).Concat((intent.Offer.Examples ?? []).Select(e => MarkedText.OfExample(e).Marks.Select(m => m.Slot)));
        string[][] known = [.. sets.Select(s => s.Except(asked).Order(StringComparer.Ordinal).ToArray()).DistinctBy(s => string.Join(' ', s))];
        return new(known.Any(s => s.Length == 0) ? [] : known);
    }

    public bool AreMetBy(IReadOnlyList<Slot> slots) => _sets.Length == 0 || _sets.Any(s => s.All(n => slots.Any(slot => slot.SlotName == n)));
}

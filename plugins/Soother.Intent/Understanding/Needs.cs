using Soother.Contracts;

namespace Soother.Intent;

/// <summary>The slots without which an intent is never meant: every sentence and every example of it has those of one set. What is asked for where it lacks is not needed.</summary>
internal sealed class Needs
{
    private readonly KnownIntent _intent;
    private readonly string[][] _sets;

    private Needs(KnownIntent intent, string[][] sets) => (_intent, _sets) = (intent, sets);

    public static Needs Of(KnownIntent intent, IEnumerable<Sentence> sentences)
    {
        var asked = intent.Offer.Asks ?? [];
        var examples = (intent.Offer.Examples ?? []).Select(MarkedText.OfExample).Where(e => e.Marks.Count > 0 || HasNoSlot(e, intent)).Select(e => e.Marks.Select(m => m.Slot));
        string[][] sets = [.. sentences.Select(s => s.Tree.Needed).Concat(examples).Select(s => s.Except(asked).Order(StringComparer.Ordinal).ToArray()).DistinctBy(s => string.Join(' ', s))];
        return new(intent, sets.Any(s => s.Length == 0) ? [] : sets);
    }

    public bool AreMetBy(IReadOnlyList<Slot> slots) => _sets.Length == 0 || _sets.Any(s => Lacking(s, slots).Length == 0);

    /// <summary>What lacks of the set that lacks least.</summary>
    public IReadOnlyList<string> LackingIn(IReadOnlyList<Slot> slots) => _sets.Length == 0 ? [] : _sets.Select(s => Lacking(s, slots)).MinBy(l => l.Length)!;

    /// <summary>Of slots that are read in the same way, those that are needed are filled first: "ten pounds in grams" is a unit and another one, not twice the same.</summary>
    public IReadOnlyList<Slot> Fill(IReadOnlyList<Slot> slots) => _sets.Length == 0 ? slots
        : _sets.Select(s => (Set: s, Filled: Fill(s, slots))).OrderBy(f => Lacking(f.Set, f.Filled).Length).ThenByDescending(f => f.Set.Length).First().Filled;

    private Slot[] Fill(string[] set, IReadOnlyList<Slot> slots)
    {
        Slot[] filled = [.. slots];
        foreach (var name in Lacking(set, slots))
        {
            var spare = Array.FindLastIndex(filled, s => IsSpare(s, filled, set) && KeyOf(s.SlotName ?? "") is { } key && key == KeyOf(name));
            if (spare >= 0)
                filled[spare] = filled[spare] with { SlotName = name, Entity = name };
        }
        return filled;
    }

    private static string[] Lacking(string[] set, IReadOnlyList<Slot> slots) => [.. set.Where(n => slots.All(s => s.SlotName != n))];

    private static bool IsSpare(Slot slot, Slot[] all, string[] needed) => !needed.Contains(slot.SlotName) || all.Count(s => s.SlotName == slot.SlotName) > 1;

    private string? KeyOf(string slot) => _intent.Readers.TryGetValue(slot, out var reader) && !reader.TakesAnything ? reader.Key : null;

    // An example is often written without marks.
    private static bool HasNoSlot(MarkedText example, KnownIntent intent) =>
        intent.Readers.Values.All(r => !r.TakesAnything) && Candidates.In(new(example.Text, intent.Language), intent.Readers).Count == 0;
}

using Soother.Contracts;

namespace Soother.Intent;

/// <summary>Finds the slots of one intent.</summary>
internal sealed class FinderOfIntent(IReadOnlyDictionary<string, ISlotReader> readers, Tagger? tagger)
{
    private const int MostPhrases = 500;        // of one list, to be taught
    private const int WellKnown = 20;           // times seen in examples, after which a slot that the tagger does not see is not there
    private const double TextConfidence = 0.8;

    public Tagger? Tagger => tagger;

    public static FinderOfIntent Learn(SlotLesson lesson)
    {
        if (!lesson.Examples.Any(e => e.Marks.Count > 0) || !HasToBeTold(lesson))
            return new(lesson.Readers, null);
        var phrases = lesson.Readers.Where(r => r.Value is ListReader).SelectMany(r => r.Value.Phrases.Take(MostPhrases).Select(p => (r.Key, p)));
        return new(lesson.Readers, Tagger.Learn(lesson.Examples, phrases));
    }

    public IReadOnlyList<Slot> Find(Utterance said)
    {
        var candidates = Candidates.In(said, readers);
        if (tagger is null)
            return [.. Assignment.Best(said, candidates, _ => 0).Select(c => c.ToSlot(said))];
        var seen = tagger.Look(said.Text);
        var (texts, typed) = (new List<Slot>(), new List<Candidate>());
        foreach (var mark in seen.Marks)
        {
            if (!IsTyped(mark.Slot))
                texts.Add(TextSlot(said, mark));
            else if (BestFor(said, mark, candidates.Where(c => c.Slot == mark.Slot && !typed.Exists(c.Overlaps))) is { } best)
                typed.Add(best);
        }
        var missed = candidates.Where(c => !IsSeen(c, said, seen.Marks) && !typed.Exists(t => t.Slot == c.Slot || t.Overlaps(c)) && tagger.TimesSeen(c.Slot) < WellKnown);
        typed.AddRange(Assignment.Best(said, [.. missed], c => seen.Favour(c.Slot, said.Tokens[c.From].Start, said.Tokens[c.To - 1].End)));
        return [.. typed.Select(c => c.ToSlot(said)).Concat(texts).OrderBy(s => s.Range!.Start)];
    }

    // What can be read is found without examples, unless several slots could read the same.
    private static bool HasToBeTold(SlotLesson lesson) =>
        lesson.Readers.Values.Any(r => r.TakesAnything) || lesson.Readers.Values.DistinctBy(r => r.Key).Count() < lesson.Readers.Count
        || lesson.Examples.SelectMany(e => e.Marks).Any(m => !lesson.Readers.ContainsKey(m.Slot));

    private bool IsTyped(string slot) => readers.TryGetValue(slot, out var reader) && !reader.TakesAnything;

    private static bool IsSeen(Candidate candidate, Utterance said, IReadOnlyList<Mark> marks) =>
        marks.Any(m => m.Slot == candidate.Slot || Shared(said, candidate, m) > 0);

    // The longest that can be read at a place: the tagger may have seen a part of it only.
    private static Candidate? BestFor(Utterance said, Mark mark, IEnumerable<Candidate> candidates) => candidates
        .Where(c => Shared(said, c, mark) > 0).OrderByDescending(c => c.To - c.From).ThenByDescending(c => Shared(said, c, mark)).ThenBy(c => c.Near)
        .Select(c => (Candidate?)c).FirstOrDefault();

    private static int Shared(Utterance said, Candidate c, Mark mark) =>
        Math.Min(mark.End, said.Tokens[c.To - 1].End) - Math.Max(mark.Start, said.Tokens[c.From].Start);

    private static Slot TextSlot(Utterance said, Mark mark)
    {
        var words = said.Text[mark.Start..mark.End];
        return new(mark.Slot, SlotValues.Of("Unknown", words), mark.Slot, words, TextConfidence, new(mark.Start, mark.End, mark.Start, mark.End));
    }
}

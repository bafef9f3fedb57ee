using Soother.Contracts;

namespace Soother.Intent;

/// <summary>The words of sentences that give a slot a fixed value, wherever they are said.</summary>
internal sealed class TagWords
{
    private const int MostPhrases = 20;   // of one tag

    private readonly List<(string Slot, string Value, string[] Words)> _tags = [];

    public static TagWords Of(IEnumerable<Sentence> sentences)
    {
        var found = new TagWords();
        foreach (var (sentence, tag) in sentences.SelectMany(s => s.Tree.Tags.Select(t => (s, t))).Where(t => t.t.Value is not null && !t.t.Inner.Slots.Any()).DistinctBy(t => t.t.ToString()))
        {
            var phrases = new Phrases(sentence with { Tree = tag.Inner }).All().Take(MostPhrases).Select(p => Tokenizer.Split(p, sentence.Of.Language).Select(t => t.Word).ToArray());
            found._tags.AddRange(phrases.Where(p => p.Length > 0).Select(p => (tag.Name, tag.Value!, p)));
        }
        found._tags.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
        return found;
    }

    /// <summary>The slots that words of sentences alone fill.</summary>
    public bool Fills(string? slot) => _tags.Exists(t => t.Slot == slot);

    /// <summary>The slots whose words are said, each slot once.</summary>
    /// <param name="said">What was said.</param>
    /// <param name="taken">What fills slots already: its words say nothing else.</param>
    public IEnumerable<Slot> In(Utterance said, IReadOnlyList<Slot> taken)
    {
        var slots = new HashSet<string>();
        foreach (var (slot, value, words) in _tags)
        {
            var at = slots.Contains(slot) ? -1 : PlaceOf(words, said, [.. taken.Where(t => t.SlotName != slot)]);
            if (at < 0)
                continue;
            slots.Add(slot);
            var (start, end) = (said.Tokens[at].Start, said.Tokens[at + words.Length - 1].End);
            yield return new(slot, SlotValues.Of("Custom", value), slot, said.Text[start..end], 1, new(start, end, start, end));
        }
    }

    private static int PlaceOf(string[] words, Utterance said, Slot[] taken)
    {
        for (var at = 0; at + words.Length <= said.Count; at++)
        {
            if (words.Index().All(w => said.Tokens[at + w.Index].Word == w.Item) && !taken.Any(t => t.Range!.Start < said.Tokens[at + words.Length - 1].End && said.Tokens[at].Start < t.Range.End))
                return at;
        }
        return -1;
    }
}

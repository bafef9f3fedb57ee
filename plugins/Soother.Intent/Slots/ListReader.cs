using Soother.Contracts;

namespace Soother.Intent;

/// <summary>One of the words of a list; its value is the list's own word, however it was said.</summary>
internal sealed class ListReader : ISlotReader
{
    private readonly Node _root = new();

    public ListReader(IReadOnlyList<SlotChoice> choices)
    {
        var phrases = new List<string>();
        foreach (var choice in choices)
        {
            foreach (var way in new[] { choice.Value }.Concat(choice.Synonyms ?? []))
                phrases.Add(Add(way, choice.Value));
        }
        Phrases = phrases.Count > 0 ? [.. phrases.Distinct()] : throw new ArgumentException("a list needs choices");
        Key = "list:" + string.Join('|', choices.Select(c => $"{c.Value}={string.Join('/', c.Synonyms ?? [])}"));
    }

    public string Key { get; }

    public IReadOnlyList<string> Phrases { get; }

    public IEnumerable<Reading> Read(Utterance said, int at)
    {
        for (var node = _root; at < said.Count && node.Next.TryGetValue(said.WordAt(at), out var next); node = next)
        {
            at++;
            if (next.Value is not null)
                yield return new(at, SlotValues.Of("Custom", next.Value));
        }
    }

    private string Add(string way, string value)
    {
        var words = Tokenizer.Split(way);
        if (words.Count == 0)
            throw new ArgumentException($"the choice '{way}' has no word in it");
        var node = _root;
        foreach (var word in words)
            node = node.Next.TryGetValue(word.Word, out var next) ? next : node.Next[word.Word] = new();
        node.Value ??= value;   // the first of two choices that sound alike
        return string.Join(' ', words.Select(w => w.Spoken));
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = [];

        public string? Value { get; set; }
    }
}

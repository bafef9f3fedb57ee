namespace Soother.Intent;

/// <summary>What was read in the braces of a pattern, the last one first.</summary>
internal sealed record Captured(string Hole, object Value, Captured? Before)
{
    /// <summary>What stands in braces of this name; null where the pattern has none.</summary>
    public static T? In<T>(Captured? captured, string hole)
        where T : struct
    {
        for (; captured is not null; captured = captured.Before)
        {
            if (captured.Hole == hole)
                return (T)captured.Value;
        }
        return null;
    }
}

/// <summary>Reads what stands in the braces of a pattern, from a word on: every end with its value.</summary>
internal delegate IEnumerable<(int End, object Value)> HoleReader(string hole, Utterance said, int at);

/// <summary>Phrases and what they mean, word by word as a tree.</summary>
internal sealed class PhraseTree<T>
{
    private readonly Node _root = new();

    public PhraseTree<T> Add(string pattern, T meaning)
    {
        foreach (var row in Expansion.Of(pattern))
        {
            var node = _root;
            foreach (var word in row)
                node = Next(node, word);
            if (!node.Meanings.Contains(meaning))
                node.Meanings.Add(meaning);
        }
        return this;
    }

    /// <summary>Every phrase that is said from a word on; patterns with braces need somebody who reads these.</summary>
    public IEnumerable<(int End, T Meaning, Captured? Captured)> Find(Utterance said, int at, HoleReader? read = null) => Find(_root, said, at, read, null);

    private static IEnumerable<(int, T, Captured?)> Find(Node node, Utterance said, int at, HoleReader? read, Captured? captured)
    {
        foreach (var meaning in node.Meanings)
            yield return (at, meaning, captured);
        if (at < said.Count && node.Words.TryGetValue(said.WordAt(at), out var next))
        {
            foreach (var found in Find(next, said, at + 1, read, captured))
                yield return found;
        }
        if (read is null)
            yield break;
        foreach (var (hole, after) in node.Holes)
        {
            foreach (var (end, value) in read(hole, said, at))
            {
                foreach (var found in Find(after, said, end, read, new(hole, value, captured)))
                    yield return found;
            }
        }
    }

    private static Node Next(Node node, string word)
    {
        if (word[0] != '{')
            return node.Words.TryGetValue(word, out var next) ? next : node.Words[word] = new();
        var hole = word[1..^1];
        var index = node.Holes.FindIndex(h => h.Hole == hole);
        if (index >= 0)
            return node.Holes[index].After;
        node.Holes.Add((hole, new()));
        return node.Holes[^1].After;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Words { get; } = [];

        public List<(string Hole, Node After)> Holes { get; } = [];

        public List<T> Meanings { get; } = [];
    }
}

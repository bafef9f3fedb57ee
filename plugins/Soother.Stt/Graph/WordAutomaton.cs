namespace Soother.Stt.Graph;

/// <summary>The smallest automaton that takes exactly some phrases: beginnings and ends are shared.</summary>
internal sealed class WordAutomaton
{
    private readonly Dictionary<string, int> _same = [];
    private readonly List<State> _states = [];

    public WordAutomaton(IEnumerable<string> phrases)
    {
        var root = new Node();
        foreach (var phrase in phrases)
        {
            var node = root;
            foreach (var word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                node = node.Next.TryGetValue(word, out var next) ? next : node.Next[word] = new();
            node.IsEnd = true;
        }
        Start = Share(root);
    }

    /// <summary>One state: whether a phrase may end here, and where each word leads.</summary>
    public sealed record State(bool IsEnd, IReadOnlyList<(string Word, int Next)> Arcs);

    public int Start { get; }

    public IReadOnlyList<State> States => _states;

    private int Share(Node node)
    {
        (string Word, int Next)[] arcs = [.. node.Next.Select(n => (n.Key, Share(n.Value))).OrderBy(a => a.Key, StringComparer.Ordinal)];
        var key = node.IsEnd + string.Concat(arcs.Select(a => $" {a.Word} {a.Next}"));
        if (_same.TryGetValue(key, out var same))
            return same;
        _states.Add(new(node.IsEnd, arcs));
        return _same[key] = _states.Count - 1;
    }

    private sealed class Node
    {
        public Dictionary<string, Node> Next { get; } = [];

        public bool IsEnd { get; set; }
    }
}

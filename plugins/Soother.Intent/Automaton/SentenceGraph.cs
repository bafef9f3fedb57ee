namespace Soother.Intent;

/// <summary>A way from one point of a sentence to the next: over a word (symbol 0 and up) or a slot (below 0).</summary>
internal readonly record struct Edge(int Symbol, int Target, string? Slot = null);

/// <summary>
/// All sentences as one graph of points, each sentence with its own beginning and end (Thompson's construction; no way leads back).
/// </summary>
internal sealed class SentenceGraph
{
    private readonly List<List<Edge>> _edges = [];
    private readonly List<List<int>> _free = [];          // points that are reached without a word
    private readonly Dictionary<string, int> _words = [];
    private readonly Dictionary<string, int> _slots = [];
    private readonly Dictionary<int, int> _ends = [];      // point to sentence
    private readonly List<int> _starts = [];
    private readonly List<ISlotReader> _readers = [];

    public IReadOnlyDictionary<string, int> Words => _words;

    public IReadOnlyList<int> Starts => _starts;

    public void Add(Sentence sentence)
    {
        var start = NewPoint();
        _ends[Build(sentence.Tree, start, sentence)] = _starts.Count;
        _starts.Add(start);
    }

    public IReadOnlyList<Edge> EdgesOf(int point) => _edges[point];

    /// <summary>The sentence that is complete at a point.</summary>
    public int? EndAt(int point) => _ends.TryGetValue(point, out var sentence) ? sentence : null;

    public ISlotReader ReaderOf(int symbol) => _readers[~symbol];

    /// <summary>A point and all that are reached from it without a word, as far as they matter: with a way on, or at the end.</summary>
    public void Close(int point, ISet<int> into)
    {
        if (_edges[point].Count > 0 || _ends.ContainsKey(point))
        {
            if (!into.Add(point))
                return;
        }
        foreach (var next in _free[point])
            Close(next, into);
    }

    private int NewPoint()
    {
        _edges.Add([]);
        _free.Add([]);
        return _edges.Count - 1;
    }

    private int Build(TemplateNode node, int from, Sentence sentence) => node switch
    {
        TemplateNode.Word word => Step(from, new(SymbolOf(word.Key, _words), -1)),
        TemplateNode.SlotOf slot => Step(from, new(SymbolOf(sentence.Readers[slot.Name]), -1, slot.Name)),
        TemplateNode.Row row => row.Parts.Aggregate(from, (at, part) => Build(part, at, sentence)),
        TemplateNode.OneOf oneOf => Join(oneOf.Ways.Select(w => Build(w, from, sentence))),
        TemplateNode.Maybe maybe => Join([from, Build(maybe.Inner, from, sentence)]),
        _ => throw new InvalidOperationException($"no such node: {node}"),
    };

    private int Step(int from, Edge edge)
    {
        var to = NewPoint();
        _edges[from].Add(edge with { Target = to });
        return to;
    }

    private int Join(IEnumerable<int> ends)
    {
        int[] from = [.. ends];
        var to = NewPoint();
        foreach (var end in from)
            _free[end].Add(to);
        return to;
    }

    private int SymbolOf(ISlotReader reader)
    {
        if (_slots.TryGetValue(reader.Key, out var symbol))
            return symbol;
        _readers.Add(reader);
        return _slots[reader.Key] = ~(_readers.Count - 1);
    }

    private static int SymbolOf(string word, Dictionary<string, int> words) => words.TryGetValue(word, out var symbol) ? symbol : words[word] = words.Count;
}

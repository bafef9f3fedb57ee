namespace Soother.Intent;

/// <summary>A way from one point of a sentence to the next: over a word (symbol 0 and up), a slot (below 0), or without a word (<see cref="Free"/>).</summary>
/// <param name="Symbol">What has to be said.</param>
/// <param name="Target">The point it leads to.</param>
/// <param name="Name">The slot that is filled on the way; on a free way, the tag that begins (1 and up) or ends (below 0) here.</param>
/// <param name="Next">The next way from the same point; -1 for none.</param>
internal readonly record struct Edge(int Symbol, int Target, int Name, int Next)
{
    public const int Free = int.MaxValue;
}

/// <summary>
/// All sentences as one graph of points, each sentence with its own beginning and end (Thompson's construction; no way leads back).
/// </summary>
internal sealed class SentenceGraph
{
    private readonly List<Edge> _edges = [];
    private readonly List<int> _firstEdge = [];            // by point
    private readonly List<int> _lastEdge = [];
    private readonly Dictionary<string, int> _words = [];
    private readonly List<string> _spelling = [];          // by symbol
    private readonly Dictionary<string, int> _slots = [];
    private readonly Dictionary<int, int> _ends = [];      // point to sentence
    private readonly List<int> _starts = [];
    private readonly List<ISlotReader> _readers = [];
    private readonly List<(string Name, string? Value)> _names = [("", null)];
    private readonly Dictionary<(string, string?), int> _nameIndex = [];
    private int[] _seen = [];                              // by point: the round of Close that saw it last
    private int _round;

    public IReadOnlyDictionary<string, int> Words => _words;

    public IReadOnlyList<int> Starts => _starts;

    public void Add(Sentence sentence)
    {
        var start = NewPoint();
        _ends[Build(sentence.Tree, start, sentence)] = _starts.Count;
        _starts.Add(start);
    }

    public string WordOf(int symbol) => _spelling[symbol];

    public int SymbolOf(string word) => _words.TryGetValue(word, out var symbol) ? symbol : -1;

    public int FirstEdge(int point) => _firstEdge[point];

    public Edge EdgeAt(int edge) => _edges[edge];

    /// <summary>The sentence that is complete at a point; -1 for none.</summary>
    public int EndAt(int point) => _ends.TryGetValue(point, out var sentence) ? sentence : -1;

    public ISlotReader ReaderOf(int symbol) => _readers[~symbol];

    /// <summary>A slot's name and, for a tag, its fixed value; the name is empty for words that fill nothing.</summary>
    public (string Name, string? Value) NameOf(int name) => _names[Math.Abs(name)];

    /// <summary>Points and all that are reached from them without a word, as far as they matter: with a way on, or at the end. In order.</summary>
    public int[] Close(IEnumerable<int> points)
    {
        _round++;
        if (_seen.Length < _firstEdge.Count)
            _seen = new int[_firstEdge.Count];
        var (waiting, matter) = (new Stack<int>(points), new List<int>());
        while (waiting.TryPop(out var point))
        {
            if (_seen[point] == _round)
                continue;
            _seen[point] = _round;
            var matters = _ends.ContainsKey(point);
            for (var at = _firstEdge[point]; at >= 0; at = _edges[at].Next)
            {
                if (_edges[at].Symbol == Edge.Free)
                    waiting.Push(_edges[at].Target);
                else
                    matters = true;
            }
            if (matters)
                matter.Add(point);
        }
        matter.Sort();
        return [.. matter];
    }

    private int NewPoint()
    {
        _firstEdge.Add(-1);
        _lastEdge.Add(-1);
        return _firstEdge.Count - 1;
    }

    private int Build(TemplateNode node, int from, Sentence sentence) => node switch
    {
        TemplateNode.Word word => Over(from, WordSymbol(word.Key)),
        TemplateNode.SlotOf slot => Over(from, SlotSymbol(sentence.Readers[slot]), NameIndex(slot.Name, null)),
        TemplateNode.Range range => Over(from, SlotSymbol(sentence.Readers[range])),
        TemplateNode.Row row => row.Parts.Aggregate(from, (at, part) => Build(part, at, sentence)),
        TemplateNode.OneOf oneOf => Join(oneOf.Ways.Select(w => Build(w, from, sentence))),
        TemplateNode.Maybe maybe => Join([from, Build(maybe.Inner, from, sentence)]),
        TemplateNode.Tag tag => Tagged(tag, from, sentence),
        TemplateNode.AnyOrder any => AnyOrder(any.Parts, from, sentence),
        _ => throw new InvalidOperationException($"no such node: {node}"),
    };

    private int Tagged(TemplateNode.Tag tag, int from, Sentence sentence)
    {
        var name = NameIndex(tag.Name, tag.Value);
        return Over(Build(tag.Inner, Over(from, Edge.Free, name), sentence), Edge.Free, -name);
    }

    // One point for every set of parts that were said: whatever order they came in, the same remain.
    private int AnyOrder(IReadOnlyList<TemplateNode> parts, int from, Sentence sentence)
    {
        var points = new int[1 << parts.Count];
        points[0] = from;
        for (var said = 1; said < points.Length; said++)
        {
            var last = said;
            points[said] = Join(Enumerable.Range(0, parts.Count).Where(p => (last & (1 << p)) != 0).Select(p => Build(parts[p], points[last & ~(1 << p)], sentence)));
        }
        return points[^1];
    }

    private int Over(int from, int symbol, int name = 0)
    {
        var to = NewPoint();
        Connect(from, to, symbol, name);
        return to;
    }

    private int Join(IEnumerable<int> ends)
    {
        int[] from = [.. ends];
        var to = NewPoint();
        foreach (var end in from)
            Connect(end, to, Edge.Free, 0);
        return to;
    }

    private void Connect(int from, int to, int symbol, int name)
    {
        var (last, added) = (_lastEdge[from], _edges.Count);
        _edges.Add(new(symbol, to, name, -1));
        if (last < 0)
            _firstEdge[from] = added;
        else
            _edges[last] = _edges[last] with { Next = added };
        _lastEdge[from] = added;
    }

    private int SlotSymbol(ISlotReader reader)
    {
        if (_slots.TryGetValue(reader.Key, out var symbol))
            return symbol;
        _readers.Add(reader);
        return _slots[reader.Key] = ~(_readers.Count - 1);
    }

    private int WordSymbol(string word)
    {
        if (_words.TryGetValue(word, out var symbol))
            return symbol;
        _spelling.Add(word);
        return _words[word] = _spelling.Count - 1;
    }

    private int NameIndex(string name, string? value)
    {
        if (_nameIndex.TryGetValue((name, value), out var index))
            return index;
        _names.Add((name, value));
        return _nameIndex[(name, value)] = _names.Count - 1;
    }
}

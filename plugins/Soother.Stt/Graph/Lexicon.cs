namespace Soother.Stt.Graph;

/// <summary>One way to say a word: for each sound in turn, the label that enters it and the label that stays in it.</summary>
internal sealed record Pronunciation(IReadOnlyList<(int Enter, int Stay)> Sounds, float Cost);

/// <summary>The words of a model and how they sound, read from a graph that spells every word as a chain of its own.</summary>
internal sealed class Lexicon
{
    private readonly FstReader _graph;
    private readonly Dictionary<string, int> _ids = [];
    private readonly Dictionary<int, List<Arc>> _beginnings = [];
    private readonly Dictionary<string, Pronunciation[]> _found = [];
    private readonly Inflections? _inflections;

    private Lexicon(FstReader graph, string folder)
    {
        _graph = graph;
        foreach (var line in File.ReadLines(Path.Combine(folder, "graph", "words.txt")))
        {
            if (line.Split(' ') is [var word, var id])
                _ids[word] = int.Parse(id);
        }
        for (var state = 0; state < graph.States; state++)
        {
            foreach (var arc in graph.Arcs(state))
            {
                if (arc.Output != 0)
                    (_beginnings.TryGetValue(arc.Output, out var arcs) ? arcs : _beginnings[arc.Output] = []).Add(arc);
                else if (arc.Input != 0 && arc.Next != state && Silence is null && state == 0)
                    Silence = Chain(arc);
            }
        }
        _inflections = Inflections.Read(folder);
    }

    /// <summary>The sound of silence.</summary>
    public Pronunciation? Silence { get; }

    /// <summary>Reads a model folder; null if its graph is of another kind.</summary>
    /// <exception cref="InvalidDataException">The graph is broken.</exception>
    public static Lexicon? Read(string folder)
    {
        var path = Path.Combine(folder, "graph", "HCLr.fst");
        if (!File.Exists(path) || FstReader.Open(path) is not { } graph)
            return null;
        var lexicon = new Lexicon(graph, folder);
        return lexicon.Silence is null || lexicon.Find(Listening.Transcript.Unknown).Length == 0 ? null : lexicon;
    }

    /// <summary>All words by name, those that were made up from others too.</summary>
    public IReadOnlyDictionary<string, int> Ids => _ids;

    /// <summary>The ways to say a word; none if it is not known.</summary>
    public Pronunciation[] Find(string word)
    {
        if (_found.TryGetValue(word, out var known))
            return known;
        Pronunciation[] ways = _ids.TryGetValue(word, out var id) && _beginnings.TryGetValue(id, out var arcs)
            ? [.. arcs.Select(Chain).OfType<Pronunciation>()]
            : [.. _inflections?.Make(word, Find) ?? []];
        if (ways.Length > 0)
            _ids.TryAdd(word, _ids.Count);
        return _found[word] = ways;
    }

    /// <summary>The words of these phrases that have no sound.</summary>
    public IEnumerable<string> Missing(IEnumerable<string> phrases) =>
        phrases.SelectMany(p => p.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct().Where(word => Find(word).Length == 0);

    // Follows one word from its first arc to where it ends; null if the graph forks within a word.
    private Pronunciation? Chain(Arc arc)
    {
        var (sounds, cost) = (new List<(int, int)>(), arc.Cost);
        while (arc.Input != 0)
        {
            var state = arc.Next;
            var arcs = _graph.Arcs(state);
            var stays = arcs.Where(a => a.Next == state).ToArray();
            var goes = arcs.Where(a => a.Next != state).ToArray();
            if (stays.Length != 1 || goes.Length != 1)
                return null;
            sounds.Add((arc.Input, stays[0].Input));
            arc = goes[0];
        }
        return new(sounds, cost);
    }
}

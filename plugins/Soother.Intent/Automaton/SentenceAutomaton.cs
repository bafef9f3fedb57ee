namespace Soother.Intent;

/// <summary>
/// All sentences as one automaton: from every state at most one way for a word, so that a query takes as many steps with ten thousand sentences as with
/// ten. Made from the graph by the subset construction, beforehand up to a bound, and beyond it where a query goes.
/// </summary>
internal sealed class SentenceAutomaton
{
    private const int MadeBeforehand = 300_000;   // states; what it holds is a few hundred bytes each

    private readonly SentenceGraph _graph;
    private readonly Dictionary<int[], State> _states = new(new SamePoints());

    public SentenceAutomaton(IEnumerable<Sentence> sentences)
    {
        _graph = new();
        foreach (var sentence in sentences)
            _graph.Add(sentence);
        var points = new HashSet<int>();
        foreach (var start in _graph.Starts)
            _graph.Close(start, points);
        Start = StateOf(points);
        MakeBeforehand();
    }

    public State Start { get; }

    public int Count => _states.Count;

    public IReadOnlyDictionary<string, int> Words => _graph.Words;

    public SentenceGraph Graph => _graph;

    /// <summary>The sentences that end in the same state as another: the same words mean both.</summary>
    public IEnumerable<int[]> Shared => _states.Values.Where(s => s.Sentences.Length > 1).Select(s => s.Sentences);

    public State? After(State state, int word)
    {
        Expand(state);
        var index = Array.BinarySearch(state.Words, word);
        return index < 0 ? null : state.AfterWords[index];
    }

    public (int Symbol, State After)[] SlotsOf(State state)
    {
        Expand(state);
        return state.Slots;
    }

    private void MakeBeforehand()
    {
        var waiting = new Queue<State>([Start]);
        while (waiting.TryDequeue(out var state) && _states.Count < MadeBeforehand)
        {
            if (state.Points is null)
                continue;
            Expand(state);
            foreach (var next in state.AfterWords.Concat(state.Slots.Select(s => s.After)))
                waiting.Enqueue(next);
        }
    }

    private void Expand(State state)
    {
        if (state.Points is not { } points)
            return;
        var after = new SortedDictionary<int, HashSet<int>>();
        foreach (var edge in points.SelectMany(_graph.EdgesOf))
        {
            if (!after.TryGetValue(edge.Symbol, out var reached))
                after[edge.Symbol] = reached = [];
            _graph.Close(edge.Target, reached);
        }
        var words = after.Where(a => a.Key >= 0).ToArray();
        state.Words = [.. words.Select(w => w.Key)];
        state.AfterWords = [.. words.Select(w => StateOf(w.Value))];
        state.Slots = [.. after.Where(a => a.Key < 0).Select(a => (a.Key, StateOf(a.Value)))];
        state.Points = null;
    }

    private State StateOf(HashSet<int> points)
    {
        int[] key = [.. points.Order()];
        if (_states.TryGetValue(key, out var state))
            return state;
        int[] complete = [.. key.Select(_graph.EndAt).OfType<int>().Order()];
        return _states[key] = new() { Points = key, Sentences = complete };
    }

    private sealed class SamePoints : IEqualityComparer<int[]>
    {
        public bool Equals(int[]? a, int[]? b) => a.AsSpan().SequenceEqual(b);

        public int GetHashCode(int[] points)
        {
            var hash = new HashCode();
            foreach (var point in points)
                hash.Add(point);
            return hash.ToHashCode();
        }
    }
}

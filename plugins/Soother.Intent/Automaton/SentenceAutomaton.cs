namespace Soother.Intent;

/// <summary>
/// All sentences as one automaton: from every state at most one way for a word, so that a query takes as many steps with ten thousand sentences as with
/// ten. Made from the graph by the subset construction, beforehand up to a bound; beyond it the ways on are made where a query goes, and not kept, so
/// that no sentences and no queries can fill the memory.
/// </summary>
internal sealed class SentenceAutomaton
{
    private const int MadeBeforehand = 300_000;   // states; what it holds is a few hundred bytes each

    private readonly SentenceGraph _graph = new();
    private readonly Dictionary<int[], State> _states = new(new SamePoints());

    public SentenceAutomaton(IEnumerable<Sentence> sentences)
    {
        foreach (var sentence in sentences)
            _graph.Add(sentence);
        Start = StateOf(_graph.Starts);
        MakeBeforehand();
    }

    public State Start { get; }

    public int Count => _states.Count;

    public SentenceGraph Graph => _graph;

    /// <summary>The sentences that end in the same state as another: the same words mean both.</summary>
    public IEnumerable<int[]> Shared => _states.Values.Where(s => s.Sentences.Length > 1).Select(s => s.Sentences);

    public static State? After(State state, int word)
    {
        var index = Array.BinarySearch(state.Words, word);
        return index < 0 ? null : state.AfterWords[index];
    }

    /// <summary>The state with its ways on: itself, or a copy where they are not kept.</summary>
    public State Open(State state) => state.Points is null ? state : Expand(state, new() { Sentences = state.Sentences });

    private void MakeBeforehand()
    {
        var waiting = new Queue<State>([Start]);
        var seen = new HashSet<State> { Start };
        while (_states.Count < MadeBeforehand && waiting.TryDequeue(out var state))
        {
            Expand(state, state);
            state.Points = null;
            foreach (var next in state.AfterWords)
                if (seen.Add(next))
                    waiting.Enqueue(next);
            foreach (var (_, next) in state.Slots)
                if (seen.Add(next))
                    waiting.Enqueue(next);
        }
    }

    private State Expand(State from, State into)
    {
        var after = new Dictionary<int, List<int>>();
        foreach (var point in from.Points!)
        {
            for (var at = _graph.FirstEdge(point); at >= 0; at = _graph.EdgeAt(at).Next)
            {
                var edge = _graph.EdgeAt(at);
                if (edge.Symbol == Edge.Free)
                    continue;
                if (!after.TryGetValue(edge.Symbol, out var reached))
                    after[edge.Symbol] = reached = [];
                reached.Add(edge.Target);
            }
        }
        into.Words = [.. after.Keys.Where(s => s >= 0).Order()];
        into.AfterWords = [.. into.Words.Select(w => StateOf(after[w]))];
        into.Slots = [.. after.Keys.Where(s => s < 0).Order().Select(s => (s, StateOf(after[s])))];
        return into;
    }

    private State StateOf(IEnumerable<int> reached)
    {
        var points = _graph.Close(reached);
        if (_states.TryGetValue(points, out var state))
            return state;
        int[] complete = [.. points.Select(_graph.EndAt).Where(s => s >= 0)];
        Array.Sort(complete);
        state = new() { Points = points, Sentences = complete };
        if (_states.Count < MadeBeforehand)
            _states[points] = state;
        return state;
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

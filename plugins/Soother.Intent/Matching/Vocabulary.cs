namespace Soother.Intent;

/// <summary>The words of all sentences, by the symbols that they have in the automaton: which are small, and which sound alike.</summary>
internal sealed class Vocabulary
{
    private const int MostRemembered = 10_000;

    private readonly SentenceGraph _graph;
    private readonly SimilarWords _similar;
    private readonly Dictionary<string, (int Symbol, bool Small)[]> _remembered = [];

    public Vocabulary(SentenceGraph graph)
    {
        (_graph, _similar) = (graph, new(graph.Words.Keys));
        Small = [.. SmallWords.All.Select(graph.SymbolOf).Where(s => s >= 0)];
    }

    /// <summary>The small words that occur.</summary>
    public int[] Small { get; }

    public int SymbolOf(string word) => _graph.SymbolOf(word);

    /// <summary>The words that this may have been; people say the same words again and again, so they are remembered.</summary>
    public (int Symbol, bool Small)[] SimilarTo(string heard)
    {
        if (_remembered.TryGetValue(heard, out var known))
            return known;
        if (_remembered.Count >= MostRemembered)
            _remembered.Clear();
        return _remembered[heard] = [.. _similar.To(heard).Select(w => (_graph.SymbolOf(w), SmallWords.IsSmall(w)))];
    }
}

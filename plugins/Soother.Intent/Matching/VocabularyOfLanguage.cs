namespace Soother.Intent;

/// <summary>The words of all sentences as one language sees them: which are small, and which sound alike.</summary>
internal sealed class VocabularyOfLanguage
{
    private const int MostRemembered = 10_000;

    private readonly SentenceGraph _graph;
    private readonly Language _language;
    private readonly SimilarWords _similar;
    private readonly Dictionary<string, (int Symbol, bool Small)[]> _remembered = [];

    public VocabularyOfLanguage(SentenceGraph graph, Language language)
    {
        (_graph, _language, _similar) = (graph, language, new(graph.Words.Keys, language));
        Small = [.. language.SmallWords.Select(graph.SymbolOf).Where(s => s >= 0)];
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
        return _remembered[heard] = [.. _similar.To(heard).Select(w => (_graph.SymbolOf(w), _language.IsSmall(w)))];
    }
}

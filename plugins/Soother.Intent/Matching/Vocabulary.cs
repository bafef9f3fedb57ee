namespace Soother.Intent;

/// <summary>The words of all sentences, by the symbols that they have in the automaton, as each language sees them.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<Language, VocabularyOfLanguage> _byLanguage = [];
    private readonly SentenceGraph _graph;

    /// <summary>Made for the languages of the sentences; what is asked in another one has to wait for it once.</summary>
    public Vocabulary(SentenceGraph graph, IEnumerable<Language> languages)
    {
        _graph = graph;
        foreach (var language in languages.Distinct())
            In(language);
    }

    public VocabularyOfLanguage In(Language language) =>
        _byLanguage.TryGetValue(language, out var known) ? known : _byLanguage[language] = new(_graph, language);
}

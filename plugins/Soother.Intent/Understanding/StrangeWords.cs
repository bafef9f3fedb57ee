namespace Soother.Intent;

/// <summary>
/// The words of an utterance that nobody says to an intent: the rarer they are in the language, the more likely it is about something else. "Where is the" is like
/// "where is the dog"; "stonehenge" is not.
/// </summary>
internal sealed class StrangeWords
{
    private const double Least = 0.1;   // of a word that is frequent
    private const double Common = 300, Rare = 8_000;   // ranks: up to the first a word says nothing, from the second on it says all it can
    private const int ShortestWithEnding = 5;

    private readonly HashSet<(string Intent, string Form)> _known = [];
    private readonly HashSet<string> _knownAnywhere = [];
    private readonly WordVectors? _vectors;

    public StrangeWords(IEnumerable<SlotLesson> texts, string language, Func<string, Language> languageOf)
    {
        _vectors = WordVectors.For(language);
        foreach (var text in texts)
        {
            foreach (var word in text.Examples.SelectMany(e => Tokenizer.Split(e.Text, languageOf(text.Intent))).Select(t => t.Word).Distinct())
                _known.UnionWith(Forms(word).Select(f => (text.Intent, f)));
        }
        _knownAnywhere.UnionWith(_known.Select(k => k.Form));
    }

    /// <summary>How much of it is strange to an intent: 0 for nothing, 1 for a rare word or two that are less so.</summary>
    public double In(Utterance said, string intent, Func<Token, bool> isInSlot)
    {
        if (_vectors is null)
            return 0;
        return Math.Min(1, Of(said, intent).Where(token => !isInSlot(token)).Sum(token => RarityOf(token.Word)));
    }

    /// <summary>The words that nobody says to an intent.</summary>
    public IEnumerable<Token> Of(Utterance said, string intent) => Unknown(said, form => _known.Contains((intent, form)));

    /// <summary>The words that nobody says to any intent.</summary>
    public IEnumerable<Token> OfAll(Utterance said) => Unknown(said, _knownAnywhere.Contains);

    private static IEnumerable<Token> Unknown(Utterance said, Func<string, bool> isKnown) =>
        said.Tokens.Where(token => !said.Language.IsSmall(token.Word) && !Forms(token.Word).Any(isKnown));

    private double RarityOf(string word) => _vectors!.RankOf(word) is >= 0 and var rank ? Math.Clamp(Math.Log((rank + 1) / Common) / Math.Log(Rare / Common), Least, 1) : 1;

    // With and without its last letter: many endings are one.
    private static string[] Forms(string word) => word.Length < ShortestWithEnding ? [word] : [word, word[..^1]];
}

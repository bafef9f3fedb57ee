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
    private readonly WordVectors? _vectors;

    public StrangeWords(IEnumerable<SlotLesson> texts, string language, Func<string, Language> languageOf)
    {
        _vectors = WordVectors.For(language);
        foreach (var text in texts)
        {
            foreach (var word in text.Examples.SelectMany(e => Tokenizer.Split(e.Text, languageOf(text.Intent))).Select(t => t.Word).Distinct())
                _known.UnionWith(Forms(word).Select(f => (text.Intent, f)));
        }
    }

    /// <summary>How much of it is strange to an intent: 0 for nothing, 1 for a rare word or two that are less so.</summary>
    public double In(Utterance said, string intent, Func<Token, bool> isInSlot)
    {
        if (_vectors is null)
            return 0;
        var strange = 0.0;
        foreach (var token in said.Tokens)
        {
            if (!said.Language.IsSmall(token.Word) && !Forms(token.Word).Any(f => _known.Contains((intent, f))) && !isInSlot(token))
                strange += RarityOf(token.Word);
        }
        return Math.Min(1, strange);
    }

    private double RarityOf(string word) => _vectors!.RankOf(word) is >= 0 and var rank ? Math.Clamp(Math.Log((rank + 1) / Common) / Math.Log(Rare / Common), Least, 1) : 1;

    // With and without its last letter: many endings are one.
    private static string[] Forms(string word) => word.Length < ShortestWithEnding ? [word] : [word, word[..^1]];
}

namespace Soother.Intent;

/// <summary>
/// The phrases of all sentences, for the recogniser. Where there are more than it can take, some of each sentence, so chosen that every sentence, every
/// word and as many pairs of neighbouring words as possible occur: of these a recogniser makes the rest.
/// </summary>
internal sealed class PhraseBook
{
    private const int Tries = 20_000, LeastTries = 10;   // shared by the sentences that have too many phrases
    private const int Seed = 20240;  // any: the same sentences give the same phrases

    private readonly int _most;
    private readonly HashSet<string> _phrases = [];
    private readonly HashSet<(string, string)> _pairs = [];
    private readonly HashSet<string> _words = [];

    private PhraseBook(int most) => _most = most;

    /// <summary>At most so many phrases, in alphabetical order; more only where the sentences and the words cannot be had with fewer.</summary>
    public static IReadOnlyList<string> Write(IReadOnlyList<Sentence> sentences, int most)
    {
        var book = new PhraseBook(most);
        var sources = sentences.Select(s => new Phrases(s)).ToArray();
        if (sources.Sum(s => s.Count) <= most)
            book._phrases.UnionWith(sources.SelectMany(s => s.All()));
        else
            book.Choose(sources);
        book._phrases.Remove("");
        return [.. book._phrases.Order(StringComparer.Ordinal)];
    }

    private void Choose(Phrases[] sources)
    {
        foreach (var source in sources)
            Take(source.Make(() => 0));
        foreach (var source in sources.Where(s => !s.Words.All(_words.Contains)))
            foreach (var phrase in Covering(source).Where(BringsWord))
                Take(phrase);
        if (_phrases.Count >= _most)
            return;
        var tries = Math.Max(LeastTries, Tries / sources.Length);
        string[][] candidates = [.. sources.Select(s => Candidates(s, tries))];
        foreach (var phrase in InTurn(candidates).Where(BringsPair).TakeWhile(_ => _phrases.Count < _most))
            Take(phrase);
        foreach (var phrase in InTurn(candidates).TakeWhile(_ => _phrases.Count < _most))
            _phrases.Add(phrase);
    }

    private static IEnumerable<string> Covering(Phrases source) => Enumerable.Range(0, source.Cover).Select(i => source.Make(() => i));

    private static string[] Candidates(Phrases source, int tries)
    {
        if (source.Count <= tries)
            return [.. source.All().Distinct()];
        var random = new Random(Seed);
        return [.. Covering(source).Take(tries).Concat(Enumerable.Range(0, tries).Select(_ => source.Make(() => random.NextInt64()))).Distinct()];
    }

    // The first of each sentence, then the second of each…: no sentence with many phrases leaves no room for the others.
    private static IEnumerable<string> InTurn(string[][] candidates) =>
        Enumerable.Range(0, candidates.Max(c => c.Length)).SelectMany(i => candidates.Where(c => i < c.Length).Select(c => c[i]));

    private void Take(string phrase)
    {
        _phrases.Add(phrase);
        _words.UnionWith(phrase.Split(' '));
        _pairs.UnionWith(PairsOf(phrase));
    }

    private bool BringsWord(string phrase) => phrase.Split(' ').Any(w => !_words.Contains(w));

    private bool BringsPair(string phrase) => PairsOf(phrase).Any(p => !_pairs.Contains(p));

    private static IEnumerable<(string, string)> PairsOf(string phrase)
    {
        var words = phrase.Split(' ');
        return words.Prepend("").Zip(words.Append(""));
    }
}

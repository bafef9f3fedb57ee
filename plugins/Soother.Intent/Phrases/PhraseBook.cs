namespace Soother.Intent;

/// <summary>
/// The phrases of all sentences, for the recogniser. Where there are more than it can take, some of each sentence, so chosen that every sentence, every
/// word of every intent, and as many pairs of neighbouring words as possible occur: of these a recogniser makes the rest.
/// </summary>
internal sealed class PhraseBook
{
    private const int Tries = 20_000, LeastTries = 10;   // shared by the sentences that have too many phrases
    private const int MostOfSentence = 300;   // where it is only sometimes said
    private const int Seed = 20240;  // any: the same sentences give the same phrases

    private readonly int _most;
    private readonly HashSet<string> _phrases = [];
    private readonly Dictionary<string, HashSet<string>> _ofIntent = [];
    private readonly HashSet<(string, string)> _pairs = [];
    private readonly HashSet<string> _words = [];
    private readonly HashSet<(string Intent, string Word)> _wordsOfIntent = [];

    private PhraseBook(int most) => _most = most;

    /// <summary>All phrases that can be said at any time, in alphabetical order.</summary>
    public IReadOnlyList<string> Phrases { get; private set; } = [];

    /// <summary>The phrases of each intent, in alphabetical order.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Intents { get; private set; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What has to be known in the conversation before an intent can be said, by its name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Requires { get; private set; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>What the intents of a lesson let one say.</summary>
    public static PhraseBook Of(Lesson lesson, int most)
    {
        var book = Write(SayableSentences.Always(lesson), most, SayableSentences.Sometimes(lesson));
        book.Requires = lesson.Intents.Where(i => i.Offer.Requires is { Count: > 0 }).DistinctBy(i => i.Name).ToDictionary(i => i.Name, i => i.Offer.Requires!);
        return book;
    }

    /// <summary>At most so many phrases; more only where the sentences and the words cannot be had with fewer.</summary>
    /// <param name="sentences">What can be said at any time.</param>
    /// <param name="most">How many.</param>
    /// <param name="sometimes">What can be said where the conversation has come to it: only among the phrases of the intents.</param>
    public static PhraseBook Write(IReadOnlyList<Sentence> sentences, int most, IReadOnlyList<Sentence>? sometimes = null)
    {
        var book = new PhraseBook(most);
        var sources = sentences.Select(s => new Phrases(s)).ToArray();
        if (sources.Sum(s => s.Count) <= most)
        {
            foreach (var source in sources)
                foreach (var phrase in source.All())
                    book.Note(source, phrase);
        }
        else
        {
            book.Choose(sources);
        }
        book.Phrases = [.. book._phrases.Order(StringComparer.Ordinal)];
        foreach (var source in (sometimes ?? []).Select(s => new Phrases(s)))
            foreach (var phrase in source.Count <= MostOfSentence ? source.All() : Candidates(source, MostOfSentence))
                book.NoteOfIntent(source, phrase);
        book.Intents = book._ofIntent.ToDictionary(i => i.Key, i => (IReadOnlyList<string>)[.. i.Value.Order(StringComparer.Ordinal)]);
        return book;
    }

    public bool SaysTheSameAs(PhraseBook other) => ReferenceEquals(this, other) || (Phrases.SequenceEqual(other.Phrases)
        && Intents.Count == other.Intents.Count && Intents.All(i => other.Intents.TryGetValue(i.Key, out var phrases) && phrases.SequenceEqual(i.Value)));

    private void Choose(Phrases[] sources)
    {
        foreach (var source in sources)
            Take(source, source.Make(() => 0));
        // Every word, and as far as there is room every word of every intent: one may be listened for alone.
        foreach (var source in sources.Where(s => !s.Words.All(_words.Contains)))
            foreach (var phrase in Covering(source).Where(p => p.Split(' ').Any(w => !_words.Contains(w))))
                Take(source, phrase);
        foreach (var source in sources.TakeWhile(_ => _phrases.Count < _most).Where(s => !s.Words.All(w => _wordsOfIntent.Contains((s.Intent, w)))))
            foreach (var phrase in Covering(source).Where(p => p.Split(' ').Any(w => !_wordsOfIntent.Contains((source.Intent, w)))).TakeWhile(_ => _phrases.Count < _most))
                Take(source, phrase);
        if (_phrases.Count >= _most)
            return;
        var tries = Math.Max(LeastTries, Tries / sources.Length);
        (Phrases Source, string Phrase)[][] candidates = [.. sources.Select(s => Candidates(s, tries).Select(p => (s, p)).ToArray())];
        foreach (var (source, phrase) in InTurn(candidates).Where(c => BringsPair(c.Phrase)).TakeWhile(_ => _phrases.Count < _most))
            Take(source, phrase);
        foreach (var (source, phrase) in InTurn(candidates).TakeWhile(_ => _phrases.Count < _most))
            Note(source, phrase);
    }

    private static IEnumerable<string> Covering(Phrases source) => Enumerable.Range(0, source.Cover).Select(i => source.Make(() => i));

    private static IEnumerable<string> Candidates(Phrases source, int tries)
    {
        if (source.Count <= tries)
            return source.All().Distinct();
        var random = new Random(Seed);
        return Covering(source).Take(tries).Concat(Enumerable.Range(0, tries).Select(_ => source.Make(() => random.NextInt64()))).Distinct();
    }

    // The first of each sentence, then the second of each…: no sentence with many phrases leaves no room for the others.
    private static IEnumerable<(Phrases Source, string Phrase)> InTurn((Phrases Source, string Phrase)[][] candidates) =>
        Enumerable.Range(0, candidates.Max(c => c.Length)).SelectMany(i => candidates.Where(c => i < c.Length).Select(c => c[i]));

    private void Note(Phrases source, string phrase)
    {
        if (phrase.Length == 0)
            return;
        _phrases.Add(phrase);
        NoteOfIntent(source, phrase);
    }

    private void NoteOfIntent(Phrases source, string phrase)
    {
        if (phrase.Length == 0)
            return;
        if (!_ofIntent.TryGetValue(source.Intent, out var phrases))
            _ofIntent[source.Intent] = phrases = [];
        phrases.Add(phrase);
    }

    private void Take(Phrases source, string phrase)
    {
        Note(source, phrase);
        foreach (var word in phrase.Split(' '))
        {
            _words.Add(word);
            _wordsOfIntent.Add((source.Intent, word));
        }
        _pairs.UnionWith(PairsOf(phrase));
    }

    private bool BringsPair(string phrase) => PairsOf(phrase).Any(p => !_pairs.Contains(p));

    private static IEnumerable<(string, string)> PairsOf(string phrase)
    {
        var words = phrase.Split(' ');
        return words.Prepend("").Zip(words.Append(""));
    }
}

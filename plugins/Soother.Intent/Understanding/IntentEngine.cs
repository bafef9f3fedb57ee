namespace Soother.Intent;

/// <summary>Everything that was learned, ready to understand. Made anew when something changes.</summary>
internal sealed class IntentEngine
{
    private readonly SentenceMatcher _sentences;
    private readonly KeywordMatcher _keywords;
    private readonly ExampleMatcher? _examples;
    private readonly bool _forgive;

    public IntentEngine(Lesson lesson, IntentOptions options, ExampleMatcher? examples = null)
    {
        (Lesson, _forgive, MinConfidence) = (lesson, options.Forgive, options.MinConfidence);
        (_sentences, _keywords, _examples) = (new(lesson.Sentences), new(lesson.Intents), examples);
        IntentsByName = lesson.Intents.ToLookup(i => i.Name);
    }

    private IntentEngine(IntentEngine other, ExampleMatcher examples)
    {
        (Lesson, _forgive, MinConfidence, IntentsByName) = (other.Lesson, other._forgive, other.MinConfidence, other.IntentsByName);
        (_sentences, _keywords, _examples) = (other._sentences, other._keywords, examples);
    }

    public Lesson Lesson { get; }

    public double MinConfidence { get; }

    public ILookup<string, KnownIntent> IntentsByName { get; }

    /// <summary>The work of the last call of <see cref="Understand"/>: see <see cref="Search.Lookups"/>.</summary>
    public int Lookups { get; private set; }

    public int States => _sentences.States;

    /// <summary>The same with what was learned from examples.</summary>
    public IntentEngine With(ExampleMatcher examples) => new(this, examples);

    /// <summary>What was learned from examples, as far as it is about the intents of another lesson: until those are learned.</summary>
    public ExampleMatcher? ExamplesFor(Lesson lesson) => _examples?.For(lesson);

    /// <summary>Why something is meant, in words.</summary>
    public string Because(Understood understood) => understood.Way == Way.Examples ? _examples!.Because(understood) : understood.Because;

    /// <summary>What speaks against a meaning, in words; mostly nothing.</summary>
    public IEnumerable<string> Doubts(Understood understood) => understood.Way == Way.Examples ? _examples!.Doubts(understood) : [];

    /// <summary>The words of a text that nobody says to any intent, as far as that was learned yet.</summary>
    public IReadOnlyList<string> Strange(Utterance said) => _examples?.Strange(said) ?? [];

    /// <summary>Pairs of sentences for different intents that can say the same, the one that counts first; each pair once.</summary>
    public IEnumerable<(Sentence Taken, Sentence Left)> Clashes() => _sentences.Clashes();

    /// <summary>What a text means, or null: nothing that was learned, or one of several things that are near.</summary>
    /// <exception cref="ArgumentException">The text is too long.</exception>
    public Understood? Understand(string text, IReadOnlyList<string>? filter = null, IReadOnlyDictionary<string, string>? context = null, Language? language = null)
    {
        var considered = Consider(Question.Of(text, filter: filter, context: context, language: language));
        var understood = considered.Exact().FirstOrDefault() ?? considered.Near().FirstOrDefault(IsSure);
        Lookups = considered.Lookups;
        return understood;
    }

    public Consideration Consider(Question question) => new(question, _sentences, _keywords, _examples, _forgive);

    public bool IsSure(Understood understood) => understood.Confidence >= MinConfidence;
}

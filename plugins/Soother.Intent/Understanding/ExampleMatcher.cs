using Soother.Contracts;

namespace Soother.Intent;

/// <summary>Understands what is said by its likeness to the sentences and examples of the intents, and finds their slots in it.</summary>
internal sealed class ExampleMatcher
{
    private const int MostGuesses = 3;
    private const double LeastLikely = 0.1;
    private const int WellMarked = 20;   // slots in examples of one intent
    private const double OppositeWeight = 0.5, NeedyWeight = 0.5, StrangeWeight = 0.35;

    private readonly Classifier _classifier;
    private readonly string _language;
    private readonly SlotFinder _finder;
    private readonly Dictionary<string, KnownIntent> _intents;
    private readonly HashSet<string> _always;
    private readonly KnownIntent[] _sometimes;
    private readonly HashSet<(string Intent, string Word)> _decisive;
    private readonly HashSet<string> _wellMarked;
    private readonly Dictionary<string, (Needs Needs, TagWords Tags)> _slots;
    private readonly StrangeWords _strange;

    private ExampleMatcher(Classifier classifier, SlotFinder finder, Lesson lesson, IReadOnlyList<SlotLesson> texts, string language)
    {
        var sentences = lesson.Sentences.ToLookup(s => s.Intent);
        _intents = lesson.Intents.GroupBy(i => i.Name).ToDictionary(i => i.Key, i => i.First());
        _decisive = [.. texts.SelectMany(t => t.Examples.SelectMany(e => new Utterance(e.Text, LanguageOf(t.Intent)).Tokens).Select(w => (t.Intent, w.Word)).Where(w => TurnsRound(LanguageOf(t.Intent), w.Word)))];
        _wellMarked = [.. _intents.Values.Where(i => (i.Offer.Examples ?? []).Sum(e => MarkedText.OfExample(e).Marks.Count) >= WellMarked).Select(i => i.Name)];
        _slots = _intents.ToDictionary(i => i.Key, i => (Needs.Of(i.Value, sentences[i.Key]), TagWords.Of(sentences[i.Key])));
        _strange = new(texts, language, LanguageOf);
        (_classifier, _finder, _language) = (classifier, finder, language);
        _sometimes = [.. _intents.Values.Where(i => i.Offer.Requires is { Count: > 0 } || i.Offer.Excludes is { Count: > 0 })];
        _always = [.. _intents.Keys.Except(_sometimes.Select(i => i.Name))];
    }

    /// <summary>Learns from the examples, and from samples of the templates.</summary>
    public static ExampleMatcher Train(Lesson lesson, string language, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        var texts = TrainingTexts.Of(lesson);
        var classifier = Classifier.Train([.. texts.SelectMany(t => t.Examples.Select(e => new Example(t.Intent, e.Text)))], language, progress, cancel);
        return new(classifier, SlotFinder.Learn(texts), lesson, texts, language);
    }

    /// <summary>The same, as far as it is about the intents of another lesson.</summary>
    public ExampleMatcher For(Lesson lesson) => new(_classifier, _finder, lesson, TrainingTexts.Of(lesson), _language);

    /// <summary>The intents that it is like, the likeliest first.</summary>
    public IEnumerable<Understood> Find(Utterance said, Question question)
    {
        foreach (var guess in said.Count == 0 ? [] : _classifier.Classify(said.Text, Allowed(question), MostGuesses))
        {
            if (guess.Intent is not { } name || !_intents.TryGetValue(name, out var intent))
                continue;
            // What is hardly likely cannot become likelier by its slots.
            var slots = guess.Confidence < LeastLikely ? [] : SlotsOf(intent, said);
            yield return new(Way.Examples, intent, guess.Confidence * FitOf(intent, said, slots, isExpected: question.Filter is not null), slots, "", said.Text);
        }
    }

    // Samples of templates teach the finder where slots are in templates; in other words they may be anywhere, so what can be read as one is one, too.
    private IReadOnlyList<Slot> SlotsOf(KnownIntent intent, Utterance said)
    {
        var found = _finder.Find(said, intent.Name);
        if (_wellMarked.Contains(intent.Name))
            return found;
        var (needs, tags) = _slots[intent.Name];
        found = [.. found.Where(f => intent.Readers.ContainsKey(f.SlotName!) || !tags.Fills(f.SlotName))];
        found = [.. found, .. tags.In(said, found).Where(t => found.All(f => f.SlotName != t.SlotName))];
        var more = Assignment.Best(said, Candidates.In(said, intent.Readers), _ => 0).Select(c => c.ToSlot(said))
            .Where(s => !found.Any(f => f.SlotName == s.SlotName || (f.Range!.Start < s.Range!.End && s.Range.Start < f.Range.End)));
        return needs.Fill([.. found.Concat(more).OrderBy(s => s.Range!.Start)]);
    }

    // What likeness does not see: a slot that the intent is nothing without, a word that turns it round, words about something else.
    // Where the intent is expected, its slots may have been said before.
    private double FitOf(KnownIntent intent, Utterance said, IReadOnlyList<Slot> slots, bool isExpected) =>
        (SaysAnother(said, intent.Name, slots) ? OppositeWeight : 1) * (isExpected || _slots[intent.Name].Needs.AreMetBy(slots) ? 1 : NeedyWeight)
        * (1 - (StrangeWeight * _strange.In(said, intent.Name, t => IsIn(slots, t))));

    private Language LanguageOf(string intent) => _intents.TryGetValue(intent, out var known) ? known.Language : Language.Default;

    // "Turn it off" is very like "turn it on": a word that meaning hangs on, and that nobody says to this intent, speaks against it.
    private bool SaysAnother(Utterance said, string intent, IReadOnlyList<Slot> slots) =>
        said.Tokens.Any(t => TurnsRound(said.Language, t.Word) && !_decisive.Contains((intent, t.Word)) && !IsIn(slots, t));

    private static bool TurnsRound(Language language, string word) => language.IsDecisive(word) || language.IsNegation(word);

    private static bool IsIn(IReadOnlyList<Slot> slots, Token token) => slots.Any(s => s.Range is { } r && r.Start <= token.Start && token.End <= r.End);

    /// <summary>What speaks for and against an intent, in words.</summary>
    public string Because(Understood understood) => string.Join(", ", _classifier.Explain(understood.Text, understood.Intent)
        .Select(e => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{e.Feature} {e.Weight:+0.00;-0.00}")));

    /// <summary>What lowers the likeness to an intent, in words.</summary>
    public IEnumerable<string> Doubts(Understood understood)
    {
        var (said, name) = (new Utterance(understood.Text, LanguageOf(understood.Intent)), understood.Intent);
        if (_slots[name].Needs.LackingIn(understood.Slots) is { Count: > 0 } lacking)
            yield return $"{string.Join(" and ", lacking)} lacks";
        string[] strange = [.. _strange.Of(said, name).Where(t => !IsIn(understood.Slots, t)).Select(t => t.Word).Distinct()];
        if (strange.Length > 0)
            yield return $"nobody says {string.Join(", ", strange.Select(w => $"'{w}'"))} to it";
    }

    /// <summary>The words that nobody says to any intent.</summary>
    public IReadOnlyList<string> Strange(Utterance said) => [.. _strange.OfAll(said).Select(t => t.Word).Distinct()];

    public void Save(Stream into)
    {
        _classifier.Save(into);
        _finder.Save(into);
    }

    /// <exception cref="InvalidDataException">It was not written by <see cref="Save"/>, or for another lesson.</exception>
    public static ExampleMatcher Load(Stream from, Lesson lesson, string language)
    {
        var texts = TrainingTexts.Of(lesson);
        return new(Classifier.Load(from, language), SlotFinder.Load(from, texts), lesson, texts, language);
    }

    // Mostly the same set, or all: it is not made anew for each question.
    private HashSet<string>? Allowed(Question question)
    {
        if (question.Filter is { } filter)
            return filter.Where(n => _intents.TryGetValue(n, out var intent) && question.Allows(intent)).ToHashSet();
        if (_sometimes.Length == 0 || question.Unbound)
            return null;
        string[] now = [.. _sometimes.Where(question.Allows).Select(i => i.Name)];
        return now.Length == 0 ? _always : [.. _always, .. now];
    }
}

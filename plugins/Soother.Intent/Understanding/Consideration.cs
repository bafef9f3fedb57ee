namespace Soother.Intent;

/// <summary>
/// One question, considered in all ways: as a sentence word for word, as a sentence with a fault, by rules of keywords, by likeness to examples. This is the one
/// place where they are ranked.
/// </summary>
internal sealed class Consideration(Question question, SentenceMatcher sentences, KeywordMatcher keywords, ExampleMatcher? examples, bool forgive)
{
    // What a recogniser thinks second likeliest is less likely what was said.
    private const double AlternativeWeight = 0.95;

    // An order is the same with "could you" before it, but it was not said word for word.
    private const double WrappedConfidence = 0.95;

    private readonly Search[] _searches = [.. question.Texts.Select(sentences.Search)];

    /// <summary>The work so far: see <see cref="Search.Lookups"/>.</summary>
    public int Lookups => _searches.Sum(s => s.Lookups);

    /// <summary>The sentences that one of the texts is, word for word; those of the likelier text first.</summary>
    public IEnumerable<Understood> Exact() => _searches.SelectMany(s => sentences.Exact(s, question.Allows));

    /// <summary>What the texts could mean if they are no sentence word for word: the surest first, and with equal confidence the way that can be checked best.</summary>
    public IReadOnlyList<Understood> Near()
    {
        var found = new List<Understood>();
        for (var i = 0; i < _searches.Length; i++)
        {
            var weight = i == 0 ? 1 : AlternativeWeight;
            found.AddRange(Agreed([.. Near(_searches[i])]).Select(u => u with { Confidence = u.Confidence * weight }));
        }
        return [.. found.OrderByDescending(u => u.Confidence).ThenBy(u => u.Way)];
    }

    // Where several ways lead to the same intent, it is as sure as the surest; what fills its slots is best told by the way that can be checked best.
    private static IEnumerable<Understood> Agreed(IReadOnlyList<Understood> found) =>
        found.Select(u => u with { Confidence = found.Where(o => o.Of == u.Of && o.Way >= u.Way).Max(o => o.Confidence) });

    private IEnumerable<Understood> Near(Search search)
    {
        if (forgive && search.Said.Count > 1)
        {
            var forgiven = sentences.Forgiven(search, question.Allows);
            // Where a fault may be forgiven in favour of two intents, guessing would be wrong every second time.
            foreach (var understood in forgiven)
                yield return understood with { Confidence = understood.Confidence / forgiven.Count };
        }
        foreach (var understood in keywords.Find(search.Said.Expanded, question.Allows, question.Context))
            yield return understood;
        var (core, start) = search.Said.Language.Wrapping.Unwrap(search.Said) ?? (search.Said, 0);
        if (core != search.Said)
        {
            foreach (var understood in sentences.Exact(sentences.Search(core), question.Allows))
                yield return understood.Within(search.Said.Text, start) with { Way = Way.Forgiven, Confidence = WrappedConfidence };
        }
        foreach (var understood in examples?.Find(core, question) ?? [])
            yield return understood.Within(search.Said.Text, start);
    }
}

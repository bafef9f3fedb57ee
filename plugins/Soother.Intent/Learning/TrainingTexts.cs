namespace Soother.Intent;

/// <summary>What the classifier and the finder of slots learn from: the examples of each intent, and samples of its templates.</summary>
internal static class TrainingTexts
{
    /// <summary>As many intents are learned from examples; training takes longer with the square of them. Sentences and keywords know no such bound.</summary>
    public const int MostIntents = 2_000;

    private const int MostOfSentence = 8, MostOfIntent = 100, MostSamples = 12_000;
    private const int Seed = 11;   // any: the same lesson gives the same texts

    /// <summary>The texts of each intent, by its name; an intent of which nothing can be said is not there.</summary>
    public static IReadOnlyList<SlotLesson> Of(Lesson lesson)
    {
        var sentences = lesson.Sentences.ToLookup(s => s.Intent);
        var most = Math.Clamp(MostSamples / Math.Max(1, lesson.Sentences.Count), 1, MostOfSentence);
        // Those with examples of their own first: there, likeness is what their owner counts on.
        var intents = lesson.Intents.GroupBy(i => i.Name).OrderByDescending(i => i.Any(o => o.Offer.Examples is { Count: > 0 })).Take(MostIntents);
        return [.. intents.Select(i => Of(i.Key, [.. i], [.. sentences[i.Key]], most)).Where(l => l.Examples.Count > 0)];
    }

    private static SlotLesson Of(string name, KnownIntent[] intents, Sentence[] sentences, int mostOfSentence)
    {
        var random = new Random(Seed);
        var most = Math.Clamp(MostOfIntent / Math.Max(1, sentences.Length), 1, mostOfSentence);
        var texts = intents.SelectMany(i => i.Offer.Examples ?? []).Select(MarkedText.OfExample).ToList();
        foreach (var sentence in sentences)
        {
            var sampler = new Sampler(sentence, random);
            var count = (int)Math.Min(most, new Phrases(sentence).Count);
            texts.AddRange(Enumerable.Range(0, count).Select(_ => sampler.Next()));
        }
        var readers = intents.SelectMany(i => i.Readers).DistinctBy(r => r.Key).ToDictionary(r => r.Key, r => r.Value);
        return new(name, readers, [.. texts.Where(t => t.Text.Length > 0).DistinctBy(t => t.Text)]);
    }
}

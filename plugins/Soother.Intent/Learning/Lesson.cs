namespace Soother.Intent;

/// <summary>What an offer teaches, and one line for each fault in it.</summary>
internal sealed record Lesson(IReadOnlyList<KnownIntent> Intents, IReadOnlyList<Sentence> Sentences, IReadOnlyList<string> Faults)
{
    /// <summary>How many sentences and examples there are.</summary>
    public int TextCount => Sentences.Count + Intents.Sum(i => i.Offer.Examples?.Count ?? 0);

    /// <summary>Several lessons as one, in their order.</summary>
    public static Lesson Of(IEnumerable<Lesson> lessons)
    {
        Lesson[] all = [.. lessons];
        return new([.. all.SelectMany(l => l.Intents)], [.. all.SelectMany(l => l.Sentences)], [.. all.SelectMany(l => l.Faults)]);
    }
}

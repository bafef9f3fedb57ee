using Soother.Contracts;

namespace Soother.Intent;

/// <summary>What each owner offers.</summary>
internal sealed class Lessons(TimeProvider time, Language? language = null)
{
    // Owners in the order of their names: who wins a sentence must not depend on who started first.
    private readonly SortedDictionary<string, (ReadOnlyMemory<byte> Offer, Lesson Lesson)> _lessons = new(StringComparer.Ordinal);

    /// <summary>What all of them teach.</summary>
    public Wanted All => new(Lesson.Of(_lessons.Values.Select(l => l.Lesson)), [.. _lessons.Values.SelectMany(l => l.Offer.ToArray())]);

    /// <summary>Takes an owner's offer in place of its earlier one.</summary>
    /// <returns>Whether anything is different now, and one line for each fault in the offer.</returns>
    public (bool Changed, IReadOnlyList<string> Faults) Take(IntentsOffered offer)
    {
        var bytes = ((IMessage<IntentsOffered>)offer).Write();
        if (_lessons.TryGetValue(offer.Owner, out var known) && known.Offer.Span.SequenceEqual(bytes.Span))
            return (false, known.Lesson.Faults);
        var spoken = offer.Lang is null ? language ?? Language.Default : Language.TryFor(offer.Lang);
        var lesson = OfferReader.Read(offer, new(time, spoken ?? Language.Default));
        if (spoken is null)
            lesson = lesson with { Faults = [$"there are no tables for the language '{offer.Lang}', only for {string.Join(", ", Language.Tags)}: numbers and times are read as in {Language.Default.Tag}", .. lesson.Faults] };
        if (offer.Intents.Count == 0)
            _lessons.Remove(offer.Owner);
        else
            _lessons[offer.Owner] = (bytes, lesson);
        return (true, lesson.Faults);
    }
}

using Soother.Contracts;

namespace Soother.Intent;

/// <summary>What each owner offers, and the engine that knows it all.</summary>
internal sealed class Lessons(IntentOptions options, TimeProvider time)
{
    // Owners in the order of their names: who wins a sentence must not depend on who started first.
    private readonly SortedDictionary<string, Lesson> _lessons = new(StringComparer.Ordinal);
    private readonly SlotReaders _readers = new(time);

    public IntentEngine Engine { get; private set; } = new([], options.Forgive);

    public IReadOnlyList<string> Phrases { get; private set; } = [];

    public int Sentences => _lessons.Values.Sum(l => l.Sentences.Count);

    /// <summary>Takes an owner's offer in place of its earlier one.</summary>
    /// <returns>Whether anything is different now, and one line for each fault in the offer.</returns>
    public (bool Changed, IReadOnlyList<string> Faults) Learn(IntentsOffered offer)
    {
        var bytes = ((IMessage<IntentsOffered>)offer).Write();
        if (_lessons.TryGetValue(offer.Owner, out var known) && known.Offer.Span.SequenceEqual(bytes.Span))
            return (false, known.Faults);
        var (sentences, faults) = OfferReader.Read(offer, _readers);
        if (offer.Intents.Count == 0)
            _lessons.Remove(offer.Owner);
        else
            _lessons[offer.Owner] = new(bytes, sentences, faults);
        Sentence[] all = [.. _lessons.Values.SelectMany(l => l.Sentences)];
        (Engine, Phrases) = (new(all, options.Forgive), PhraseBook.Write(all, options.Phrases));
        return (true, faults);
    }

    private sealed record Lesson(ReadOnlyMemory<byte> Offer, IReadOnlyList<Sentence> Sentences, IReadOnlyList<string> Faults);
}

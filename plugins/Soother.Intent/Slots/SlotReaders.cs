using Soother.Contracts;

namespace Soother.Intent;

/// <summary>Makes the reader of a slot from what its owner says about it.</summary>
internal sealed class SlotReaders(TimeProvider time)
{
    private readonly Dictionary<string, ISlotReader> _readers = [];

    /// <exception cref="ArgumentException">The offer makes no sense; the message says why, and begins in lower case.</exception>
    public ISlotReader For(SlotOffer offer)
    {
        var reader = Make(offer);
        return _readers.TryGetValue(reader.Key, out var known) ? known : _readers[reader.Key] = reader;
    }

    private ISlotReader Make(SlotOffer offer) => offer.Type switch
    {
        "list" => new ListReader(offer.Choices ?? []),
        "number" => new NumberReader(offer.From, offer.To),
        "percentage" => new PercentageReader(offer.From ?? 0, offer.To ?? 100),
        "duration" => new DurationReader(),
        "time" => new TimeReader(),
        "date" => new DateReader(time),
        "text" => new TextReader(),
        var other => throw new ArgumentException($"type '{other}' is none of list, number, duration, time, date, percentage, text"),
    };
}

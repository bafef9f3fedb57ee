using Soother.Contracts;

namespace Soother.Intent;

/// <summary>Makes the reader of a slot from what its owner says about it.</summary>
internal sealed class SlotReaders(TimeProvider time, Language? language = null)
{
    private readonly Dictionary<string, ISlotReader> _readers = [];
    private readonly Language _language = language ?? Language.Default;

    /// <summary>The language of the slots.</summary>
    public Language Language => _language;

    /// <exception cref="ArgumentException">The offer makes no sense; the message says why, and begins in lower case.</exception>
    public ISlotReader For(SlotOffer offer)
    {
        var reader = Make(offer);
        return _readers.TryGetValue(reader.Key, out var known) ? known : _readers[reader.Key] = reader;
    }

    private ISlotReader Make(SlotOffer offer) => offer.Type switch
    {
        "list" => new ListReader(offer.Choices ?? [], _language),
        "number" => new NumberReader(offer.From, offer.To, offer.Step, _language),
        "ordinal" => new OrdinalReader(offer.From, offer.To, _language),
        "percentage" => new PercentageReader(offer.From ?? 0, offer.To ?? 100, offer.Step, _language),
        "temperature" => new TemperatureReader(offer.From, offer.To, _language),
        "duration" => new DurationReader(_language),
        "time" => new TimeReader(_language),
        "date" => new DateReader(time, _language),
        "datetime" => new DateTimeReader(time, _language),
        "pattern" => new PatternReader(offer.Pattern),
        "text" => new TextReader(),
        var other => throw new ArgumentException(
            $"type '{other}' is none of list, number, ordinal, percentage, temperature, duration, time, date, datetime, pattern, text"),
    };
}

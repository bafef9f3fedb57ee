using System.Globalization;
using Soother.Contracts;

namespace Soother.Intent.Tests;

/// <summary>Reads a text as the value of one kind of slot, on Thursday, the seventh of May 2026, at noon.</summary>
internal static class Readings
{
    private static readonly TimeProvider Clock = new StoppedClock();

    /// <summary>The value of the whole text, short; null where it cannot be read to its end.</summary>
    public static string? Whole(SlotOffer offer, string said, string language = "en")
    {
        var utterance = new Utterance(said, Language.For(language));
        var readings = new SlotReaders(Clock, utterance.Language).For(offer).Read(utterance, 0).Where(r => r.End == utterance.Count).ToArray();
        return readings.Length == 0 ? null : Short(readings[0].Value);
    }

    /// <summary>What is found in a sentence: <c>words=value</c>.</summary>
    public static string Found(SlotOffer offer, string said, string language = "en")
    {
        var utterance = new Utterance(said, Language.For(language));
        var reader = new SlotReaders(Clock, utterance.Language).For(offer);
        var slots = SlotFinder.Learn([new("X", new Dictionary<string, ISlotReader> { ["x"] = reader }, [])]).Find(utterance, "X");
        return string.Join("; ", slots.Select(s => $"{said[s.Range!.Start..s.Range.End]}={Short(s.Value)}"));
    }

    public static string Short(SlotValue value) => value.Kind switch
    {
        "Duration" => string.Join(' ', new[] { "years", "months", "weeks", "days", "hours", "minutes", "seconds" }
            .Where(unit => value.Value.GetProperty(unit).GetInt64() > 0).Select(unit => value.Value.GetProperty(unit) + (unit == "months" ? "mo" : unit[..1]))),
        "TimeOfDay" => string.Create(CultureInfo.InvariantCulture,
            $"{Number(value, "hour"):00}:{Number(value, "minute"):00} {value.Value.GetProperty("period").GetString()}").TrimEnd(),
        "InstantTime" => value.Value.GetString()!.Replace(":00 +00:00", "", StringComparison.Ordinal),
        "Temperature" => $"{value.Value.GetProperty("value")} {value.Value.GetProperty("unit").GetString()}".TrimEnd(),
        _ => value.Value.ToString(),
    };

    private static int Number(SlotValue value, string name) => value.Value.GetProperty(name).GetInt32();

    private sealed class StoppedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Learned.Now;

        public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;
    }
}

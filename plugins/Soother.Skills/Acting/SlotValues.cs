using System.Globalization;
using System.Xml;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>What the slots of an intent stand for.</summary>
internal static class SlotValues
{
    /// <summary>The parts of a duration in Hermes' shape; months and years are taken as people mean them, roughly.</summary>
    private static readonly (string Name, double Seconds)[] Units =
    [
        ("seconds", 1), ("minutes", 60), ("hours", 3600), ("days", 86400), ("weeks", 7 * 86400), ("months", 30 * 86400), ("quarters", 91 * 86400), ("years", 365 * 86400),
    ];

    /// <summary>Adds a value for each slot that was filled; of several with one name the first counts.</summary>
    public static Values Of(Values values, SkillIntent intent, IReadOnlyList<Slot> slots)
    {
        foreach (var slot in slots.DistinctBy(slot => slot.SlotName ?? slot.Entity))
        {
            var name = slot.SlotName ?? slot.Entity;
            if (slot.Value.Value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
                continue;
            values = Add(values, name, intent.Slots.GetValueOrDefault(name)?.Type ?? "text", slot);
        }
        return values;
    }

    /// <summary>A duration: seconds, ISO 8601 (<c>PT5M</c>), <c>h:mm:ss</c>, or an object with hours, minutes and seconds.</summary>
    public static TimeSpan? Duration(JsonElement value)
    {
        try
        {
            return value.ValueKind switch
            {
                JsonValueKind.Number => TimeSpan.FromSeconds(value.GetDouble()),
                JsonValueKind.Object => TimeSpan.FromSeconds(Units.Sum(unit => unit.Seconds * Part(value, unit.Name))),
                JsonValueKind.String => DurationIn(value.GetString()!),
                _ => null,
            };
        }
        catch (Exception fault) when (fault is FormatException or OverflowException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    public static double? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String when double.TryParse(value.GetString()!.Trim().TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private static Values Add(Values values, string name, string type, Slot slot)
    {
        var value = slot.Value.Value;
        return type switch
        {
            "duration" when Duration(value) is { } duration =>
                values.With(name, JsonSerializer.SerializeToElement(duration.TotalSeconds), values.Speech.Durations.Of(duration)),
            "number" or "percentage" when Number(value) is { } number =>
                values.With(name, JsonSerializer.SerializeToElement(number), type == "percentage" ? values.Speech.Numbers.Percent(number) : values.Speech.Numbers.Of(number)),
            "time" when ClockTime(value) is { } clock => values.With(name, JsonSerializer.SerializeToElement(clock), slot.RawValue ?? clock),
            "time" or "date" or "datetime" or "temperature" or "ordinal" when slot.RawValue is { Length: > 0 } said => values.With(name, value, said),
            _ => values.With(name, value),
        };
    }

    /// <summary>A time of day, in Hermes' shape, as <c>HH:mm</c>.</summary>
    private static string? ClockTime(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("hour", out var hour) || hour.ValueKind != JsonValueKind.Number)
            return null;
        return $"{(int)hour.GetDouble():00}:{(int)Part(value, "minute"):00}";
    }

    private static TimeSpan DurationIn(string text) =>
        text.StartsWith('P') ? XmlConvert.ToTimeSpan(text)
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds)
        : TimeSpan.Parse(text, CultureInfo.InvariantCulture);

    private static double Part(JsonElement value, string name) =>
        value.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Number ? part.GetDouble() : 0;
}

using System.Globalization;
using System.Text.Json;
using Soother.Contracts;

namespace Soother.SkillKit.Reading;

/// <summary>A slot's value as a value of .NET.</summary>
internal static class SlotReading
{
    private static readonly (string Unit, double Seconds)[] Units =
    [
        ("years", 365 * 86400), ("quarters", 91 * 86400), ("months", 30 * 86400), ("weeks", 7 * 86400), ("days", 86400), ("hours", 3600), ("minutes", 60), ("seconds", 1),
    ];

    /// <summary>The value as this type; null where it is none.</summary>
    public static object? As(Slot slot, Type wanted)
    {
        var (value, type) = (slot.Value.Value, Nullable.GetUnderlyingType(wanted) ?? wanted);
        if (type == typeof(string))
            return value.ValueKind == JsonValueKind.String ? value.GetString() : slot.RawValue ?? value.GetRawText();
        if (type == typeof(JsonElement))
            return value;
        if (type.IsEnum)
            return Enum.GetNames(type).FirstOrDefault(n => string.Equals(SlotKinds.Words(n), Text(value), StringComparison.OrdinalIgnoreCase)) is { } name ? Enum.Parse(type, name) : null;
        if (type == typeof(TimeSpan))
            return Duration(value);
        if (type == typeof(TimeOnly))
            return Time(value);
        if (type == typeof(DateOnly))
            return Text(value) is { Length: >= 10 } day && DateOnly.TryParseExact(day[..10], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
        return Number(value) is { } number ? Convert(number, type) : null;
    }

    private static object? Convert(decimal number, Type type)
    {
        try
        {
            return System.Convert.ChangeType(number, type, CultureInfo.InvariantCulture);
        }
        catch (Exception no) when (no is OverflowException or InvalidCastException)
        {
            return null;
        }
    }

    private static decimal? Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetDecimal(out var number) ? number : null,
        JsonValueKind.String => decimal.TryParse(value.GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => null,
    };

    private static TimeSpan? Duration(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return Number(value) is { } only ? Seconds((double)only) : null;
        var parts = Units.Where(u => value.TryGetProperty(u.Unit, out _)).Select(u => (double?)Number(value.GetProperty(u.Unit)) * u.Seconds).ToList();
        return parts.Count == 0 || parts.Contains(null) ? null : Seconds(parts.Sum()!.Value);
    }

    private static TimeSpan? Seconds(double seconds) => Math.Abs(seconds) < TimeSpan.MaxValue.TotalSeconds / 2 ? TimeSpan.FromSeconds(seconds) : null;

    // Without a period the hour is as it was said: the skill knows better which half of the day is meant.
    private static TimeOnly? Time(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return TimeOnly.TryParse(Text(value), CultureInfo.InvariantCulture, out var time) ? time : null;
        int? hour = Part(value, "hour"), minute = Part(value, "minute");
        var period = value.TryGetProperty("period", out var half) ? Text(half) : null;
        if (hour is not { } h || h is < 0 or > 24 || minute is < 0 or > 59)
            return null;
        h = period switch { "pm" when h < 12 => h + 12, "am" when h == 12 => 0, _ => h % 24 };
        return new(h, minute ?? 0);
    }

    private static int? Part(JsonElement value, string name) =>
        value.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.Number && part.TryGetInt32(out var number) ? number : null;

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

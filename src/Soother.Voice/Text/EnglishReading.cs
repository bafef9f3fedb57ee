using System.Globalization;
using System.Text.RegularExpressions;

namespace Soother.Voice.Text;

/// <summary>Writes out what espeak-ng reads badly in English: full hours, money, units, ranges, titles. The rest it reads well by itself.</summary>
public static partial class EnglishReading
{
    private static readonly Dictionary<string, string> Units = new()
    {
        ["km/h"] = "kilometers per hour", ["m/s"] = "meters per second", ["mph"] = "miles per hour", ["kWh"] = "kilowatt hours", ["kW"] = "kilowatts",
        ["km"] = "kilometers", ["cm"] = "centimeters", ["mm"] = "millimeters", ["kg"] = "kilograms", ["mg"] = "milligrams", ["ml"] = "milliliters",
        ["hPa"] = "hectopascals", ["dB"] = "decibels", ["Hz"] = "hertz", ["kHz"] = "kilohertz", ["GB"] = "gigabytes", ["MB"] = "megabytes",
        ["min"] = "minutes", ["hrs"] = "hours", ["sec"] = "seconds", ["lbs"] = "pounds", ["ft"] = "feet",
    };

    private static readonly Dictionary<string, string> Titles = new()
    {
        ["Mr"] = "Mister", ["Mrs"] = "Missus", ["Ms"] = "Miz", ["Dr"] = "Doctor", ["Prof"] = "Professor", ["St"] = "Saint",
    };

    private static readonly Dictionary<string, (string One, string Many, string Cents)> Money = new()
    {
        ["$"] = ("dollar", "dollars", "cents"), ["€"] = ("euro", "euros", "cents"), ["£"] = ("pound", "pounds", "pence"), ["¥"] = ("yen", "yen", ""),
    };

    /// <summary>The text with those things as words.</summary>
    public static string Apply(string text)
    {
        text = Clock().Replace(text, Time);
        text = Amount().Replace(text, Price);
        text = Temperature().Replace(text, m => $" degrees {(m.Groups[1].Value == "C" ? "Celsius" : "Fahrenheit")}");
        text = Measured().Replace(text, m => Units.TryGetValue(m.Groups[2].Value, out var unit) ? $"{m.Groups[1].Value} {Singular(m.Groups[1].Value, unit)}" : m.Value);
        text = Range().Replace(text, "$1 to ");
        return Title().Replace(text, m => Titles[m.Groups[1].Value]);
    }

    // 7:00 seven o'clock, 7:05 seven oh five, 0:05 twelve oh five a m; 7:30 stays as it is.
    private static string Time(Match match)
    {
        var (hour, minute) = (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
        var marked = match.Groups[3].Success;
        var hasHalf = AfterNoon().IsMatch(match.Groups[3].Value);
        if (hour == 0 && minute == 0)
            return $"midnight{(hasHalf ? "" : match.Groups[3].Value)}";
        var half = hour == 0 && !hasHalf ? " a m" : "";
        var minutes = (minute, hasHalf) switch
        {
            (0, true) => "",
            (0, false) => hour == 0 ? "" : " o'clock",
            ( < 10, _) => $" oh {minute}",
            _ => $" {minute}",
        };
        return $"{(hour == 0 ? 12 : hour)}{minutes}{half}{(marked ? match.Groups[3].Value : "")}";
    }

    private static string Price(Match match)
    {
        var (one, many, cents) = Money[match.Groups[1].Value];
        var (whole, part) = (match.Groups[2].Value, match.Groups[3].Value);
        if (match.Groups[4].Success)
            return $"{whole}{(part.Length > 0 ? "." + part : "")}{match.Groups[4].Value} {many}";
        var name = whole == "1" ? one : many;
        return part.Length == 2 && part != "00" && cents.Length > 0 ? $"{whole} {name} and {int.Parse(part, CultureInfo.InvariantCulture)} {cents}" : $"{whole} {name}";
    }

    private static string Singular(string number, string unit) =>
        number != "1" ? unit : unit switch
        {
            "feet" => "foot",
            "hertz" => unit,
            _ when unit.Contains(" per ", StringComparison.Ordinal) => unit.Replace("s per ", " per ", StringComparison.Ordinal),
            _ => unit.TrimEnd('s'),
        };

    [GeneratedRegex(@"(?<![\d:.])([01]?\d|2[0-3]):([0-5]\d)(?![\d:])(\s?[ap]\.?m\b\.?)?", RegexOptions.IgnoreCase)]
    private static partial Regex Clock();

    [GeneratedRegex(@"[ap]", RegexOptions.IgnoreCase)]
    private static partial Regex AfterNoon();

    [GeneratedRegex(@"([$€£¥])\s?(\d[\d,]*)(?:\.(\d+))?(\s(?:thousand|million|billion|trillion)\b)?(?!\d)")]
    private static partial Regex Amount();

    [GeneratedRegex(@"\s?°\s?([CF])\b")]
    private static partial Regex Temperature();

    [GeneratedRegex(@"(?<![\w.])(\d+(?:[.,]\d+)*)\s?([A-Za-z]+(?:/[a-z])?)(?![\w/])")]
    private static partial Regex Measured();

    // A range of numbers; not a date (2026-11-22) or a telephone number (555-123-4567).
    [GeneratedRegex(@"(?<![\w-])(\d+)\s?[-–]\s?(?=\d+(?![\w-]))")]
    private static partial Regex Range();

    [GeneratedRegex(@"\b(Mr|Mrs|Ms|Dr|Prof|St)\.(?=\s+\p{Lu})")]
    private static partial Regex Title();
}

namespace Soother.Voice.Text.English;

/// <summary>The short forms of units.</summary>
internal static class Units
{
    private static readonly Dictionary<string, string> Plurals = new(StringComparer.Ordinal)
    {
        ["km"] = "kilometers", ["m"] = "meters", ["cm"] = "centimeters", ["mm"] = "millimeters", ["µm"] = "micrometers", ["μm"] = "micrometers",
        ["nm"] = "nanometers",
        ["mi"] = "miles", ["yd"] = "yards", ["yds"] = "yards", ["ft"] = "feet", ["in"] = "inches", ["ha"] = "hectares",
        ["kg"] = "kilograms", ["g"] = "grams", ["mg"] = "milligrams", ["µg"] = "micrograms", ["μg"] = "micrograms", ["lb"] = "pounds",
        ["lbs"] = "pounds", ["oz"] = "ounces", ["st"] = "stone",
        ["l"] = "liters", ["L"] = "liters", ["ml"] = "milliliters", ["mL"] = "milliliters", ["cl"] = "centiliters", ["dl"] = "deciliters", ["dL"] = "deciliters",
        ["gal"] = "gallons", ["qt"] = "quarts", ["tbsp"] = "tablespoons", ["tsp"] = "teaspoons",
        ["s"] = "seconds", ["sec"] = "seconds", ["secs"] = "seconds", ["ms"] = "milliseconds", ["µs"] = "microseconds", ["ns"] = "nanoseconds",
        ["min"] = "minutes", ["mins"] = "minutes", ["h"] = "hours", ["hr"] = "hours", ["hrs"] = "hours", ["yr"] = "years", ["yrs"] = "years",
        ["mo"] = "months", ["mos"] = "months", ["wk"] = "weeks",
        ["Hz"] = "hertz", ["kHz"] = "kilohertz", ["MHz"] = "megahertz", ["GHz"] = "gigahertz", ["dB"] = "decibels", ["hPa"] = "hectopascals",
        ["kPa"] = "kilopascals", ["Pa"] = "pascals", ["bar"] = "bars", ["psi"] = "pounds per square inch",
        ["W"] = "watts", ["kW"] = "kilowatts", ["MW"] = "megawatts", ["GW"] = "gigawatts", ["kWh"] = "kilowatt hours", ["Wh"] = "watt hours",
        ["mAh"] = "milliamp hours", ["V"] = "volts", ["mV"] = "millivolts", ["kV"] = "kilovolts", ["mA"] = "milliamps", ["Ω"] = "ohms",
        ["J"] = "joules", ["kJ"] = "kilojoules", ["kcal"] = "kilocalories", ["cal"] = "calories", ["N"] = "newtons", ["hp"] = "horsepower",
        ["eV"] = "electron volts",
        ["B"] = "bytes", ["kB"] = "kilobytes", ["KB"] = "kilobytes", ["MB"] = "megabytes", ["GB"] = "gigabytes", ["TB"] = "terabytes",
        ["kbit"] = "kilobits", ["Mbit"] = "megabits", ["Gbit"] = "gigabits", ["GiB"] = "gibibytes", ["MiB"] = "mebibytes", ["Mb"] = "megabits",
        ["Gb"] = "gigabits",
        ["mph"] = "miles per hour", ["kph"] = "kilometers per hour", ["kmh"] = "kilometers per hour", ["kbps"] = "kilobits per second",
        ["Mbps"] = "megabits per second", ["Gbps"] = "gigabits per second", ["fps"] = "frames per second", ["rpm"] = "revolutions per minute",
        ["RPM"] = "revolutions per minute", ["bpm"] = "beats per minute", ["dpi"] = "dots per inch", ["ppm"] = "parts per million",
        ["px"] = "pixels", ["MP"] = "megapixels", ["wpm"] = "words per minute", ["mpg"] = "miles per gallon",
    };

    private static readonly Dictionary<string, string> Irregular = new(StringComparer.Ordinal)
    {
        ["feet"] = "foot", ["inches"] = "inch", ["hertz"] = "hertz", ["kilohertz"] = "kilohertz", ["megahertz"] = "megahertz", ["gigahertz"] = "gigahertz",
        ["stone"] = "stone", ["horsepower"] = "horsepower",
    };

    // After a space these are more often words than units: "5 in the morning".
    private static readonly HashSet<string> OnlyAttached = new(StringComparer.Ordinal) { "in", "B", "st", "J", "N", "bar", "MP", "mo", "ha", "hp", "cal", "ms", "V", "W" };

    // Written to a number these are more often something else: 5s, 10B, 5th.
    private static readonly HashSet<string> OnlyApart = new(StringComparer.Ordinal) { "st", "B", "MP", "s", "N", "J" };

    /// <summary>A unit's name for several of it, or null.</summary>
    public static string? Many(string written) => Plurals.GetValueOrDefault(written);

    /// <summary>Whether the letters behind a number mean a unit.</summary>
    public static bool IsClear(string written, bool attached) => !(attached ? OnlyApart : OnlyAttached).Contains(written);

    /// <summary>A unit's name for one of it; also of a short form or a word.</summary>
    public static string Singular(string unit)
    {
        unit = Many(unit) ?? unit;
        if (unit.IndexOf(" per ", StringComparison.Ordinal) is >= 0 and var per)
            return Singular(unit[..per]) + unit[per..];
        if (unit.StartsWith("degrees", StringComparison.Ordinal))
            return "degree" + unit["degrees".Length..];
        return Irregular.TryGetValue(unit, out var one) ? one : unit.EndsWith('s') && unit.Length > 1 ? unit[..^1] : unit;
    }
}

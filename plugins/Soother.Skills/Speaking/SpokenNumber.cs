using System.Globalization;

namespace Soother.Skills;

/// <summary>Numbers in English words.</summary>
internal static class SpokenNumber
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] Ordinals =
    [
        "zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth",
        "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    /// <summary>Whole numbers up to a million in words, with two decimals at most; digits beyond, which the voice reads as well as it can.</summary>
    public static string Of(double number)
    {
        if (double.IsNaN(number) || Math.Abs(number) >= 1e6)
            return number.ToString("0.##", CultureInfo.InvariantCulture);
        var rounded = Math.Round(number, 2, MidpointRounding.AwayFromZero);
        if (rounded < 0)
            return $"minus {Of(-rounded)}";
        var whole = (int)rounded;
        var digits = rounded.ToString("0.##", CultureInfo.InvariantCulture).Split('.');
        return digits.Length == 1 ? Whole(whole) : $"{Whole(whole)} point {string.Join(' ', digits[1].Select(d => Small[d - '0']))}";
    }

    /// <summary>The 1st to the 31st.</summary>
    public static string Ordinal(int day) => day <= 20 ? Ordinals[day] : day % 10 == 0 ? "thirtieth" : $"{Tens[day / 10]}-{Ordinals[day % 10]}";

    /// <summary>A year as it is said: "twenty twenty-six", "two thousand and five".</summary>
    public static string Year(int year) => (year / 100, year % 100) switch
    {
        ( < 11 or 20, < 10) => Whole(year),
        (var century, 0) => $"{Whole(century)} hundred",
        (var century, < 10 and var rest) => $"{Whole(century)} oh {Whole(rest)}",
        var (century, rest) => $"{Whole(century)} {Whole(rest)}",
    };

    public static string Whole(int number) => number switch
    {
        < 20 => Small[number],
        < 100 => Tens[number / 10] + (number % 10 == 0 ? "" : $"-{Small[number % 10]}"),
        < 1000 => $"{Small[number / 100]} hundred" + (number % 100 == 0 ? "" : $" and {Whole(number % 100)}"),
        _ => $"{Whole(number / 1000)} thousand" + (number % 1000 == 0 ? "" : $"{(number % 1000 < 100 ? " and" : "")} {Whole(number % 1000)}"),
    };
}

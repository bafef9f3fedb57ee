using System.Globalization;

namespace Soother.Voice.Text.English;

/// <summary>Numbers in words, as they are said in America.</summary>
internal static class NumberWords
{
    private const int Longest = 36;   // digits that still have a name

    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly string[] Thousands =
        ["", " thousand", " million", " billion", " trillion", " quadrillion", " quintillion", " sextillion", " septillion", " octillion", " nonillion", " decillion"];

    private static readonly Dictionary<string, string> Irregular = new()
    {
        ["one"] = "first", ["two"] = "second", ["three"] = "third", ["five"] = "fifth", ["eight"] = "eighth", ["nine"] = "ninth", ["twelve"] = "twelfth",
    };

    public static string Cardinal(int number) => Cardinal(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>1963 as one thousand nine hundred sixty-three; digit by digit where it begins with a zero or is too long for a name.</summary>
    public static string Cardinal(string digits)
    {
        if (digits.Length > Longest || (digits.Length > 1 && digits[0] == '0'))
            return Digits(digits);
        var words = new List<string>();
        for (var at = 0; at < digits.Length;)
        {
            var length = digits.Length - at;
            var group = (length - 1) % 3 + 1;
            var value = int.Parse(digits.AsSpan(at, group), CultureInfo.InvariantCulture);
            at += group;
            if (value > 0)
                words.Add(BelowThousand(value) + Thousands[(length - 1) / 3]);
        }
        return words.Count > 0 ? string.Join(' ', words) : Small[0];
    }

    /// <summary>One word a digit.</summary>
    public static string Digits(string digits) => string.Join(' ', digits.Select(digit => Small[digit - '0']));

    public static string Ordinal(int number) => OrdinalOf(Cardinal(number));

    /// <summary>Twenty-three as twenty-third.</summary>
    public static string OrdinalOf(string cardinal)
    {
        var start = cardinal.LastIndexOfAny([' ', '-']) + 1;
        var last = cardinal[start..];
        return cardinal[..start] + (Irregular.TryGetValue(last, out var ordinal) ? ordinal : last.EndsWith('y') ? last[..^1] + "ieth" : last + "th");
    }

    /// <summary>1963 as nineteen sixty-three, 1905 as nineteen oh five, 2005 as two thousand five, 538 as five thirty-eight.</summary>
    public static string Year(int year)
    {
        var (century, rest) = (year / 100, year % 100);
        if (century is 0 || century > 99 || (century % 10 == 0 && rest < 10))
            return Cardinal(year);
        return $"{Cardinal(century)} {(rest == 0 ? "hundred" : TwoDigits(rest))}";
    }

    /// <summary>The years of a decade: 1960 as nineteen sixties, 60 as sixties.</summary>
    public static string Decade(int year) => Plural(year >= 100 ? Year(year) : Cardinal(year));

    /// <summary>Five as oh five; eleven as it is.</summary>
    public static string TwoDigits(int number) => number < 10 ? "oh " + Small[number] : Cardinal(number);

    /// <summary>Sixty as sixties, six as sixes, hundred as hundreds.</summary>
    public static string Plural(string number) => number.EndsWith('y') ? number[..^1] + "ies" : number.EndsWith("six", StringComparison.Ordinal) ? number + "es" : number + "s";

    /// <summary>3 and 4 as three quarters, 1 and 2 as one half.</summary>
    public static string Fraction(int above, int below)
    {
        var part = below switch
        {
            2 => above == 1 ? "half" : "halves",
            4 => above == 1 ? "quarter" : "quarters",
            _ => Ordinal(below) + (above == 1 ? "" : "s"),
        };
        return $"{Cardinal(above)} {part}";
    }

    private static string BelowThousand(int value)
    {
        if (value >= 100)
            return value % 100 == 0 ? $"{Small[value / 100]} hundred" : $"{Small[value / 100]} hundred {BelowThousand(value % 100)}";
        if (value < 20)
            return Small[value];
        return value % 10 == 0 ? Tens[value / 10] : $"{Tens[value / 10]}-{Small[value % 10]}";
    }
}

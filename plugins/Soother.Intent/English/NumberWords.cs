namespace Soother.Intent;

/// <summary>Numbers as they are said in English.</summary>
internal static class NumberWords
{
    private static readonly string[] Small =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen",
        "sixteen", "seventeen", "eighteen", "nineteen",
    ];

    private static readonly string[] Tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    private static readonly (string Name, long Value)[] Scales =
        [("trillion", 1_000_000_000_000), ("billion", 1_000_000_000), ("million", 1_000_000), ("thousand", 1_000)];

    private static readonly Dictionary<string, string> IrregularOrdinals = new()
    {
        ["one"] = "first", ["two"] = "second", ["three"] = "third", ["five"] = "fifth", ["eight"] = "eighth", ["nine"] = "ninth", ["twelve"] = "twelfth",
    };

    private static readonly Dictionary<string, long> OrdinalValues =
        Enumerable.Range(1, 19).Concat([20, 30, 40, 50, 60, 70, 80, 90]).ToDictionary(n => SayOrdinal(n).Single(), n => (long)n);

    public static IReadOnlyDictionary<string, int> UpToNineteen { get; } = Small.Index().ToDictionary(p => p.Item, p => p.Index);

    public static IReadOnlyDictionary<string, int> TensByName { get; } = Tens.Index().Skip(2).ToDictionary(p => p.Item, p => p.Index * 10);

    public static IReadOnlyDictionary<string, long> ScaleByName { get; } = Scales.ToDictionary(s => s.Name, s => s.Value);

    public static bool IsNumber(string word) =>
        UpToNineteen.ContainsKey(word) || TensByName.ContainsKey(word) || ScaleByName.ContainsKey(word) || OrdinalValues.ContainsKey(word) || word == "hundred";

    /// <summary>The words of a whole number.</summary>
    public static IEnumerable<string> Say(long number)
    {
        if (number < 0)
            return ["minus", .. Say(-number)];
        foreach (var (name, value) in Scales)
        {
            if (number >= value)
                return [.. Say(number / value), name, .. Rest(number % value)];
        }
        return number switch
        {
            >= 100 => [Small[number / 100], "hundred", .. Rest(number % 100)],
            >= 20 => [Tens[number / 10], .. Rest(number % 10)],
            _ => [Small[number]],
        };
    }

    /// <summary>The words of a rank: twenty first.</summary>
    public static IEnumerable<string> SayOrdinal(long number)
    {
        var words = Say(number).ToList();
        var last = words[^1];
        words[^1] = IrregularOrdinals.TryGetValue(last, out var irregular) ? irregular : last.EndsWith('y') ? last[..^1] + "ieth" : last + "th";
        return words;
    }

    /// <summary>The rank from 1 to 99 that is said at a place, and how many words it takes; 0 if none is.</summary>
    public static (long Rank, int Words) ReadOrdinal(Utterance said, int at)
    {
        if (OrdinalValues.TryGetValue(said.WordAt(at), out var rank))
            return (rank, 1);
        return TensByName.TryGetValue(said.WordAt(at), out var tens) && OrdinalValues.TryGetValue(said.WordAt(at + 1), out var unit) && unit < 10
            ? (tens + unit, 2)
            : (0, 0);
    }

    private static IEnumerable<string> Rest(long number) => number == 0 ? [] : Say(number);
}

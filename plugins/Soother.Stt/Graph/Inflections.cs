namespace Soother.Stt.Graph;

/// <summary>
/// Sounds of words that a lexicon does not have, from words that it has: "what's" from "what", "timers" from "timer", "quieter" from "quiet",
/// "nevermind" from "never" and "mind". English only.
/// </summary>
internal sealed class Inflections
{
    private static readonly string[] Hissing = ["s", "z", "sh", "zh", "ch", "jh"], Unvoiced = ["p", "t", "k", "f", "th"], Stopped = ["t", "d"];
    private readonly Dictionary<int, string> _names = [];
    private readonly Dictionary<string, int> _numbers = [];

    private Inflections(string phones)
    {
        foreach (var line in File.ReadLines(phones))
        {
            if (line.Split(' ') is [var name, var number])
                (_names[int.Parse(number)], _numbers[name]) = (name, int.Parse(number));
        }
    }

    /// <summary>For a model folder whose <c>graph/phones.txt</c> names its sounds as Kaldi does (<c>aa_B 3</c>); null without one.</summary>
    public static Inflections? Read(string folder)
    {
        var phones = Path.Combine(folder, "graph", "phones.txt");
        return File.Exists(phones) ? new(phones) : null;
    }

    /// <summary>The ways to say a word, by those of the words that it is made of; none if it is not made so.</summary>
    public IEnumerable<Pronunciation> Make(string word, Func<string, Pronunciation[]> find)
    {
        foreach (var (suffix, sounds) in Suffixes())
        {
            var stem = word.EndsWith(suffix, StringComparison.Ordinal) ? word[..^suffix.Length] : "";
            var ways = stem.Length > 1 ? find(stem) : [];
            if (ways.Length > 0)
                return ways.Select(way => Join(Names(way), sounds(Names(way)[^1]), way.Cost));
        }
        for (var cut = 3; cut <= word.Length - 3; cut++)
        {
            var (first, second) = (find(word[..cut]), find(word[cut..]));
            if (first.Length > 0 && second.Length > 0)
                return first.SelectMany(a => second.Select(b => Join(Names(a), Names(b), a.Cost + b.Cost)));
        }
        return [];
    }

    private static IEnumerable<(string Suffix, Func<string, string[]> Sounds)> Suffixes()
    {
        yield return ("'s", S);
        yield return ("s", S);
        yield return ("er", _ => ["er"]);
        yield return ("ing", _ => ["ih", "ng"]);
        yield return ("ed", last => Stopped.Contains(last) ? ["ax", "d"] : Unvoiced.Contains(last) || last is "s" or "sh" or "ch" ? ["t"] : ["d"]);
    }

    private static string[] S(string last) => Hissing.Contains(last) ? ["ih", "z"] : Unvoiced.Contains(last) ? ["s"] : ["z"];

    // Without the place in the word: aa_B is aa.
    private string[] Names(Pronunciation way) => [.. way.Sounds.Select(s => _names[s.Enter / 2].Split('_')[0])];

    private Pronunciation Join(string[] first, string[] second, float cost)
    {
        string[] all = [.. first, .. second];
        return new([.. all.Select((name, i) =>
        {
            var number = _numbers[$"{name}_{(all.Length == 1 ? 'S' : i == 0 ? 'B' : i == all.Length - 1 ? 'E' : 'I')}"];
            return (2 * number, (2 * number) - 1);
        })], cost);
    }
}

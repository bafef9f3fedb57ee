using System.Text.RegularExpressions;

namespace Soother.Skills;

/// <summary>Whole numbers in the words of a language, by its rules (see <c>locale/en-us/speech.yaml</c>).</summary>
internal sealed partial class NumberRules
{
    private const int Deepest = 30;
    private readonly Dictionary<string, List<Rule>> _sets;

    /// <exception cref="SkillFaultException">A rule is faulty.</exception>
    public NumberRules(YamlValue sets)
    {
        var named = sets.Keys ?? throw sets.Fault("numbers must be a mapping of sets");
        _sets = named.ToDictionary(set => set.Key, set => Read(set.Value));
        foreach (var rule in _sets.Values.SelectMany(rules => rules))
            Check(rule);
    }

    /// <summary>A number of at least 0, by the rules of a set.</summary>
    public string Say(long number, string set) => Say(number, set, 0);

    private static List<Rule> Read(YamlValue rules)
    {
        var named = rules.Keys ?? throw rules.Fault("a set of numbers must be a mapping of numbers to words");
        return [.. named.Select(rule => Rule.Read(rule.Key, rule.Value)).OrderBy(rule => rule.From)];
    }

    private void Check(Rule rule)
    {
        foreach (Match part in Part().Matches(rule.Words))
        {
            if (part.Groups["set"].Value is { Length: > 0 } set && !_sets.ContainsKey(set))
                throw rule.At.Fault($"there is no set of numbers '{set}'");
        }
    }

    private string Say(long number, string set, int depth)
    {
        var rule = _sets[set].FindLast(rule => rule.From <= number);
        if (rule is null || depth > Deepest)
            return number.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var (count, rest) = Math.DivRem(number, rule.Divisor);
        var words = Left().Replace(rule.Words, match => rest == 0 ? "" : match.Groups[1].Value);
        return Part().Replace(words, part => Say(
            part.Groups["what"].Value switch { "count" => count, "rest" => rest, _ => number },
            part.Groups["set"].Value is { Length: > 0 } other ? other : set, depth + 1));
    }

    [GeneratedRegex(@"\[(.*?)\]")]
    private static partial Regex Left();

    [GeneratedRegex(@"\{(?<what>count|rest|all)(\.(?<set>\w+))?\}")]
    private static partial Regex Part();

    private sealed record Rule(long From, long Divisor, string Words, YamlValue At)
    {
        public static Rule Read(string key, YamlValue words)
        {
            var numbers = key.Split('/').Select(part => long.TryParse(part, out var number) && number >= 0 ? number : -1).ToArray();
            if (numbers.Length > 2 || numbers.Contains(-1) || numbers is [_, 0])
                throw words.Fault($"a rule's name is a number, or two as 21/10, but is '{key}'");
            return new(numbers[0], numbers.Length == 2 ? numbers[1] : Math.Max(1, numbers[0]), words.RequireText("words"), words);
        }
    }
}

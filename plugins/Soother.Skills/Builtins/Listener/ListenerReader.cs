using System.Globalization;
using System.Text.RegularExpressions;

namespace Soother.Skills;

/// <summary>Reads the listener's rules.</summary>
internal static partial class ListenerReader
{
    private const int HighestRank = 100;

    /// <exception cref="SkillFaultException">They cannot be used.</exception>
    public static ListenerRules Read(YamlValue rules)
    {
        rules.Only("the listener's rules", ["plain", "mirror", "careful", "goodbyes", "keep", "keywords", .. ListenerRules.Occasions]);
        var careful = Need(rules, "careful").Only("careful", "heard", "say");
        return new(
            new(ReadMap(Need(rules, "plain")), ReadMap(Need(rules, "mirror"))),
            ListenerRules.Occasions.ToDictionary(name => name, name => Texts(Need(rules, name), name)),
            Patterns(Need(careful, "heard")), string.Join(' ', Need(careful, "say").RequireText("say").Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)),
            Patterns(Need(rules, "goodbyes")),
            [.. Items(Need(rules, "keep")).Select(ReadKept)],
            [.. Items(Need(rules, "keywords")).Select(ReadKeyword)]);
    }

    private static (WordPattern Heard, string Topic) ReadKept(YamlValue kept)
    {
        kept.Only("what is kept", "heard", "as");
        var heard = Pattern(Need(kept, "heard"));
        return (heard, Checked(Need(kept, "as"), heard));
    }

    private static ListenerKeyword ReadKeyword(YamlValue keyword)
    {
        keyword.Only("a keyword", "words", "rank", "answers", "say");
        var words = Texts(Need(keyword, "words"), "words");
        var rank = keyword.Find("rank")?.RequireInteger("rank", 0, HighestRank) ?? 0;
        var answers = keyword.Find("answers") is { } given ? Items(given).Select(ReadAnswers).ToList() : [];
        if (keyword.Find("say") is { } say)
            answers.Add(new(new("*"), [.. say.RequireTexts("say").Select(text => Checked(text, new("*")))]));
        return answers.Count > 0 ? new(words, rank, answers) : throw keyword.Fault($"the keyword '{words[0]}' has no answers");
    }

    private static ListenerAnswers ReadAnswers(YamlValue answers)
    {
        answers.Only("answers", "heard", "say");
        var heard = Pattern(Need(answers, "heard"));
        return new(heard, [.. Need(answers, "say").RequireTexts("say").Select(text => Checked(text, heard))]);
    }

    private static string Checked(YamlValue text, WordPattern heard)
    {
        var said = text.RequireText("say");
        foreach (Match part in Part().Matches(said))
        {
            if (part.Value != "{word}" && !(int.TryParse(part.Value.Trim('{', '}'), CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= heard.Captures))
                throw text.Fault($"{part.Value} is not a part of '{heard.Text}', which has {heard.Captures}");
        }
        return said;
    }

    private static WordPattern Pattern(YamlValue text) =>
        text.RequireText("heard") is var pattern && Shape().IsMatch(pattern) && !pattern.Contains("* *", StringComparison.Ordinal)
            ? new(pattern)
            : throw text.Fault($"'{pattern}' is not a pattern: words in lower case, * for any words (never two in a row), (this|that)");

    private static IReadOnlyList<WordPattern> Patterns(YamlValue texts) => [.. texts.RequireTexts("heard").Select(Pattern)];

    private static IReadOnlyList<string> Texts(YamlValue texts, string what) => [.. texts.RequireTexts(what).Select(text => text.RequireText(what))];

    private static Dictionary<string, string> ReadMap(YamlValue map) =>
        (map.Keys ?? throw map.Fault($"this must be a mapping, but is {map.Kind}")).ToDictionary(pair => pair.Key, pair => pair.Value.RequireText(pair.Key));

    private static IReadOnlyList<YamlValue> Items(YamlValue list) => list.Items ?? throw list.Fault($"this must be a list, but is {list.Kind}");

    private static YamlValue Need(YamlValue from, string key) => from.Find(key) ?? throw from.Fault($"'{key}' is missing");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Part();

    [GeneratedRegex(@"^(\*|[a-z0-9']+|\([a-z0-9']+(\|[a-z0-9']+)*\))( (\*|[a-z0-9']+|\([a-z0-9']+(\|[a-z0-9']+)*\)))*$")]
    private static partial Regex Shape();
}

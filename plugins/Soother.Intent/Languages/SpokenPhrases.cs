using System.Text.RegularExpressions;

namespace Soother.Intent;

/// <summary>Writes out the phrases that the recogniser is told of a kind of slot: <c>{2..60} minutes</c>, <c>{month} {#1..31}</c>.</summary>
internal static partial class SpokenPhrases
{
    /// <exception cref="FormatException">A pattern is not well formed.</exception>
    public static IReadOnlyList<string> Of(IEnumerable<string> patterns, Language language) =>
        [.. patterns.SelectMany(Ways).SelectMany(p => Fill(p, language)).Distinct()];

    // As in Expansion, but spelt as the recogniser spells: with apostrophes.
    private static IEnumerable<string> Ways(string pattern) => Expansion.Spelt(pattern).Select(words => string.Join(' ', words));

    private static string First(string pattern) => string.Join(' ', Expansion.Spelt(pattern)[0]);

    private static IEnumerable<string> Fill(string phrase, Language language)
    {
        if (Hole().Match(phrase) is not { Success: true } hole)
            return [phrase];
        return Values(hole, language).SelectMany(value => Fill(phrase[..hole.Index] + value + phrase[(hole.Index + hole.Length)..], language));
    }

    private static IEnumerable<string> Values(Match hole, Language language)
    {
        if (hole.Groups["from"] is { Success: true } from)
        {
            var (first, last) = (int.Parse(from.ValueSpan), int.Parse(hole.Groups["to"].ValueSpan));
            return Enumerable.Range(first, last - first + 1)
                .Select(n => string.Join(' ', hole.Groups["rank"].Success ? language.Numbers.SayOrdinal(n) : language.Numbers.Say(n)));
        }
        return hole.Groups["name"].Value switch
        {
            "weekday" => language.Tables.Dates.Weekdays.Select(w => First(w[0])),
            "month" => language.Tables.Dates.Months.Select(m => First(m[0])),
            var other => throw new FormatException($"a phrase has no {{{other}}}"),
        };
    }

    [GeneratedRegex(@"\{(?:(?<rank>#)?(?<from>[0-9]+)\.\.(?<to>[0-9]+)|(?<name>[^}]*))\}")]
    private static partial Regex Hole();
}

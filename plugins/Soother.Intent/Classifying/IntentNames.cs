using System.Text.RegularExpressions;

namespace Soother.Intent;

/// <summary>The words in an intent's name: <c>iot_hue_lightOff</c> and <c>lightoff</c> say what they are about, which helps where examples are few.</summary>
internal static partial class IntentNames
{
    private const int RankOfWhole = 30_000, ShortestPart = 2;

    public static string Words(string name, WordVectors? vectors) =>
        string.Join(' ', Parts().Matches(name).SelectMany(part => Split(part.Value.ToLowerInvariant(), vectors)));

    private static IEnumerable<string> Split(string word, WordVectors? vectors)
    {
        if (vectors is null || vectors.RankOf(word) is >= 0 and < RankOfWhole)
            return [word];
        // The two words whose rarer one is the most frequent.
        var cuts = Enumerable.Range(ShortestPart, Math.Max(0, word.Length - ShortestPart * 2 + 1))
            .Select(cut => (Cut: cut, Left: vectors.RankOf(word.AsSpan(0, cut)), Right: vectors.RankOf(word.AsSpan(cut))))
            .Where(c => c is { Left: >= 0, Right: >= 0 }).OrderBy(c => Math.Max(c.Left, c.Right)).ToArray();
        return cuts.Length == 0 ? [word] : [word[..cuts[0].Cut], word[cuts[0].Cut..]];
    }

    [GeneratedRegex(@"\p{Lu}+(?!\p{Ll})|\p{Lu}?\p{Ll}+|[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}

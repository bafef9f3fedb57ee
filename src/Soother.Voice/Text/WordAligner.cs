namespace Soother.Voice.Text;

/// <summary>Finds which phonemes of a clause belong to which of its words. espeak-ng joins some words ("of the") and cuts others, so counting the gaps is not enough.</summary>
internal static class WordAligner
{
    private const float Gap = 1, SpaceGap = 0.6f, Never = 1000;

    /// <summary>The symbols of each word.</summary>
    /// <param name="spoken">The clause's symbols, with <see cref="Pronunciation.Space"/> where espeak-ng left a gap.</param>
    /// <param name="alone">The symbols of each word when it is spoken alone.</param>
    public static List<string>[] Align(IReadOnlyList<string> spoken, IReadOnlyList<IReadOnlyList<string>> alone)
    {
        var words = alone.Select(_ => new List<string>()).ToArray();
        if (words.Length == 1)
        {
            words[0].AddRange(spoken.Where(s => s != Pronunciation.Space));
            return words;
        }
        var expected = new List<string>();
        foreach (var word in alone)
            expected.AddRange([.. word, Pronunciation.Space]);
        var cost = Costs(spoken, expected);
        var at = 0;
        foreach (var (symbol, boundaries) in Path(spoken, expected, cost))
        {
            at = Math.Min(at + boundaries, words.Length - 1);
            if (symbol is not null and not Pronunciation.Space)
                words[at].Add(symbol);
        }
        return words;
    }

    // cost[i, j]: of turning the first j expected symbols into the first i spoken ones.
    private static float[,] Costs(IReadOnlyList<string> spoken, List<string> expected)
    {
        var cost = new float[spoken.Count + 1, expected.Count + 1];
        for (var i = 0; i <= spoken.Count; i++)
        {
            for (var j = 0; j <= expected.Count; j++)
            {
                if (i == 0 && j == 0)
                    continue;
                var best = float.MaxValue;
                if (i > 0)
                    best = cost[i - 1, j] + GapOf(spoken[i - 1]);
                if (j > 0)
                    best = Math.Min(best, cost[i, j - 1] + GapOf(expected[j - 1]));
                if (i > 0 && j > 0)
                    best = Math.Min(best, cost[i - 1, j - 1] + Unlike(spoken[i - 1], expected[j - 1]));
                cost[i, j] = best;
            }
        }
        return cost;
    }

    // In order: a spoken symbol (or none), and how many words ended before it.
    private static Stack<(string? Symbol, int Boundaries)> Path(IReadOnlyList<string> spoken, List<string> expected, float[,] cost)
    {
        var path = new Stack<(string?, int)>();
        var (i, j) = (spoken.Count, expected.Count);
        while (i > 0 || j > 0)
        {
            if (i > 0 && j > 0 && cost[i, j] == cost[i - 1, j - 1] + Unlike(spoken[i - 1], expected[j - 1]))
                path.Push((spoken[--i], expected[--j] == Pronunciation.Space ? 1 : 0));
            else if (j > 0 && cost[i, j] == cost[i, j - 1] + GapOf(expected[j - 1]))
                path.Push((null, expected[--j] == Pronunciation.Space ? 1 : 0));
            else
                path.Push((spoken[--i], 0));
        }
        return path;
    }

    private static float GapOf(string symbol) => symbol == Pronunciation.Space ? SpaceGap : Gap;

    private static float Unlike(string a, string b)
    {
        if (a == b)
            return 0;
        if (a == Pronunciation.Space || b == Pronunciation.Space)
            return Never;
        if (a.AsSpan().TrimStart("ˈˌ").SequenceEqual(b.AsSpan().TrimStart("ˈˌ")))
            return 0.1f;
        if ((a is "ɾ" && b is "t" or "d") || (b is "ɾ" && a is "t" or "d"))
            return 0.2f;   // "might" alone, and in "might have"
        return Ipa.IsVowel(a) == Ipa.IsVowel(b) ? 0.7f : 1.6f;
    }
}

using Soother.Training.Analysing.Measuring;

namespace Soother.Training.Analysing.Statistics;

/// <summary>The words whose pronunciation is made by letter rules alone.</summary>
internal static class GuessedWords
{
    private const string Ends = ".!?:\"“(";

    /// <summary>All of them in lower case with how often they stand, the most common first.</summary>
    public static IReadOnlyDictionary<string, int> All(IEnumerable<MeasuredClip> clips) => clips.SelectMany(c => c.Text.Guessed).CountBy(w => w.ToLowerInvariant())
        .OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).ToDictionary(w => w.Key, w => w.Value);

    /// <summary>Those that are names: written with a capital letter inside a sentence, and never without.</summary>
    public static IReadOnlyList<string> Names(IReadOnlyList<MeasuredClip> clips)
    {
        var inside = new HashSet<string>(clips.SelectMany(c => Inside(c.Clip.Text)), StringComparer.Ordinal);
        var small = new HashSet<string>(inside.Where(w => char.IsLower(w[0])), StringComparer.Ordinal);
        return [.. clips.SelectMany(c => c.Text.Guessed).Where(w => char.IsUpper(w[0]) && w.Any(char.IsLower) && inside.Contains(w) && !small.Contains(w.ToLowerInvariant()))
            .CountBy(w => w).OrderByDescending(w => w.Value).ThenBy(w => w.Key, StringComparer.Ordinal).Select(w => w.Key)];
    }

    // The words of a text that begin no sentence.
    private static IEnumerable<string> Inside(string text)
    {
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < words.Length; i++)
        {
            var word = words[i].Trim([.. words[i].Where(c => !char.IsLetterOrDigit(c))]);
            if (word.Length > 0 && !Ends.Contains(words[i - 1][^1]))
                yield return word;
        }
    }
}

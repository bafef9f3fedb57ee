using Soother.Training.Analysing.Measuring;

namespace Soother.Training.Analysing.Statistics;

/// <summary>How often each phoneme is spoken.</summary>
internal static class PhonemeCounts
{
    /// <summary>The bar that words stand in which the dictionary does not have.</summary>
    public const string Unknown = "None";

    /// <summary>By espeak-ng, without stress, the most common first.</summary>
    public static IReadOnlyDictionary<string, int> Of(IEnumerable<MeasuredClip> clips) =>
        Sorted(clips.SelectMany(c => c.Text.Sounds()).Where(s => s is not ("" or ".")));

    /// <summary>As Mimic2's analyze.py counts: by the first pronunciation of each word in the dictionary, words being what stands between white space.</summary>
    /// <param name="texts">Of the clips.</param>
    /// <param name="dictionary">What knows words.</param>
    /// <param name="bare">Looks for "is" where the text has "is,": analyze.py does not, and counts such words as unknown.</param>
    public static IReadOnlyDictionary<string, int> Of(IEnumerable<string> texts, PronouncingDictionary dictionary, bool bare) =>
        Sorted(texts.SelectMany(t => t.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).SelectMany(word => dictionary.Find(word, bare) ?? [Unknown]));

    private static Dictionary<string, int> Sorted(IEnumerable<string> symbols) => symbols.CountBy(s => s)
        .OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).ToDictionary(c => c.Key, c => c.Value);
}

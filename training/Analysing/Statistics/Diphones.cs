using Soother.Training.Analysing.Measuring;

namespace Soother.Training.Analysing.Statistics;

/// <summary>A pair of sounds that is never spoken, though it could be.</summary>
/// <param name="First">The sound before; "_" is silence.</param>
/// <param name="Second">The sound after.</param>
/// <param name="Words">Words that have it.</param>
internal sealed record MissingPair(string First, string Second, IReadOnlyList<string> Words);

/// <summary>Which pairs of neighbouring sounds are spoken, and how often. A voice guesses what it never heard.</summary>
internal sealed record Diphones
{
    /// <summary>Silence before the first sound, after the last, and at every mark.</summary>
    public const string Silence = "_";

    public required IReadOnlyList<string> Sounds { get; init; }

    /// <summary>How often each pair is spoken, by "first second".</summary>
    public required IReadOnlyDictionary<string, int> Counts { get; init; }

    /// <summary>The pairs that common words have, and that are not there.</summary>
    public required IReadOnlyList<MissingPair> Missing { get; init; }

    /// <summary>How many of the pairs of common words are there, 0 to 1; null where no words of the language are known.</summary>
    public required double? Coverage { get; init; }

    public static Diphones Of(IEnumerable<MeasuredClip> clips, CommonWords words)
    {
        var counts = clips.SelectMany(c => Pairs(c.Text.Sounds())).CountBy(p => p).ToDictionary(p => p.Key, p => p.Value);
        var expected = words.Pairs();
        var missing = expected.Where(p => !counts.ContainsKey(p.Key)).Select(p => new MissingPair(p.Key.First, p.Key.Second, p.Value)).ToList();
        return new()
        {
            Sounds = [.. counts.Keys.SelectMany(p => new[] { p.First, p.Second }).Distinct().Order(StringComparer.Ordinal)],
            Counts = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key.First, StringComparer.Ordinal).ThenBy(c => c.Key.Second, StringComparer.Ordinal)
                .ToDictionary(c => $"{c.Key.First} {c.Key.Second}", c => c.Value),
            Missing = missing,
            Coverage = expected.Count == 0 ? null : 1 - ((double)missing.Count / expected.Count),
        };
    }

    /// <summary>The pairs in a text's sounds: words run into one another, marks are silence.</summary>
    public static IEnumerable<(string First, string Second)> Pairs(IEnumerable<string> sounds)
    {
        var before = Silence;
        foreach (var sound in sounds.Where(s => s.Length > 0).Append("."))
        {
            var next = sound == "." ? Silence : sound;
            if (before != Silence || next != Silence)
                yield return (before, next);
            before = next;
        }
    }
}

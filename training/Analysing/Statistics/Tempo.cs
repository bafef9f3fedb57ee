using Soother.Training.Analysing.Measuring;

namespace Soother.Training.Analysing.Statistics;

/// <summary>A clip that takes far longer or shorter than its text should.</summary>
/// <param name="Clip">Its name.</param>
/// <param name="Seconds">From its first sound to its last.</param>
/// <param name="Expected">What the line says.</param>
/// <param name="Times">How many usual differences it is away; below 0 is too short.</param>
internal sealed record TempoOutlier(string Clip, double Seconds, double Expected, double Times);

/// <summary>The seconds that a text takes by its phonemes.</summary>
internal sealed record Tempo
{
    private const double FarAway = 4.5;         // usual differences: of 13,100 clean clips one in ten thousand
    private const double LeastSeconds = 0.4;    // a shorter difference is a breath
    private const int FewestClips = 20;         // with fewer nobody knows what is usual

    /// <summary>Seconds from the first sound to the last, by phonemes.</summary>
    public required RobustLine Line { get; init; }

    /// <summary>How far a clip of average length lies from the line as a rule, in seconds.</summary>
    public required double Spread { get; init; }

    /// <summary>The furthest first.</summary>
    public required IReadOnlyList<TempoOutlier> Outliers { get; init; }

    public static Tempo Of(IReadOnlyList<MeasuredClip> clips)
    {
        var spoken = clips.Select(c => (Clip: c, X: (double)c.Text.Phonemes(), Y: c.Sound.Seconds - c.Sound.Lead - c.Sound.Tail)).Where(c => c.X > 0).ToList();
        if (spoken.Count == 0)
            return new() { Line = new(0, 0), Spread = 0, Outliers = [] };
        var line = RobustLine.Through([.. spoken.Select(c => (c.X, c.Y))]);
        // Differences grow with the root of the length: a long clip is the sum of many sounds.
        var expected = spoken.ConvertAll(c => Math.Max(0.2, line.At(c.X)));
        var away = spoken.Select((c, i) => (c.Y - expected[i]) / Math.Sqrt(expected[i])).ToList();
        var usual = Math.Max(1e-6, Robust.Spread(away).Deviation);
        var outliers = spoken.Select((c, i) => new TempoOutlier(c.Clip.Id, Math.Round(c.Y, 2), Math.Round(expected[i], 2), Math.Round(away[i] / usual, 1)))
            .Where(o => spoken.Count >= FewestClips && Math.Abs(o.Times) > FarAway && Math.Abs(o.Seconds - o.Expected) > LeastSeconds);
        return new()
        {
            Line = line,
            Spread = usual * Math.Sqrt(Robust.Median(expected)),
            Outliers = [.. outliers.OrderByDescending(o => Math.Abs(o.Times)).ThenBy(o => o.Clip, StringComparer.Ordinal)],
        };
    }
}

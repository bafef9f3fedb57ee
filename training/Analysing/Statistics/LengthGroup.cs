using System.Globalization;

namespace Soother.Training.Analysing.Statistics;

/// <summary>The clips whose texts have one number of characters: what the program analyze.py of Mimic2 draws, by its definition.</summary>
/// <param name="Characters">Of each text, as written.</param>
/// <param name="Count">How many clips.</param>
/// <param name="Mean">Of their seconds.</param>
/// <param name="Median">Of their seconds; the mean of the middle two.</param>
/// <param name="Mode">The most common of their seconds rounded to two decimals; where none is more common than all others, the seconds of the first clip, not rounded.</param>
/// <param name="Deviation">The standard deviation of a sample of their seconds; 0 for one clip.</param>
internal sealed record LengthGroup(int Characters, int Count, double Mean, double Median, double Mode, double Deviation)
{
    private const int FrameRate = 22000, FrameHop = 275;
    private const double FrameMilliseconds = 12.5;

    /// <summary>The groups in the order of their characters.</summary>
    /// <param name="clips">In the order of the corpus.</param>
    public static IReadOnlyList<LengthGroup> Of(IEnumerable<(int Characters, double Seconds)> clips) =>
        [.. clips.GroupBy(c => c.Characters, c => c.Seconds).OrderBy(g => g.Key).Select(g => Of(g.Key, [.. g]))];

    /// <summary>The seconds that Mimic2 takes a clip for: whole frames of 12.5 ms of its spectrogram at 22 kHz, the last one begun included.</summary>
    public static double InFrames(double seconds) => (1 + ((long)Math.Ceiling(Math.Round(seconds * FrameRate, 6)) / FrameHop)) * FrameMilliseconds / 1000;

    private static LengthGroup Of(int characters, double[] seconds)
    {
        var mean = seconds.Average();
        var squares = seconds.Sum(s => (s - mean) * (s - mean));
        return new(characters, seconds.Length, mean, Robust.Median(seconds), ModeOf(seconds), seconds.Length == 1 ? 0 : Math.Sqrt(squares / (seconds.Length - 1)));
    }

    private static double ModeOf(double[] seconds)
    {
        var counts = seconds.GroupBy(Rounded, (value, all) => (Value: value, Count: all.Count())).OrderByDescending(c => c.Count).ToList();
        return counts.Count > 1 && counts[0].Count == counts[1].Count ? seconds[0] : counts[0].Value;
    }

    // By the exact binary value, as Python rounds, not by a product with 100 that is rounded itself; only eighths can lie exactly between, and go to the even side.
    private static double Rounded(double seconds) => seconds * 8 == Math.Floor(seconds * 8)
        ? Math.Round(seconds, 2, MidpointRounding.ToEven)
        : double.Parse(seconds.ToString("F2", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}

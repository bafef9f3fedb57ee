namespace Soother.Intent;

/// <summary>How honest confidences are: of guesses that are 80 % sure, 80 % should be right.</summary>
internal static class Calibration
{
    private const int Bins = 15;

    /// <summary>The expected calibration error: the distance between confidence and the share of right ones, over guesses of like confidence.</summary>
    public static double ErrorOf(IEnumerable<(double Confidence, bool Right)> guesses)
    {
        var all = guesses.ToArray();
        return all.GroupBy(g => Math.Min(Bins - 1, (int)(g.Confidence * Bins)))
            .Sum(bin => Math.Abs(bin.Sum(g => g.Confidence) - bin.Count(g => g.Right)) / Math.Max(1, all.Length));
    }
}

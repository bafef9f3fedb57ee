namespace Soother.Training;

/// <summary>Statistics that a few wrong clips cannot move.</summary>
internal static class Robust
{
    private const double SigmaOfMad = 1.4826;   // for a normal distribution

    public static double Median(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return ordered.Length == 0 ? double.NaN : (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }

    /// <summary>The median, and the standard deviation that the median of the distances from it implies.</summary>
    public static (double Median, double Deviation) Spread(IReadOnlyCollection<double> values)
    {
        var median = Median(values);
        return (median, SigmaOfMad * Median(values.Select(v => Math.Abs(v - median))));
    }
}

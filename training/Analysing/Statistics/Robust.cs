namespace Soother.Training.Analysing.Statistics;

/// <summary>Measures of many values that a few wild ones do not move.</summary>
internal static class Robust
{
    private const double ToDeviation = 1.4826;   // of the median deviation, for a normal distribution

    /// <summary>The middle value, or the mean of the middle two; 0 of none.</summary>
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted.Length == 0 ? 0 : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    /// <summary>The value that a share of all values lies below.</summary>
    public static double Quantile(IReadOnlyCollection<double> values, double share)
    {
        if (values.Count == 0)
            return 0;
        var sorted = values.Order().ToArray();
        var at = share * (sorted.Length - 1);
        var below = (int)at;
        return sorted[below] + ((at - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
    }

    /// <summary>The spread: what the standard deviation would be without the wild ones.</summary>
    public static double Spread(IReadOnlyCollection<double> values)
    {
        var median = Median(values);
        return ToDeviation * Median(values.Select(v => Math.Abs(v - median)));
    }

    /// <summary>The median around each value.</summary>
    /// <param name="values">In their order.</param>
    /// <param name="half">How many on either side.</param>
    public static double[] Running(IReadOnlyList<double> values, int half) =>
        [.. Enumerable.Range(0, values.Count).Select(i => Median(values.Skip(Math.Max(0, i - half)).Take(Math.Min(i, half) + 1 + half)))];
}

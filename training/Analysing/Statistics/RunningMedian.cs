namespace Soother.Training.Analysing.Statistics;

/// <summary>The median of the values around each value: the course of something without its single steps.</summary>
internal static class RunningMedian
{
    /// <param name="values">In their order.</param>
    /// <param name="half">How many on either side.</param>
    public static double[] Of(IReadOnlyList<double> values, int half) =>
        [.. Enumerable.Range(0, values.Count).Select(i => Robust.Median(values.Skip(Math.Max(0, i - half)).Take(Math.Min(i, half) + 1 + half)))];
}

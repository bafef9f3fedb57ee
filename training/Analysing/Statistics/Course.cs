namespace Soother.Training.Analysing.Statistics;

/// <summary>How something changes from clip to clip in the order of the recordings.</summary>
/// <param name="Median">Of all clips.</param>
/// <param name="Spread">How much clips differ as a rule.</param>
/// <param name="Drift">By how much the last clips lie above the first, along a straight line.</param>
/// <param name="Jump">The largest step between the clips before a place and those after it, where it stands out.</param>
/// <param name="JumpAt">The number of the clip behind that step, from 0.</param>
internal sealed record Course(double Median, double Spread, double Drift, double Jump, int JumpAt)
{
    private const int Session = 25;   // clips on each side of a step: fewer may be a loud passage

    public static Course Of(IReadOnlyList<double> values)
    {
        var line = RobustLine.Through([.. values.Select((v, i) => ((double)i, v))]);
        var (median, spread) = Robust.Spread([.. values]);
        var (jump, at) = (0.0, 0);
        for (var i = Session; i <= values.Count - Session; i++)
        {
            var step = Robust.Median(values.Skip(i).Take(Session)) - Robust.Median(values.Skip(i - Session).Take(Session));
            if (Math.Abs(step) > Math.Abs(jump))
                (jump, at) = (step, i);
        }
        return new(median, spread, values.Count < 2 ? 0 : line.Slope * (values.Count - 1), jump, at);
    }
}

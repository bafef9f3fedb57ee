namespace Soother.Training.Analysing.Statistics;

/// <summary>A straight line through most of the points, by Theil and Sen: the median slope between pairs. A third of the points may be wrong and do not move it.</summary>
internal sealed record RobustLine(double Slope, double Intercept)
{
    private const int MostPoints = 1500;   // pairs grow with the square; evenly spread points are enough

    public double At(double x) => Intercept + (Slope * x);

    public static RobustLine Through(IReadOnlyList<(double X, double Y)> points)
    {
        var some = points.Count <= MostPoints ? points : [.. Enumerable.Range(0, MostPoints).Select(i => points[(int)((long)i * points.Count / MostPoints)])];
        var slopes = new List<double>(some.Count * (some.Count - 1) / 2);
        for (var i = 0; i < some.Count; i++)
        {
            for (var j = i + 1; j < some.Count; j++)
            {
                if (some[i].X != some[j].X)
                    slopes.Add((some[j].Y - some[i].Y) / (some[j].X - some[i].X));
            }
        }
        var slope = slopes.Count == 0 ? 0 : Robust.Median(slopes);
        return new(slope, Robust.Median(points.Select(p => p.Y - (slope * p.X))));
    }
}

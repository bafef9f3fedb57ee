using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;

namespace Soother.Training.Analysing.Pictures;

/// <summary>What the pictures are made of, all in one style.</summary>
internal static class Plot
{
    private const string Font = "DejaVu Sans";
    private const double FontSize = 12;

    /// <summary>An empty plot with two axes.</summary>
    public static PlotModel New(string x, string y, double? leastY = 0, double? leastX = null) => new()
    {
        DefaultFont = Font, DefaultFontSize = FontSize, TextColor = Ink.Text, PlotAreaBorderThickness = new OxyThickness(0), Background = OxyColors.Undefined,
        Padding = new OxyThickness(8, 8, 12, 8), Axes = { Axis(AxisPosition.Bottom, x, leastX), Axis(AxisPosition.Left, y, leastY) },
    };

    public static LinearAxis Axis(AxisPosition position, string title, double? least = null)
    {
        var isBottom = position == AxisPosition.Bottom;
        var axis = new LinearAxis
        {
            Position = position, Title = title, TitleColor = Ink.Soft, TextColor = Ink.Soft, TitleFontSize = FontSize, AxisTitleDistance = isBottom ? 10 : 26, TickStyle = TickStyle.None,
            MajorGridlineStyle = isBottom ? LineStyle.None : LineStyle.Solid, MajorGridlineColor = Ink.Grid, MajorGridlineThickness = 1, AxislineStyle = isBottom ? LineStyle.Solid : LineStyle.None,
            AxislineColor = Ink.Soft, MinimumPadding = 0.02, MaximumPadding = 0.05, Font = Font,
        };
        if (least is { } value)
            axis.Minimum = value;
        return axis;
    }

    public static ScatterSeries Dots(IEnumerable<(double X, double Y)> points, OxyColor colour, double size = 2.6)
    {
        var series = new ScatterSeries { MarkerType = MarkerType.Circle, MarkerSize = size, MarkerFill = colour, MarkerStroke = OxyColors.Transparent, MarkerStrokeThickness = 0 };
        series.Points.AddRange(points.Select(p => new ScatterPoint(p.X, p.Y)));
        return series;
    }

    public static LineSeries Line(IEnumerable<(double X, double Y)> points, OxyColor colour, double thickness = 2, LineStyle style = LineStyle.Solid)
    {
        var series = new LineSeries { Color = colour, StrokeThickness = thickness, LineStyle = style, LineJoin = LineJoin.Round };
        series.Points.AddRange(points.Select(p => new DataPoint(p.X, p.Y)));
        return series;
    }

    /// <summary>How many values lie in each of some equal steps.</summary>
    public static RectangleBarSeries Histogram(IReadOnlyCollection<double> values, double step, OxyColor colour)
    {
        var series = new RectangleBarSeries { FillColor = colour, StrokeThickness = 0 };
        foreach (var (bin, count) in values.CountBy(v => Math.Floor((v / step) + 1e-9)).OrderBy(b => b.Key))
            series.Items.Add(new RectangleBarItem((bin + 0.06) * step, 0, (bin + 0.94) * step, count));
        return series;
    }
}

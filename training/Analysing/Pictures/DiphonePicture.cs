using OxyPlot;
using OxyPlot.Annotations;
using OxyPlot.Axes;

namespace Soother.Training.Analysing.Pictures;

/// <summary>Which sound follows which.</summary>
internal static class DiphonePicture
{
    private const int FewestTimes = 10;   // a sound spoken less often would be an empty row

    public static Picture Of(CorpusFacts facts)
    {
        var diphones = facts.Diphones;
        var missing = diphones.Missing.Select(m => (m.First, m.Second)).ToHashSet();
        List<string> sounds = [.. facts.Phonemes.Where(p => p.Value >= FewestTimes).Select(p => p.Key)];
        sounds.Insert(0, Statistics.Diphones.Silence);
        var model = Plot.New("", "");
        model.Axes.Clear();
        model.Axes.Add(Labels(AxisPosition.Bottom, "then", sounds));
        model.Axes.Add(Labels(AxisPosition.Left, "first", sounds));
        var most = Math.Log(1 + diphones.Counts.Values.DefaultIfEmpty(1).Max());
        for (var row = 0; row < sounds.Count; row++)
        {
            for (var column = 0; column < sounds.Count; column++)
            {
                var count = diphones.Counts.GetValueOrDefault($"{sounds[row]} {sounds[column]}");
                if (count > 0)
                    model.Annotations.Add(Cell(column, row, Ink.Dot.With(0.12 + (0.88 * Math.Log(1 + count) / most)), 0.46));
                else if (missing.Contains((sounds[row], sounds[column])))
                    model.Annotations.Add(Cell(column, row, Ink.Warn, 0.2));
            }
        }
        return new("diphones", "Which sound follows which", "Darker: spoken more often. Red: never spoken, though common words have it. Blank: seldom or never in the language. “_” is silence.", model) { Width = 940, Height = 900 };
    }

    private static RectangleAnnotation Cell(int column, int row, OxyColor fill, double half) => new()
    {
        MinimumX = column - half, MaximumX = column + half, MinimumY = row - half, MaximumY = row + half, Fill = fill, StrokeThickness = 0, Layer = AnnotationLayer.BelowSeries,
    };

    private static CategoryAxis Labels(AxisPosition position, string title, List<string> sounds)
    {
        var axis = new CategoryAxis
        {
            Position = position, Title = title, TitleColor = Ink.Soft, TextColor = Ink.Text, FontSize = 10.5, TickStyle = TickStyle.None, GapWidth = 0, AxisTitleDistance = 16,
            StartPosition = position == AxisPosition.Left ? 1 : 0, EndPosition = position == AxisPosition.Left ? 0 : 1, Minimum = -0.6, Maximum = sounds.Count - 0.4,
        };
        axis.Labels.AddRange(sounds);
        return axis;
    }
}

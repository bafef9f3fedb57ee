using OxyPlot;
using OxyPlot.Axes;
using OxyPlot.Series;
using Soother.Training.Analysing.Statistics;

namespace Soother.Training.Analysing.Pictures;

/// <summary>The six pictures that Mimic2's analyze.py draws: characters against seconds, and phonemes.</summary>
internal static class LengthPictures
{
    private const double UsualDeviation = 0.8;   // seconds: what Mimic2's guide allows

    public static IEnumerable<Picture> Of(CorpusFacts facts)
    {
        yield return Seconds(facts, "characters-mean", "Mean seconds by length", "mean seconds", g => g.Mean, "Should rise in one straight line: then the voice keeps one pace.");
        yield return Seconds(facts, "characters-median", "Median seconds by length", "median seconds", g => g.Median, "As the mean, without single clips that lie far off.");
        yield return Seconds(facts, "characters-mode", "Most common seconds by length", "mode of seconds", g => g.Mode, "Where no value is the most common one, the first clip's.");
        yield return Deviation(facts);
        yield return Counts(facts);
        yield return Phonemes(facts);
    }

    private static Picture Seconds(CorpusFacts facts, string name, string title, string axis, Func<LengthGroup, double> value, string caption)
    {
        var model = Plot.New("characters", axis);
        model.Series.Add(Plot.Dots(facts.Lengths.Select(g => ((double)g.Characters, value(g))), Ink.Dot.With(0.75)));
        return new(name, title, caption, model) { Half = true, Dots = Titles(facts), Width = 460, Height = 300 };
    }

    private static Picture Deviation(CorpusFacts facts)
    {
        var model = Plot.New("characters", "standard deviation, s");
        model.Series.Add(Plot.Dots(facts.Lengths.Select(g => ((double)g.Characters, g.Deviation)), Ink.Dot.With(0.75)));
        model.Series.Add(Plot.Line([(facts.Lengths[0].Characters, UsualDeviation), (facts.Lengths[^1].Characters, UsualDeviation)], Ink.Second, 1.5, LineStyle.Dash));
        return new("characters-deviation", "How much seconds differ by length", "Below the dashed line, 0.8 s, is steady reading. Zero: only one clip of that length.", model)
        {
            Half = true, Dots = Titles(facts), Width = 460, Height = 300,
        };
    }

    private static Picture Counts(CorpusFacts facts)
    {
        var model = Plot.New("characters", "clips");
        model.Series.Add(Plot.Dots(facts.Lengths.Select(g => ((double)g.Characters, (double)g.Count)), Ink.Dot.With(0.75)));
        return new("characters-count", "Clips by length", "A smooth hill or a plain is good. Lengths that are never read are lengths that the voice will rush.", model)
        {
            Half = true, Dots = Titles(facts), Width = 460, Height = 300,
        };
    }

    private static Picture Phonemes(CorpusFacts facts)
    {
        var (name, counts) = facts.DictionaryPhonemes is { } known ? ("by the dictionary", known) : ("by espeak-ng", facts.Phonemes);
        var model = Plot.New("", "times spoken");
        var labels = new CategoryAxis { Position = AxisPosition.Bottom, TextColor = Ink.Text, TickStyle = TickStyle.None, AxislineStyle = LineStyle.Solid, AxislineColor = Ink.Soft, FontSize = 9.5 };
        labels.Labels.AddRange(counts.Keys);
        model.Axes[0] = labels;
        var bars = new RectangleBarSeries { FillColor = Ink.Dot.With(0.8), StrokeThickness = 0 };
        foreach (var (count, i) in counts.Values.Select((c, i) => (c, i)))
            bars.Items.Add(new RectangleBarItem(i - 0.38, 0, i + 0.38, count));
        model.Series.Add(bars);
        return new("phonemes", "Phonemes", $"How often each sound is spoken, {name}. A long tail is how languages are; what is heard less than a few times stays a guess.", model) { Width = 940, Height = 300 };
    }

    private static List<string> Titles(CorpusFacts facts) => [.. facts.Lengths.Select(g => $"{g.Characters} characters: {g.Count} clips, {g.Mean:0.00} s")];
}

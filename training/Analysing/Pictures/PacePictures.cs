using OxyPlot;
using OxyPlot.Series;
using Soother.Training.Analysing.Statistics;

namespace Soother.Training.Analysing.Pictures;

/// <summary>Pictures of the pace: seconds by phonemes, and how it changes in the order of the recordings.</summary>
internal static class PacePictures
{
    private const int Around = 12;   // clips on each side of a running median

    public static IEnumerable<Picture> Of(CorpusFacts facts)
    {
        yield return Fit(facts);
        yield return Course(facts, "rate", "Pace from clip to clip", "phonemes a second", c => c.Rate,
            "In the order of the list. The line is the running median: it should be level. A slope is a reader who grows tired; a step is another day.");
        yield return Loudness(facts);
        yield return Histogram(facts, "seconds", "Seconds of the clips", "seconds", c => c.Seconds, 0.5, "Most voices learn best from clips of two to ten seconds.");
        yield return Histogram(facts, "pauses", "Pauses", "longest pause inside, s", c => c.LongestPause, 0.05, "Short ones teach the voice to breathe; beyond a second it may lose its place.");
    }

    private static Picture Fit(CorpusFacts facts)
    {
        var (clips, tempo) = (PictureBook.Thinned(facts), facts.Tempo);
        var far = tempo.Outliers.Select(o => o.Clip).ToHashSet();
        var model = Plot.New("phonemes", "seconds, first sound to last");
        double from = clips.Min(c => c.Phonemes), to = clips.Max(c => c.Phonemes);
        double[] steps = [.. Enumerable.Range(0, 41).Select(i => from + (i * (to - from) / 40))];
        var middle = Math.Max(0.2, tempo.Line.At(Robust.Median(clips.Select(c => (double)c.Phonemes))));
        var band = new AreaSeries { Color = OxyColors.Transparent, Color2 = OxyColors.Transparent, Fill = Ink.Dot.With(0.12), StrokeThickness = 0 };
        foreach (var x in steps)
        {
            var width = 2 * tempo.Spread * Math.Sqrt(Math.Max(0.2, tempo.Line.At(x)) / middle);
            band.Points.Add(new(x, tempo.Line.At(x) + width));
            band.Points2.Add(new(x, Math.Max(0, tempo.Line.At(x) - width)));
        }
        model.Series.Add(band);
        List<ClipFigures> near = [.. clips.Where(c => !far.Contains(c.Id))], off = [.. clips.Where(c => far.Contains(c.Id))];
        model.Series.Add(Plot.Dots(near.Select(c => ((double)c.Phonemes, c.Span)), Ink.Dot.With(0.55), 2.2));
        model.Series.Add(Plot.Line([(from, tempo.Line.At(from)), (to, tempo.Line.At(to))], Ink.Line));
        model.Series.Add(Plot.Dots(off.Select(c => ((double)c.Phonemes, c.Span)), Ink.Warn, 4));
        return new("seconds-phonemes", "Seconds by phonemes", "The line goes through most clips, whatever a few do; the band holds nineteen of twenty. Red: too far off for the text to be what is said, or read very unlike the rest.", model)
        {
            Dots = [.. near.Concat(off).Select(c => c.Id)], Width = 940, Height = 400,
        };
    }

    private static Picture Course(CorpusFacts facts, string name, string title, string axis, Func<ClipFigures, double> value, string caption)
    {
        var model = Plot.New("clip", axis, leastY: null, leastX: 0);
        var titles = Add(model, facts, value, Ink.Dot, Ink.Line);
        return new(name, title, caption, model) { Dots = titles, Width = 940, Height = 280 };
    }

    private static Picture Loudness(CorpusFacts facts)
    {
        var model = Plot.New("clip", "dB below full scale", leastY: null, leastX: 0);
        var titles = Add(model, facts, c => c.Loudness, Ink.Dot, Ink.Line).Concat(Add(model, facts, c => c.Noise, Ink.Second, Ink.Second)).ToList();
        return new("loudness", "Loudness and background from clip to clip", "Blue: how loud the clips are (LUFS). Amber: what is heard between the words. Both should be level; a step is another room, microphone or distance.", model)
        {
            Dots = titles, Width = 940, Height = 300,
        };
    }

    private static List<string> Add(PlotModel model, CorpusFacts facts, Func<ClipFigures, double> value, Ink dots, Ink line)
    {
        var all = facts.Clips.Select(value).ToList();
        var step = Math.Max(1, all.Count / PictureBook.MostDots);
        int[] shown = [.. Enumerable.Range(0, all.Count).Where(i => i % step == 0)];
        model.Series.Add(Plot.Dots(shown.Select(i => (i + 1.0, all[i])), dots.With(0.5), 2));
        model.Series.Add(Plot.Line(RunningMedian.Of(all, Around).Select((v, i) => (i + 1.0, v)).Where((_, i) => i % step == 0), line));
        return [.. shown.Select(i => facts.Clips[i].Id)];
    }

    private static Picture Histogram(CorpusFacts facts, string name, string title, string axis, Func<ClipFigures, double> value, double step, string caption)
    {
        var model = Plot.New(axis, "clips", leastX: 0);
        model.Series.Add(Plot.Histogram([.. facts.Clips.Select(value)], step, Ink.Dot.With(0.8)));
        return new(name, title, caption, model) { Half = true, Width = 460, Height = 260 };
    }
}

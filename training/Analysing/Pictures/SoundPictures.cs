namespace Soother.Training.Analysing.Pictures;

/// <summary>Pictures of the sound, clip by clip.</summary>
internal static class SoundPictures
{
    public static IEnumerable<Picture> Of(CorpusFacts facts)
    {
        yield return Histogram("noise", "Speech above background", "dB", [.. facts.Clips.Select(c => c.SignalToNoise)], 1.5, "More is cleaner. Whatever hisses behind the words becomes part of the voice.");
        yield return Histogram("bandwidth", "Bandwidth", "kHz", [.. facts.Clips.Select(c => c.Bandwidth / 1000)], 0.25, "Up to where there is speech. One peak is good; two are two sources, and the voice will be the duller one now and then.");
    }

    private static Picture Histogram(string name, string title, string axis, double[] values, double step, string caption)
    {
        var model = Plot.New(axis, "clips", leastX: values.Min() > 4 * step ? null : 0);
        model.Series.Add(Plot.Histogram(values, step, Ink.Dot.With(0.8)));
        return new(name, title, caption, model) { Half = true, Width = 460, Height = 260 };
    }
}

using Soother.Training.Sounds;
using Soother.Voice;

namespace Soother.Training.Cleaning;

/// <summary>Cleans one recording: hum and rumble out, silence at the ends and in pauses to its length, one loudness. Words stay as they were, to the sample.</summary>
internal sealed class Cleaner(CleanSettings settings, int sampleRate, double? hum)
{
    private const double FadeSeconds = 0.005;
    private const int EdgeSteps = 3;
    private const double BreathMargin = 0.03;
    private const double LongPause = 0.1;
    private const double HighestPeak = -1;   // dB below full scale; room for what a converter makes of the samples in between
    private const double HumWidth = 2;       // Hz
    private const int HumHarmonics = 10;

    public (Sound Clean, ClipMeasures Measures) Clean(Sound source)
    {
        var clipped = Clipping.Share(source.Samples);
        var samples = (float[])source.At(sampleRate).Samples.Clone();
        Filter(samples);
        var levels = new Levels(samples, sampleRate);
        var measures = Measure(source, samples, levels) with { Clipped = clipped };
        var kept = levels.First < 0 ? samples : Shorten(samples, levels);
        var loudness = ProgrammeLoudness.Of(new(sampleRate, kept));
        var gain = Gain(kept, loudness);
        var factor = Decibels.ToFactor((float)gain);
        foreach (ref var sample in kept.AsSpan())
            sample *= factor;
        return (new(sampleRate, kept), measures with { Seconds = (double)kept.Length / sampleRate, Loudness = loudness, Gain = gain });
    }

    private void Filter(float[] samples)
    {
        if (settings.LowCut > 0)
            Biquad.HighPass(sampleRate, settings.LowCut, Math.Sqrt(0.5)).ApplyBothWays(samples);
        for (var k = 1; hum is { } mains && k <= HumHarmonics && k * mains < sampleRate * 0.45; k++)
            Biquad.Notch(sampleRate, k * mains, k * mains / HumWidth).ApplyBothWays(samples);
    }

    private ClipMeasures Measure(Sound source, float[] samples, Levels levels)
    {
        double Seconds(int steps) => steps * Levels.StepSeconds;
        var pauses = levels.First < 0 ? [] : levels.Pauses().Select(p => Seconds(p.Length)).Where(p => p >= LongPause).ToList();
        return new ClipMeasures
        {
            SourceRate = source.SampleRate,
            SourceSeconds = source.Seconds,
            Floor = levels.Floor,
            Speech = levels.Speech,
            Lead = Seconds(levels.First < 0 ? levels.Count : levels.First),
            Tail = Seconds(levels.Count - 1 - Math.Max(0, levels.Last)),
            Spoken = levels.First < 0 ? 0 : Seconds(levels.Last - levels.First + 1),
            Paused = pauses.Sum(),
            LongestPause = pauses.DefaultIfEmpty().Max(),
            Begin = Edge(levels, end: false),
            End = Edge(levels, end: true),
            Voiced = WhisperMeasure.Of(samples, sampleRate).Voiced,
        };
    }

    // A breath that ends, or begins, with the clip is no word that is cut: it stands alone, in what was left for silence.
    private double Edge(Levels levels, bool end)
    {
        if (levels.RunAt(end) * Levels.StepSeconds < settings.Edge + BreathMargin)
            return 0;
        var from = end ? Math.Max(0, levels.Count - EdgeSteps) : 0;
        var loudest = Enumerable.Range(from, Math.Min(EdgeSteps, levels.Count)).Max(i => levels[i]);
        return (loudest - levels.Floor) / Math.Max(1, levels.Speech - levels.Floor);
    }

    // The loudness wanted, or as much as the peaks allow.
    private double Gain(float[] samples, double loudness)
    {
        var peak = samples.Max(MathF.Abs);
        return peak == 0 ? 0 : Math.Min(settings.Loudness - loudness, HighestPeak - (20 * Math.Log10(peak)));
    }

    private float[] Shorten(float[] samples, Levels levels)
    {
        var edge = (int)(settings.Edge * sampleRate);
        var (from, to) = (Math.Max(0, (levels.First * levels.Step) - edge), Math.Min(samples.Length, ((levels.Last + 1) * levels.Step) + edge));
        var longest = (int)(settings.LongestPause * sampleRate);
        var kept = new List<float>(to - from);
        var at = from;
        foreach (var (start, length) in levels.Pauses())
        {
            var surplus = (length * levels.Step) - longest;
            if (surplus <= 0)
                continue;
            var cut = (start * levels.Step) + (longest / 2);
            kept.AddRange(samples.AsSpan(at, cut - at));
            at = cut + surplus;
            Join(kept, samples, at);
        }
        kept.AddRange(samples.AsSpan(at, to - at));
        var result = kept.ToArray();
        Fade(result, from > 0, to < samples.Length);
        return result;
    }

    // The last samples kept fade into those that the next piece goes on from, so that there is no click.
    private void Join(List<float> kept, float[] samples, int at)
    {
        var length = Math.Min((int)(FadeSeconds * sampleRate), Math.Min(kept.Count, at));
        for (var i = 0; i < length; i++)
        {
            var (part, k) = ((i + 1f) / (length + 1), kept.Count - length + i);
            kept[k] = (kept[k] * (1 - part)) + (samples[at - length + i] * part);
        }
    }

    private void Fade(float[] samples, bool begin, bool end)
    {
        var length = Math.Min((int)(FadeSeconds * sampleRate), samples.Length);
        for (var i = 0; i < length; i++)
        {
            if (begin)
                samples[i] *= (float)i / length;
            if (end)
                samples[^(i + 1)] *= (float)i / length;
        }
    }
}

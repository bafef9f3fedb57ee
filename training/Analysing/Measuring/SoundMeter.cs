using Soother.Training.Sounds;
using Soother.Voice;

namespace Soother.Training.Analysing.Measuring;

/// <summary>
/// Measures a clip. What counts as silence is seen from the clip's own quietest moments and its own speech, never from a fixed level: a whisper is as quiet as the
/// background of a loud recording.
/// </summary>
internal static class SoundMeter
{
    private const double QuietRange = 0.25;     // of the dB from the background to the speech: below this is silence
    private const double LeastRange = 3;        // dB above the background that silence may be in any case
    private const double ShortestPause = 0.1;   // seconds: the closure of a stop consonant is not longer
    private const double VoicedSeconds = 3;     // of the middle of a clip tell a voice from a whisper

    public static SoundMeasure Measure(Sound sound)
    {
        var frames = new SoundFrames(sound);
        var levels = frames.Levels;
        var (background, speech) = Ends(levels);
        var quiet = background + Math.Max(LeastRange, QuietRange * (speech - background));
        var first = Array.FindIndex(levels, l => l > quiet);
        var last = Array.FindLastIndex(levels, l => l > quiet);
        var peak = sound.Samples.Max(MathF.Abs);
        return new SoundMeasure
        {
            Seconds = sound.Seconds,
            SampleRate = sound.SampleRate,
            Level = MeanLevel(levels.Where(l => l > quiet)),
            Noise = background,
            Peak = peak,
            FlatTops = FlatTops(sound.Samples, peak),
            Bandwidth = frames.Bandwidth(quiet),
            Lead = first < 0 ? sound.Seconds : first * SoundFrames.Hop,
            Tail = first < 0 ? 0 : Math.Max(0, sound.Seconds - ((last + 1) * SoundFrames.Hop)),
            Pauses = first < 0 ? [] : Pauses(levels.AsSpan(first, last - first + 1), quiet),
            Voiced = Voiced(sound),
            Print = SoundPrint.Of(frames, Math.Max(0, first), Math.Max(0, last)),
        };
    }

    // The mean level of the quietest twentieth, and that which a twentieth of the frames is above.
    private static (double Background, double Speech) Ends(double[] levels)
    {
        var sorted = levels.Order().ToArray();
        return (sorted[..Math.Max(1, sorted.Length / 20)].Average(), sorted[^Math.Max(1, sorted.Length / 20)]);
    }

    private static double MeanLevel(IEnumerable<double> levels) =>
        Decibels.OfPower(levels.Select(l => Math.Pow(10, l / 10)).DefaultIfEmpty(0).Average());

    private static List<double> Pauses(ReadOnlySpan<double> levels, double quiet)
    {
        var pauses = new List<double>();
        var run = 0;
        foreach (var level in levels)
        {
            if (level <= quiet)
            {
                run++;
                continue;
            }
            if (run * SoundFrames.Hop >= ShortestPause)
                pauses.Add(Math.Round(run * SoundFrames.Hop, 2));
            run = 0;
        }
        return pauses;
    }

    // Four samples in a row at the very same extreme are no natural wave, unless all of it is very faint.
    private static int FlatTops(float[] samples, float peak)
    {
        const float Step = 1f / 32768;
        if (peak < 200 * Step)
            return 0;
        var (count, run) = (0, 0);
        for (var i = 1; i < samples.Length; i++)
        {
            var flat = MathF.Abs(samples[i]) >= 0.98f * peak && MathF.Abs(samples[i] - samples[i - 1]) < Step / 2;
            run = flat ? run + 1 : 0;
            if (run == 3)
                count++;
        }
        return count;
    }

    private static double Voiced(Sound sound)
    {
        var length = Math.Min(sound.Samples.Length, (int)(VoicedSeconds * sound.SampleRate));
        return WhisperMeasure.Of(sound.Samples.AsSpan((sound.Samples.Length - length) / 2, length), sound.SampleRate).Voiced;
    }
}

using Soother.Contracts;
using Soother.Voice.Signal;

namespace Soother.Audio.Tests;

/// <summary>Sounds to play, and how to find them again in what was heard.</summary>
internal static class Sounds
{
    /// <summary>Noise: nothing else looks like it, so a place in it is found without doubt. Fades in and out over 5 ms.</summary>
    public static float[] Noise(int seed, int rate, double seconds, double cutoff = 0.15)
    {
        var random = new Random(seed);
        var sound = new float[(int)(rate * seconds)];
        var last = 0.0;
        for (var i = 0; i < sound.Length; i++)
        {
            last += cutoff * ((random.NextDouble() * 2) - 1 - last);
            var fade = Math.Min(1, Math.Min(i, sound.Length - 1 - i) / (0.005 * rate));
            sound[i] = (float)(0.5 * last * fade);
        }
        return sound;
    }

    public static ReadOnlyMemory<byte> File(float[] sound, int rate, int channels = 1) => new Wav(rate, channels, sound).ToBytes();

    /// <summary>
    /// Where a sound begins in what was heard (samples, to an eighth: what is resampled on the way lies between two samples), and how alike the two
    /// are there: 1 is the same but for the volume.
    /// </summary>
    public static (double At, double Correlation) Find(float[] sound, float[] heard)
    {
        // A tenth of a second finds the place, the whole sound says how well it fits.
        var middle = sound.Length / 2;
        var probe = sound.AsSpan(middle, Math.Min(1600, sound.Length - middle)).ToArray();
        var (coarse, best) = (-1, 0.0);
        for (var at = middle; at + probe.Length <= heard.Length; at++)
        {
            var likeness = Correlation(probe, heard.AsSpan(at, probe.Length));
            if (likeness > best)
                (coarse, best) = (at - middle, likeness);
        }
        var from = Math.Max(0, coarse - 4);
        if (coarse < 0 || from + sound.Length + 8 > heard.Length)
            return (-1, 0);
        var (fineSound, fineHeard) = (Resampler.Convert(sound, 1, 8), Resampler.Convert(heard.AsSpan(from, sound.Length + 8), 1, 8));
        return Enumerable.Range(0, 64)
            .Select(at => (from + (at / 8.0), Correlation(fineSound, fineHeard.AsSpan(at, fineSound.Length))))
            .MaxBy(found => found.Item2);
    }

    public static double Correlation(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var (ab, aa, bb) = (0.0, 0.0, 0.0);
        for (var i = 0; i < a.Length; i++)
        {
            ab += (double)a[i] * b[i];
            aa += (double)a[i] * a[i];
            bb += (double)b[i] * b[i];
        }
        return aa == 0 || bb == 0 ? 0 : ab / Math.Sqrt(aa * bb);
    }

    public static double Rms(ReadOnlySpan<float> sound)
    {
        var sum = 0.0;
        foreach (var sample in sound)
            sum += (double)sample * sample;
        return sound.IsEmpty ? 0 : Math.Sqrt(sum / sound.Length);
    }
}

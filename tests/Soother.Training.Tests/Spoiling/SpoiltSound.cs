using Soother.Training.Sounds;

namespace Soother.Training.Tests.Spoiling;

/// <summary>Does to a sound what went wrong.</summary>
internal static class SpoiltSound
{
    private static readonly int[] WrongRates = [16000, 24000, 32000, 44100, 48000, 11025];

    private const double FrameSeconds = 0.02, SilenceSeconds = 1.5;

    public static Sound Of(Sound sound, Spoilt kind, Random random) => kind switch
    {
        Spoilt.Truncated => Truncated(sound, random),
        Spoilt.LeadingSilence => new(sound.SampleRate, [.. RoomNoise(sound, random), .. sound.Samples]),
        Spoilt.Clipped => Clipped(sound),
        Spoilt.WrongRate => sound.At(WrongRates[random.Next(WrongRates.Length)]) with { SampleRate = sound.SampleRate },
        _ => sound,
    };

    // 15 to 40 % of the end are gone, and the cut is where it is loud: in a word.
    private static Sound Truncated(Sound sound, Random random)
    {
        var (energies, frame) = Energies(sound);
        var loud = energies.Order().ElementAt(energies.Length / 2);
        var (first, last) = ((int)(0.60 * energies.Length), (int)(0.85 * energies.Length));
        var cuts = Enumerable.Range(first, last - first).Where(k => energies[k] >= loud).ToList();
        var cut = cuts[random.Next(cuts.Count)];
        return sound with { Samples = sound.Samples[..((cut * frame) + (frame / 2))] };
    }

    // Pieces of the clip's own quietest moments, one over the other.
    private static float[] RoomNoise(Sound sound, Random random)
    {
        var (energies, frame) = Energies(sound);
        int[] quiet = [.. Enumerable.Range(0, energies.Length).OrderBy(k => energies[k]).Take(Math.Max(3, energies.Length / 50))];
        var noise = new float[(int)(SilenceSeconds * sound.SampleRate)];
        for (var start = -frame; start < noise.Length; start += frame / 2)
        {
            var (from, sign) = (quiet[random.Next(quiet.Length)] * frame, random.Next(2) == 0 ? -1 : 1);
            for (var i = Math.Max(0, -start); i < frame && start + i < noise.Length; i++)
                noise[start + i] += (float)(sign * Math.Sin(Math.PI * (i + 0.5) / frame)) * sound.Samples[from + i];
        }
        return noise;
    }

    private static Sound Clipped(Sound sound)
    {
        var loud = sound.Samples.Select(MathF.Abs).Order().ElementAt((int)(0.97 * sound.Samples.Length));
        return sound with { Samples = [.. sound.Samples.Select(s => Math.Clamp(s / loud, -1, 1))] };
    }

    private static (double[] Energies, int Frame) Energies(Sound sound)
    {
        var frame = (int)(FrameSeconds * sound.SampleRate);
        return ([.. Enumerable.Range(0, sound.Samples.Length / frame).Select(k => sound.Samples.Skip(k * frame).Take(frame).Sum(s => (double)s * s))], frame);
    }
}

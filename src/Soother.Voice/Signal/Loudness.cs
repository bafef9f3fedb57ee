namespace Soother.Voice;

/// <summary>Brings utterances to one loudness.</summary>
public static class Loudness
{
    private const double FrameSeconds = 0.04, HopSeconds = 0.01;
    private const double ActiveRange = 1e-3;           // frames within 30 dB of the loudest count
    private const float Knee = 0.7f, Ceiling = 0.98f;  // above the knee peaks are bent, and never reach the ceiling

    /// <summary>The RMS level, in dB below full scale, of the part that sounds; −∞ is given as −200.</summary>
    public static double Measure(ReadOnlySpan<float> samples, int sampleRate)
    {
        var energies = FrameEnergies(samples, (int)(FrameSeconds * sampleRate), (int)(HopSeconds * sampleRate));
        var active = energies.Where(e => e >= energies.Max() * ActiveRange && e > 0).ToList();
        return active.Count == 0 ? -200 : Decibels.OfPower(active.Average());
    }

    /// <summary>Scales samples in place to a level; silence stays silence, and nothing clips.</summary>
    /// <param name="samples">−1 to 1.</param>
    /// <param name="sampleRate">Samples a second.</param>
    /// <param name="decibels">The level wanted, as <see cref="Measure"/> gives it.</param>
    public static void Level(Span<float> samples, int sampleRate, double decibels)
    {
        var now = Measure(samples, sampleRate);
        if (now <= -200)
            return;
        var factor = Decibels.ToFactor((float)(decibels - now));
        foreach (ref var sample in samples)
            sample = Bend(sample * factor);
    }

    /// <summary>The mean square of each frame; one frame at least.</summary>
    internal static double[] FrameEnergies(ReadOnlySpan<float> samples, int length, int hop)
    {
        var energies = new double[Math.Max(1, (samples.Length - length + hop - 1) / hop)];
        for (var k = 0; k < energies.Length; k++)
        {
            var frame = samples.Slice(k * hop, Math.Min(length, samples.Length - (k * hop)));
            var sum = 0.0;
            foreach (var sample in frame)
                sum += sample * sample;
            energies[k] = sum / Math.Max(1, frame.Length);
        }
        return energies;
    }

    private static float Bend(float sample)
    {
        var size = MathF.Abs(sample);
        const float Room = Ceiling - Knee;
        return size <= Knee ? sample : MathF.CopySign(Knee + (Room * MathF.Tanh((size - Knee) / Room)), sample);
    }
}

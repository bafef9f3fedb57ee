using Soother.Contracts;

namespace Soother.Skills;

/// <summary>A soft bell: a few partials that fade, the high ones first.</summary>
internal static class Bell
{
    private const int Rate = 16000;
    private const double Seconds = 1.6;
    private const double Loudness = 0.12;

    /// <summary>Frequency in hertz, strength, and seconds until it has faded to a third.</summary>
    private static readonly (double Hertz, double Strength, double Fade)[] Partials = [(528, 1, 0.6), (1056, 0.4, 0.35), (1430, 0.2, 0.2), (2112, 0.1, 0.12)];

    public static byte[] Wav { get; } = Make().ToBytes();

    private static Wav Make()
    {
        var samples = new float[(int)(Rate * Seconds)];
        for (var i = 0; i < samples.Length; i++)
        {
            var t = (double)i / Rate;
            var attack = Math.Min(1, t / 0.02); // no click
            var release = Math.Min(1, (Seconds - t) / 0.1);
            samples[i] = (float)(Loudness * attack * release * Partials.Sum(p => p.Strength * Math.Exp(-t / p.Fade) * Math.Sin(2 * Math.PI * p.Hertz * t)));
        }
        return new(Rate, 1, samples);
    }
}

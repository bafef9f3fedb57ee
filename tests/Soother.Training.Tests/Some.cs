using Soother.Training.Sounds;

namespace Soother.Training.Tests;

/// <summary>Sounds to test with.</summary>
internal static class Some
{
    public const int Rate = 22050;

    public static float[] Sine(double hertz, double seconds, double amplitude, int rate = Rate) =>
        [.. Enumerable.Range(0, (int)(seconds * rate)).Select(i => (float)(amplitude * Math.Sin(2 * Math.PI * hertz * i / rate)))];

    /// <summary>Uniform noise, the same in every run.</summary>
    public static float[] Noise(double seconds, double amplitude, int seed = 1, int rate = Rate)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, (int)(seconds * rate)).Select(_ => (float)(amplitude * ((2 * random.NextDouble()) - 1)))];
    }

    /// <summary>What a whisper is to a level meter: bursts of noise, a fifth of a second each, a twentieth apart, above a background.</summary>
    public static float[] Whisper(double seconds, double amplitude, double background, int seed = 1)
    {
        var (burst, room) = (Noise(seconds, amplitude, seed), Noise(seconds, background, seed + 1));
        return [.. burst.Select((s, i) => i % (Rate / 4) < Rate / 5 ? s + room[i] : room[i])];
    }

    public static Sound Sound(params float[][] parts) => new(Rate, [.. parts.SelectMany(p => p)]);
}

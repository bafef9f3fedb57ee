namespace Soother.Audio.Record;

/// <summary>How loud a frame is.</summary>
internal static class Loudness
{
    /// <summary>The root mean square of 16-bit samples without their mean: a microphone's constant offset is not sound.</summary>
    public static double DebiasedEnergy(ReadOnlySpan<short> samples)
    {
        if (samples.IsEmpty)
            return 0;
        var (sum, squares) = (0.0, 0.0);
        foreach (var sample in samples)
        {
            sum += sample;
            squares += (double)sample * sample;
        }
        var mean = sum / samples.Length;
        return Math.Sqrt(Math.Max(0, (squares / samples.Length) - (mean * mean)));
    }
}

namespace Soother.Training.Sounds;

/// <summary>
/// How loud a clip is to an ear: integrated loudness by ITU-R BS.1770-4, as EBU R128 uses it, for one channel. Blocks of 400 ms every 100 ms, K-weighted; those below
/// −70 LUFS do not count, nor those 10 LU below the mean of the rest. A clip that is shorter than a block is one block.
/// </summary>
internal static class ProgrammeLoudness
{
    private const double BlockSeconds = 0.4, StepSeconds = 0.1, Silence = -70, RelativeGate = -10;
    private const double Offset = -0.691;   // makes a full-scale sine of 997 Hz in one channel −3.01 LUFS

    /// <returns>LUFS; −70 for silence.</returns>
    public static double Of(Sound sound)
    {
        var weighted = (float[])sound.Samples.Clone();
        foreach (var filter in Biquad.KWeighting(sound.SampleRate))
            filter.Apply(weighted);
        var powers = Blocks(weighted, sound.SampleRate).Where(p => Lufs(p) > Silence).ToList();
        if (powers.Count == 0)
            return Silence;
        var gate = Lufs(powers.Average()) + RelativeGate;
        return Lufs(powers.Where(p => Lufs(p) > gate).Average());
    }

    private static IEnumerable<double> Blocks(float[] samples, int rate)
    {
        var (length, step) = ((int)(BlockSeconds * rate), (int)(StepSeconds * rate));
        for (var start = 0; start == 0 || start + length <= samples.Length; start += step)
        {
            var sum = 0.0;
            var block = samples.AsSpan(start, Math.Min(length, samples.Length - start));
            foreach (var sample in block)
                sum += sample * sample;
            yield return sum / Math.Max(1, block.Length);
        }
    }

    private static double Lufs(double power) => Offset + (10 * Math.Log10(power + 1e-12));
}

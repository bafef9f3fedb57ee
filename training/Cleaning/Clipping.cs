namespace Soother.Training.Cleaning;

/// <summary>Finds where a recording was too loud for its device: tops cut flat.</summary>
internal static class Clipping
{
    private const int LeastRun = 3;
    private const float NearPeak = 0.97f;
    private const float Same = 1.5f / 32768;   // a natural peak bends further than that in three samples

    /// <summary>The samples that stand in flat tops near the largest amplitude, as a share of all.</summary>
    public static double Share(ReadOnlySpan<float> samples)
    {
        var peak = 0f;
        foreach (var sample in samples)
            peak = MathF.Max(peak, MathF.Abs(sample));
        var (clipped, run) = (0, 1);
        for (var i = 1; i <= samples.Length; i++)
        {
            var goesOn = i < samples.Length && MathF.Abs(samples[i]) >= NearPeak * peak && MathF.Abs(samples[i] - samples[i - 1]) < Same;
            if (!goesOn && run >= LeastRun)
                clipped += run;
            run = goesOn ? run + 1 : 1;
        }
        return peak == 0 ? 0 : (double)clipped / samples.Length;
    }
}

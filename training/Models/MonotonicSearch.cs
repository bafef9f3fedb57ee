namespace Soother.Training.Models;

/// <summary>The best path through an alignment that goes from the first symbol to the last, one by one: each symbol has a frame at least (Kim et al. 2020, Glow-TTS).</summary>
internal static class MonotonicSearch
{
    /// <param name="scores">Logarithms, (frames, symbols) in row-major order.</param>
    /// <param name="frames">At least as many as symbols.</param>
    /// <param name="symbols">At least 1.</param>
    /// <returns>How many frames each symbol lasts; they add up to <paramref name="frames"/>.</returns>
    public static int[] Durations(ReadOnlySpan<float> scores, int frames, int symbols)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(frames, symbols);
        var best = new float[symbols];
        var came = new bool[frames * symbols];   // from the symbol before
        best.AsSpan().Fill(float.NegativeInfinity);
        best[0] = scores[0];
        for (var t = 1; t < frames; t++)
        {
            for (var n = Math.Min(t, symbols - 1); n >= 0; n--)
            {
                var before = n > 0 ? best[n - 1] : float.NegativeInfinity;
                came[(t * symbols) + n] = before > best[n];
                best[n] = scores[(t * symbols) + n] + Math.Max(before, best[n]);
            }
        }
        var durations = new int[symbols];
        for (var (t, n) = (frames - 1, symbols - 1); t >= 0; t--)
        {
            durations[n]++;
            if (came[(t * symbols) + n])
                n--;
        }
        return durations;
    }
}

namespace Soother.Training.Models;

/// <summary>
/// How likely each frame is each symbol before anything is heard: a beta-binomial distribution that moves along the diagonal (Badlani et al. 2022). On little data
/// an alignment is not found without it.
/// </summary>
internal static class AlignmentPrior
{
    private const double Least = 1e-8;

    /// <summary>The logarithms, frame by frame: entry (t, n) is at t · <paramref name="symbols"/> + n.</summary>
    /// <param name="frames">How many frames.</param>
    /// <param name="symbols">How many symbols.</param>
    /// <param name="sharpness">Smaller is wider.</param>
    public static float[] Log(int frames, int symbols, double sharpness = 1)
    {
        var values = new float[frames * symbols];
        for (var t = 0; t < frames; t++)
            Frame(values.AsSpan(t * symbols, symbols), sharpness * (t + 1), sharpness * (frames - t));
        return values;
    }

    // Beta-binomial over 0 … N−1, so that it adds up to 1: from one n to the next by the ratio of their probabilities, from the first one on.
    private static void Frame(Span<float> row, double alpha, double beta)
    {
        var trials = row.Length - 1;
        var log = 0.0;                                  // ln of B(alpha, beta + trials) / B(alpha, beta), as a product of ratios
        for (var k = 0; k < trials; k++)
            log += Math.Log((beta + k) / (alpha + beta + k));
        for (var n = 0; n <= trials; n++)
        {
            row[n] = (float)Math.Log(Math.Exp(log) + Least);
            if (n < trials)
                log += Math.Log((trials - n) / (n + 1.0)) + Math.Log((alpha + n) / (beta + trials - n - 1));
        }
    }
}

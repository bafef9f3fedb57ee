namespace Soother.Voice;

/// <summary>
/// Triangular filters whose centres are equally far apart in mel (2595 · log10(1 + f / 700), O'Shaughnessy 1987): what is left of a spectrum that an ear would
/// tell apart. Each filter's weights add up to 1, so that a band is the mean power around its centre whatever its width.
/// </summary>
/// <remarks>Not changed once made: several threads may use one.</remarks>
public sealed class MelFilterbank
{
    private readonly int[] _first;
    private readonly float[][] _weights;

    /// <summary>Prepares the filters.</summary>
    /// <param name="sampleRate">Samples a second of the sound.</param>
    /// <param name="size">Samples of the Fourier transform.</param>
    /// <param name="bands">How many filters.</param>
    /// <param name="lowest">Hz where the first filter begins.</param>
    /// <param name="highest">Hz where the last one ends; at most half the sample rate.</param>
    public MelFilterbank(double sampleRate, int size, int bands, double lowest, double highest)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bands);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(lowest, highest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(highest, sampleRate / 2);
        (_first, _weights) = (new int[bands], new float[bands][]);
        var step = (Mel(highest) - Mel(lowest)) / (bands + 1);
        for (var band = 0; band < bands; band++)
        {
            var (low, centre, high) = (Hertz(Mel(lowest) + (band * step)), Hertz(Mel(lowest) + ((band + 1) * step)), Hertz(Mel(lowest) + ((band + 2) * step)));
            (_first[band], _weights[band]) = Triangle(low, centre, high, sampleRate / size);
        }
    }

    /// <summary>How many filters there are.</summary>
    public int Bands => _first.Length;

    /// <summary>The power in each band.</summary>
    /// <param name="power">The squared magnitudes of a spectrum, one a bin.</param>
    /// <param name="bands">Gets <see cref="Bands"/> values.</param>
    public void Apply(ReadOnlySpan<float> power, Span<float> bands)
    {
        for (var band = 0; band < _first.Length; band++)
        {
            var (weights, from, sum) = (_weights[band], _first[band], 0f);
            for (var i = 0; i < weights.Length; i++)
                sum += weights[i] * power[from + i];
            bands[band] = sum;
        }
    }

    /// <summary>Hz to mel.</summary>
    public static double Mel(double hertz) => 2595 * Math.Log10(1 + (hertz / 700));

    /// <summary>Mel to Hz.</summary>
    public static double Hertz(double mel) => 700 * (Math.Pow(10, mel / 2595) - 1);

    private static (int First, float[] Weights) Triangle(double low, double centre, double high, double bin)
    {
        var (first, last) = ((int)Math.Floor(low / bin) + 1, (int)Math.Ceiling(high / bin) - 1);
        if (last < first)
            return ((int)Math.Round(centre / bin), [1]);   // narrower than a bin: the bin nearest to it
        var weights = new float[last - first + 1];
        for (var i = 0; i < weights.Length; i++)
        {
            var hertz = (first + i) * bin;
            weights[i] = (float)Math.Min((hertz - low) / (centre - low), (high - hertz) / (high - centre));
        }
        var sum = weights.Sum();
        return (first, [.. weights.Select(w => w / sum)]);
    }
}

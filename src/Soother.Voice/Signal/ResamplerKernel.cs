using System.Collections.Concurrent;

namespace Soother.Voice.Signal;

/// <summary>
/// The low-pass filter between two rates, cut into phases: one row of taps for each place that an output sample can have between two input samples.
/// A Kaiser-windowed sinc with the transition band just below the lower Nyquist frequency, so nothing is aliased.
/// </summary>
internal sealed class ResamplerKernel
{
    // 64 zero crossings to each side and a transition of 9 % of the lower Nyquist frequency give a stop-band of 90 dB (Kaiser 1974: A = 7.95 + 2.285 N Δω).
    private const int ZeroCrossings = 64;
    private const double Transition = 0.09, Beta = 8.96;

    // Rates without a large common divisor have more phases than are worth a table; theirs are interpolated between these.
    private const int MostPhases = 1024;
    private const int MostKept = 32;
    private static readonly ConcurrentDictionary<(int Up, int Down), ResamplerKernel> Kept = new();

    private readonly float[] _taps;

    private ResamplerKernel(int up, int down)
    {
        var ratio = Math.Min(1.0, (double)up / down);
        HalfTaps = (int)Math.Ceiling(ZeroCrossings / ratio);
        Interpolates = up > MostPhases;
        Phases = Math.Min(up, MostPhases);
        // One row more than there are phases, for the interpolation after the last.
        _taps = new float[(Phases + 1) * 2 * HalfTaps];
        for (var phase = 0; phase <= Phases; phase++)
            FillRow(phase, ratio * (1 - (Transition / 2)));
    }

    /// <summary>Taps to each side of an output sample.</summary>
    public int HalfTaps { get; }

    public int Phases { get; }

    public bool Interpolates { get; }

    public static ResamplerKernel For(int up, int down)
    {
        if (Kept.Count >= MostKept)
            Kept.Clear();
        return Kept.GetOrAdd((up, down), static key => new ResamplerKernel(key.Up, key.Down));
    }

    /// <summary>The taps of an output sample that lies phase/Phases after input sample HalfTaps − 1 of the window.</summary>
    public ReadOnlySpan<float> Row(int phase) => _taps.AsSpan(phase * 2 * HalfTaps, 2 * HalfTaps);

    private void FillRow(int phase, double cutoff)
    {
        var row = _taps.AsSpan(phase * 2 * HalfTaps, 2 * HalfTaps);
        var exact = new double[row.Length];
        for (var i = 0; i < row.Length; i++)
        {
            var x = i - (HalfTaps - 1) - ((double)phase / Phases);
            exact[i] = Sinc(cutoff * x) * Kaiser(x / HalfTaps);
        }
        // Each phase passes a constant as it is: otherwise a constant would come out with a ripple.
        var sum = exact.Sum();
        for (var i = 0; i < row.Length; i++)
            row[i] = (float)(exact[i] / sum);
    }

    private static double Sinc(double x) => Math.Abs(x) < 1e-9 ? 1 : Math.Sin(Math.PI * x) / (Math.PI * x);

    private static double Kaiser(double x) => Math.Abs(x) >= 1 ? 0 : BesselI0(Beta * Math.Sqrt(1 - (x * x))) / BesselI0(Beta);

    private static double BesselI0(double x)
    {
        var (sum, term, quarter) = (1.0, 1.0, x * x / 4);
        for (var k = 1; term > sum * 1e-12; k++)
        {
            term *= quarter / ((double)k * k);
            sum += term;
        }
        return sum;
    }
}

namespace Soother.Voice;

/// <summary>The short-time Fourier transform of a whole signal, and its inverse.</summary>
/// <remarks>
/// Frame t is centred on sample t · hop; the signal counts as zero outside. One instance serves one thread at a time.
/// </remarks>
public sealed class Stft
{
    private const float LeastWeight = 1e-6f;

    private readonly Fft _fft;
    private readonly float[] _window;
    private readonly float[] _frame;

    /// <summary>Prepares a transform with Hann windows.</summary>
    /// <param name="size">Samples of the Fourier transform: a power of two.</param>
    /// <param name="window">Samples of the window, at most <paramref name="size"/>.</param>
    /// <param name="hop">Samples from one frame to the next.</param>
    public Stft(int size, int window, int hop)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(window, size);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hop);
        (_fft, _window, _frame, Hop) = (new Fft(size), Voice.Window.Hann(window), new float[size], hop);
    }

    /// <summary>Samples from one frame to the next.</summary>
    public int Hop { get; }

    /// <summary>Bins of a frame.</summary>
    public int Bins => _fft.Bins;

    /// <summary>Frames of a signal: one for each hop begun, and one for its end.</summary>
    public int Frames(int samples) => 1 + (samples / Hop);

    /// <summary>Frame <paramref name="t"/> of a signal.</summary>
    /// <param name="signal">The whole signal.</param>
    /// <param name="t">Which frame, from 0.</param>
    /// <param name="re">Real parts, <see cref="Bins"/> of them.</param>
    /// <param name="im">Imaginary parts, <see cref="Bins"/> of them.</param>
    public void Forward(ReadOnlySpan<float> signal, int t, Span<float> re, Span<float> im)
    {
        var start = (t * Hop) - (_window.Length / 2);
        for (var i = 0; i < _window.Length; i++)
            _frame[i] = (uint)(start + i) < (uint)signal.Length ? signal[start + i] * _window[i] : 0f;
        _fft.Forward(_frame.AsSpan(0, _window.Length), re, im);
    }

    /// <summary>The signal whose frames are nearest to these in the least-squares sense (weighted overlap-add).</summary>
    /// <param name="re">Real parts, one array of <see cref="Bins"/> a frame.</param>
    /// <param name="im">Imaginary parts, one array of <see cref="Bins"/> a frame.</param>
    /// <param name="samples">The length of the signal.</param>
    public float[] Inverse(IReadOnlyList<float[]> re, IReadOnlyList<float[]> im, int samples)
    {
        ArgumentNullException.ThrowIfNull(re);
        ArgumentNullException.ThrowIfNull(im);
        var (signal, weight) = (new float[samples], new float[samples]);
        for (var t = 0; t < re.Count; t++)
        {
            _fft.Inverse(re[t], im[t], _frame);
            var start = (t * Hop) - (_window.Length / 2);
            for (var i = Math.Max(0, -start); i < _window.Length && start + i < samples; i++)
            {
                signal[start + i] += _frame[i] * _window[i];
                weight[start + i] += _window[i] * _window[i];
            }
        }
        for (var i = 0; i < samples; i++)
            signal[i] /= Math.Max(weight[i], LeastWeight);
        return signal;
    }
}

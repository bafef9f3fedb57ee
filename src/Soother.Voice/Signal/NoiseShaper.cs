using System.Runtime.CompilerServices;

namespace Soother.Voice;

/// <summary>White noise through a filter that changes from frame to frame, by overlap-add.</summary>
internal sealed class NoiseShaper
{
    private const int Overlap = 4;   // frames that share a sample

    private readonly Fft _fft;
    private readonly float[] _window, _noise, _frame, _re, _im, _sum;
    private uint _state;

    public NoiseShaper(int size, int seed)
    {
        _fft = new Fft(size);
        Hop = size / Overlap;
        // Applied before and after the filter; the squares of four copies add up to 2.
        _window = [.. Window.Hann(size).Select(w => MathF.Sqrt(w / (Overlap / 2)))];
        (_noise, _frame, _sum) = (new float[size], new float[size], new float[size]);
        (_re, _im) = (new float[_fft.Bins], new float[_fft.Bins]);
        _state = unchecked((uint)seed * 2654435761u) | 1u;
        Draw(_noise);
    }

    /// <summary>Samples from one frame to the next.</summary>
    public int Hop { get; }

    /// <summary>Bins of the filter.</summary>
    public int Bins => _fft.Bins;

    /// <summary>Adds the next frame of noise, shaped, and gives the samples that no later frame changes.</summary>
    /// <param name="magnitude">The filter.</param>
    /// <param name="ready">Gets <see cref="Hop"/> samples: the first of the frame's.</param>
    public void Next(ReadOnlySpan<float> magnitude, Span<float> ready)
    {
        for (var i = 0; i < _frame.Length; i++)
            _frame[i] = _noise[i] * _window[i];
        _fft.Forward(_frame, _re, _im);
        for (var k = 0; k < _re.Length; k++)
            (_re[k], _im[k]) = (_re[k] * magnitude[k], _im[k] * magnitude[k]);
        _fft.Inverse(_re, _im, _frame);
        for (var i = 0; i < _frame.Length; i++)
            _sum[i] += _frame[i] * _window[i];
        _sum.AsSpan(0, Hop).CopyTo(ready);
        Slide(_sum).Clear();
        Draw(Slide(_noise));
    }

    private Span<float> Slide(float[] samples)
    {
        samples.AsSpan(Hop).CopyTo(samples);
        return samples.AsSpan(samples.Length - Hop);
    }

    // Marsaglia's xorshift: uniform noise of variance 1, the same on every machine and version.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Draw(Span<float> noise)
    {
        const float SpreadOfUnitVariance = 3.4641016f;
        foreach (ref var sample in noise)
        {
            _state ^= _state << 13;
            _state ^= _state >> 17;
            _state ^= _state << 5;
            sample = ((_state >> 8) * (1f / 16777216f) - 0.5f) * SpreadOfUnitVariance;
        }
    }
}

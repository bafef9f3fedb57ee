using System.Numerics;
using System.Runtime.CompilerServices;

namespace Soother.Voice;

/// <summary>The discrete Fourier transform of real signals whose length is a power of two.</summary>
/// <remarks>
/// A real signal of N samples is transformed as a complex one of N/2, then taken apart. Spectra are N/2 + 1 bins, real and imaginary parts apart.
/// Holds scratch memory: nothing is allocated in a call, and one instance serves one thread at a time. Compiled with full optimisation
/// at once: the first sentence of a process is whispered in one go, and is over before the runtime would find this code worth the work.
/// </remarks>
public sealed class Fft
{
    private readonly int _half;
    private readonly int[] _reversed;
    private readonly float[][] _stageCos, _stageSin;   // the factors of each pass, in the order in which it reads them
    private readonly float[] _splitCos, _splitSin;
    private readonly float[] _re, _im;

    /// <summary>Prepares for signals of one length.</summary>
    /// <param name="size">Samples: a power of two, at least 8.</param>
    public Fft(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 8);
        if (!BitOperations.IsPow2(size))
            throw new ArgumentException($"the size must be a power of two, not {size}", nameof(size));
        Size = size;
        _half = size / 2;
        var bits = BitOperations.Log2((uint)_half);
        _reversed = new int[_half];
        for (var i = 1; i < _half; i++)
            _reversed[i] = (_reversed[i >> 1] >> 1) | ((i & 1) << (bits - 1));
        _stageCos = new float[bits][];
        _stageSin = new float[bits][];
        for (var stage = 0; stage < bits; stage++)
            (_stageCos[stage], _stageSin[stage]) = Circle(1 << stage, Math.PI / (1 << stage));
        (_splitCos, _splitSin) = Circle(_half + 1, Math.PI / _half);
        _re = new float[_half];
        _im = new float[_half];
    }

    /// <summary>Samples of a signal.</summary>
    public int Size { get; }

    /// <summary>Bins of a spectrum: <see cref="Size"/> / 2 + 1.</summary>
    public int Bins => _half + 1;

    /// <summary>Signal to spectrum, unscaled.</summary>
    /// <param name="signal">Up to <see cref="Size"/> samples; what is missing counts as zero.</param>
    /// <param name="re">Real parts, <see cref="Bins"/> of them.</param>
    /// <param name="im">Imaginary parts, <see cref="Bins"/> of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Forward(ReadOnlySpan<float> signal, Span<float> re, Span<float> im)
    {
        for (var i = 0; i < _half; i++)
        {
            var (even, at) = (2 * i, _reversed[i]);
            _re[at] = even < signal.Length ? signal[even] : 0f;
            _im[at] = even + 1 < signal.Length ? signal[even + 1] : 0f;
        }
        Transform(_re, _im);
        for (var k = 0; k <= _half; k++)
        {
            var (a, b) = (k == _half ? 0 : k, k == 0 ? 0 : _half - k);
            var (evenRe, evenIm) = ((_re[a] + _re[b]) / 2, (_im[a] - _im[b]) / 2);
            var (oddRe, oddIm) = ((_im[a] + _im[b]) / 2, (_re[b] - _re[a]) / 2);
            re[k] = evenRe + (oddRe * _splitCos[k]) + (oddIm * _splitSin[k]);
            im[k] = evenIm + (oddIm * _splitCos[k]) - (oddRe * _splitSin[k]);
        }
    }

    /// <summary>Spectrum to signal, scaled so that it undoes <see cref="Forward"/>.</summary>
    /// <param name="re">Real parts, <see cref="Bins"/> of them.</param>
    /// <param name="im">Imaginary parts, <see cref="Bins"/> of them.</param>
    /// <param name="signal"><see cref="Size"/> samples.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Inverse(ReadOnlySpan<float> re, ReadOnlySpan<float> im, Span<float> signal)
    {
        for (var k = 0; k < _half; k++)
        {
            var mirror = _half - k;
            var (evenRe, evenIm) = ((re[k] + re[mirror]) / 2, (im[k] - im[mirror]) / 2);
            var (diffRe, diffIm) = ((re[k] - re[mirror]) / 2, (im[k] + im[mirror]) / 2);
            var oddRe = (diffRe * _splitCos[k]) - (diffIm * _splitSin[k]);
            var oddIm = (diffIm * _splitCos[k]) + (diffRe * _splitSin[k]);
            // The conjugate goes in, so that the forward transform is the inverse one.
            _re[_reversed[k]] = evenRe - oddIm;
            _im[_reversed[k]] = -(evenIm + oddRe);
        }
        Transform(_re, _im);
        var scale = 1f / _half;
        for (var i = 0; i < _half; i++)
        {
            signal[2 * i] = _re[i] * scale;
            signal[(2 * i) + 1] = -_im[i] * scale;
        }
    }

    // Radix 2, decimation in time; the input is in bit-reversed order.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Transform(Span<float> re, Span<float> im)
    {
        for (var start = 0; start < re.Length; start += 4)
            FirstTwoStages(re.Slice(start, 4), im.Slice(start, 4));
        for (var stage = 2; stage < _stageCos.Length; stage++)
        {
            var half = 1 << stage;
            ReadOnlySpan<float> cos = _stageCos[stage], sin = _stageSin[stage];
            for (var start = 0; start < re.Length; start += 2 * half)
                Butterflies(re.Slice(start, half), im.Slice(start, half), re.Slice(start + half, half), im.Slice(start + half, half), cos, sin);
        }
    }

    // Their factors are 1 and -i: no multiplication.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FirstTwoStages(Span<float> re, Span<float> im)
    {
        var (sumRe, sumIm, diffRe, diffIm) = (re[0] + re[1], im[0] + im[1], re[0] - re[1], im[0] - im[1]);
        var (otherSumRe, otherSumIm, otherDiffRe, otherDiffIm) = (re[2] + re[3], im[2] + im[3], re[2] - re[3], im[2] - im[3]);
        (re[0], im[0]) = (sumRe + otherSumRe, sumIm + otherSumIm);
        (re[1], im[1]) = (diffRe + otherDiffIm, diffIm - otherDiffRe);
        (re[2], im[2]) = (sumRe - otherSumRe, sumIm - otherSumIm);
        (re[3], im[3]) = (diffRe - otherDiffIm, diffIm + otherDiffRe);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Butterflies(
        Span<float> re, Span<float> im, Span<float> otherRe, Span<float> otherIm, ReadOnlySpan<float> cos, ReadOnlySpan<float> sin)
    {
        var i = 0;
        for (; i <= re.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var (c, s) = (new Vector<float>(cos[i..]), new Vector<float>(sin[i..]));
            var (x, y) = (new Vector<float>(otherRe[i..]), new Vector<float>(otherIm[i..]));
            var (a, b) = (new Vector<float>(re[i..]), new Vector<float>(im[i..]));
            var (turnedRe, turnedIm) = ((x * c) + (y * s), (y * c) - (x * s));
            (a + turnedRe).CopyTo(re[i..]);
            (b + turnedIm).CopyTo(im[i..]);
            (a - turnedRe).CopyTo(otherRe[i..]);
            (b - turnedIm).CopyTo(otherIm[i..]);
        }
        for (; i < re.Length; i++)
        {
            var turnedRe = (otherRe[i] * cos[i]) + (otherIm[i] * sin[i]);
            var turnedIm = (otherIm[i] * cos[i]) - (otherRe[i] * sin[i]);
            (otherRe[i], otherIm[i]) = (re[i] - turnedRe, im[i] - turnedIm);
            (re[i], im[i]) = (re[i] + turnedRe, im[i] + turnedIm);
        }
    }

    private static (float[] Cos, float[] Sin) Circle(int count, double step)
    {
        var (cos, sin) = (new float[count], new float[count]);
        for (var i = 0; i < count; i++)
            (cos[i], sin[i]) = ((float)Math.Cos(i * step), (float)Math.Sin(i * step));
        return (cos, sin);
    }
}

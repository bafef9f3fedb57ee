using System.Numerics;
using System.Runtime.CompilerServices;

namespace Soother.Voice;

/// <summary>How loud a voice is from moment to moment: fine where it is breath, so that stops stay sharp, smooth over pitch periods where it is tone.</summary>
internal sealed class LoudnessContour
{
    private const double FastSeconds = 0.003, SlowSeconds = 0.015;   // half widths; the slow one spans more than a period of 80 Hz

    private readonly SlidingSignal _power = new();
    private readonly float[] _fast, _slow, _around;

    /// <param name="sampleRate">Samples a second.</param>
    /// <param name="step">Samples between two points of the contour.</param>
    public LoudnessContour(int sampleRate, int step)
    {
        Step = step;
        _fast = Window.Smoothing((int)(FastSeconds * sampleRate));
        _slow = Window.Smoothing((int)(SlowSeconds * sampleRate));
        _around = new float[_slow.Length];
    }

    /// <summary>Samples between two points of the contour.</summary>
    public int Step { get; }

    /// <summary>Samples that must be known after the one that is asked for.</summary>
    public int Ahead => _slow.Length / 2;

    /// <summary>Takes the next sample.</summary>
    public void Append(float sample) => _power.Append(sample * sample);

    /// <summary>The RMS amplitude around a sample. Asked for in order: what lies before is forgotten.</summary>
    public float At(long sample, double voicing)
    {
        _power.ForgetBefore(sample - Ahead);
        _power.Read(sample - Ahead, _around);
        var slow = voicing > 0 ? Dot(_around, _slow) : 0;
        var fast = voicing < 1 ? Dot(_around.AsSpan(Ahead - (_fast.Length / 2), _fast.Length), _fast) : 0;
        return MathF.Sqrt((float)((voicing * slow) + ((1 - voicing) * fast)));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var (sums, i) = (Vector<float>.Zero, 0);
        for (; i <= a.Length - Vector<float>.Count; i += Vector<float>.Count)
            sums += new Vector<float>(a[i..]) * new Vector<float>(b[i..]);
        var sum = Vector.Sum(sums);
        for (; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}

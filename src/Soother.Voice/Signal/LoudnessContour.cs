namespace Soother.Voice;

/// <summary>How loud a voice is from moment to moment: fine where it is breath, so that stops stay sharp, smooth over pitch periods where it is tone.</summary>
internal sealed class LoudnessContour
{
    private const double FastSeconds = 0.003, SlowSeconds = 0.015;   // half widths; the slow one spans more than a period of 80 Hz

    private readonly float[] _fast, _slow, _power;

    /// <param name="sampleRate">Samples a second.</param>
    /// <param name="step">Samples between two points of the contour.</param>
    public LoudnessContour(int sampleRate, int step)
    {
        Step = step;
        _fast = Window.Smoothing((int)(FastSeconds * sampleRate));
        _slow = Window.Smoothing((int)(SlowSeconds * sampleRate));
        _power = new float[_slow.Length];
    }

    /// <summary>Samples between two points of the contour.</summary>
    public int Step { get; }

    /// <summary>Samples that must be known after the one that is asked for.</summary>
    public int Ahead => _slow.Length / 2;

    /// <summary>The RMS amplitude around a sample.</summary>
    public float At(SlidingSignal signal, long sample, double voicing)
    {
        signal.Read(sample - Ahead, _power);
        for (var i = 0; i < _power.Length; i++)
            _power[i] *= _power[i];
        var slow = Dot(_power, _slow);
        var fast = Dot(_power.AsSpan(Ahead - (_fast.Length / 2), _fast.Length), _fast);
        return MathF.Sqrt((float)((voicing * slow) + ((1 - voicing) * fast)));
    }

    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = 0f;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}

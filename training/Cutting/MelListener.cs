using Soother.Training.Sounds;
using Soother.Voice;
using Soother.Voice.Signal;

namespace Soother.Training.Cutting;

/// <summary>Measures <see cref="MelFrames"/> of sound of any rate as it comes in. One sound, one thread.</summary>
internal sealed class MelListener
{
    private const int Rate = 16000, HopSamples = 160, WindowSamples = 400, FftSize = 512;
    private const double LowestHertz = 120, HighestHertz = 7600;
    private const float Least = 1e-10f;   // −100 dB: below the noise of any converter

    private static readonly float[] Shape = Window.Hann(WindowSamples);
    private static readonly (int From, float[] Weights)[] Filters = MakeFilters();

    private readonly Resampler _resampler;
    private readonly Fft _fft = new(FftSize);
    private readonly float[] _frame = new float[WindowSamples], _re, _im;
    private float[] _held = new float[8192];
    private int _count = WindowSamples / 2;   // silence before the begin, so that frame 0 is about time 0

    public MelListener(int sampleRate)
    {
        _resampler = new(sampleRate, Rate);
        (_re, _im) = (new float[_fft.Bins], new float[_fft.Bins]);
    }

    public MelFrames Frames { get; } = new();

    /// <summary>All of a short sound.</summary>
    public static MelFrames Hear(Sound sound)
    {
        var listener = new MelListener(sound.SampleRate);
        listener.Write(sound.Samples);
        return listener.Finish();
    }

    public void Write(ReadOnlySpan<float> samples)
    {
        Grow(_resampler.MostOutput(samples.Length));
        _count += _resampler.Process(samples, _held.AsSpan(_count));
        Measure();
    }

    /// <summary>The sound has ended.</summary>
    public MelFrames Finish()
    {
        Grow(_resampler.MostOutput(0) + WindowSamples);
        _count += _resampler.Flush(_held.AsSpan(_count));
        _held.AsSpan(_count, WindowSamples / 2).Clear();
        _count += WindowSamples / 2;
        Measure();
        return Frames;
    }

    private void Grow(int more)
    {
        if (_count + more > _held.Length)
            Array.Resize(ref _held, _count + more);
    }

    private void Measure()
    {
        var at = 0;
        for (; at + WindowSamples <= _count; at += HopSamples)
        {
            for (var i = 0; i < WindowSamples; i++)
                _frame[i] = _held[at + i] * Shape[i];
            _fft.Forward(_frame, _re, _im);
            var levels = Frames.Add();
            for (var band = 0; band < levels.Length; band++)
                levels[band] = 10 * MathF.Log10(Least + Power(Filters[band]));
        }
        _held.AsSpan(at, _count - at).CopyTo(_held);
        _count -= at;
    }

    private float Power((int From, float[] Weights) filter)
    {
        var power = 0f;
        for (var i = 0; i < filter.Weights.Length; i++)
        {
            var bin = filter.From + i;
            power += filter.Weights[i] * ((_re[bin] * _re[bin]) + (_im[bin] * _im[bin]));
        }
        return power / (WindowSamples * WindowSamples / 16f);   // a full-scale sine is 0 dB
    }

    // Triangles that overlap by half, equally wide in mel.
    private static (int From, float[] Weights)[] MakeFilters()
    {
        static double Mel(double hertz) => 1127 * Math.Log(1 + (hertz / 700));
        var edges = Enumerable.Range(0, MelFrames.Bands + 2)
            .Select(i => Mel(LowestHertz) + ((Mel(HighestHertz) - Mel(LowestHertz)) * i / (MelFrames.Bands + 1)))
            .Select(mel => 700 * (Math.Exp(mel / 1127) - 1) * FftSize / Rate).ToArray();
        return [.. Enumerable.Range(0, MelFrames.Bands).Select(band =>
        {
            var (low, middle, high) = (edges[band], edges[band + 1], edges[band + 2]);
            var (from, to) = ((int)Math.Floor(low), (int)Math.Ceiling(high));
            return (from, Enumerable.Range(from, to - from + 1).Select(bin => (float)Math.Max(0, Math.Min((bin - low) / (middle - low), (high - bin) / (high - middle)))).ToArray());
        })];
    }
}

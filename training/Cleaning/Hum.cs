using Soother.Training.Sounds;
using Soother.Voice;

namespace Soother.Training.Cleaning;

/// <summary>Finds the hum of the mains in the pauses of recordings: lines at 50 or 60 Hz and their multiples that stand out of the noise beside them.</summary>
internal sealed class Hum
{
    private const int Rate = 2000, Size = 2048;         // bins of about 1 Hz, up to 1 kHz
    private const int Harmonics = 8, LeastHarmonics = 3;
    private const double LeastRise = 8;                 // dB above its neighbours; speech and noise are smooth over 10 Hz
    private const int Aside = 8;
    private static readonly double[] Grids = [50, 60];

    private readonly Fft _fft = new(Size);
    private readonly double[] _power = new double[(Size / 2) + 1];
    private readonly Lock _lock = new();

    /// <summary>Adds the quietest second of a recording. May be called by several threads.</summary>
    public void Add(Sound sound)
    {
        var samples = sound.At(Rate).Samples;
        if (samples.Length < Size)
            return;
        var quietest = Enumerable.Range(0, ((samples.Length - Size) / (Size / 4)) + 1)
            .MinBy(i => Energy(samples.AsSpan(i * (Size / 4), Size))) * (Size / 4);
        var window = Window.Hann(Size);
        var frame = new float[Size];
        for (var i = 0; i < Size; i++)
            frame[i] = samples[quietest + i] * window[i];
        var (re, im) = (new float[_fft.Bins], new float[_fft.Bins]);
        lock (_lock)
        {
            _fft.Forward(frame, re, im);
            var total = Energy(frame) + 1e-12;
            for (var k = 0; k < _power.Length; k++)
                _power[k] += ((re[k] * re[k]) + (im[k] * im[k])) / total;
        }
    }

    /// <summary>50 or 60, if there is hum.</summary>
    public double? Mains()
    {
        var best = Grids.Select(hertz => (hertz, Lines: Lines(hertz))).MaxBy(h => h.Lines);
        return best.Lines >= LeastHarmonics ? best.hertz : null;
    }

    private int Lines(double hertz) => Enumerable.Range(1, Harmonics).Count(k => Rise(k * hertz) > LeastRise);

    private double Rise(double hertz)
    {
        var bin = (int)Math.Round(hertz * Size / Rate);
        var line = _power.AsSpan(bin - 1, 3).ToArray().Max();
        var beside = Enumerable.Range(3, Aside).SelectMany(d => new[] { _power[bin - d], _power[bin + d] }).Order().ToArray();
        return 10 * Math.Log10((line + 1e-15) / (beside[beside.Length / 2] + 1e-15));
    }

    private static double Energy(ReadOnlySpan<float> samples)
    {
        var sum = 0.0;
        foreach (var sample in samples)
            sum += sample * sample;
        return sum;
    }
}

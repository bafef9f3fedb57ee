using Soother.Training.Sounds;
using Soother.Voice;

namespace Soother.Training.Analysing.Measuring;

/// <summary>The spectra of a clip, 25 ms long, 10 ms apart.</summary>
internal sealed class ClipSpectra
{
    /// <summary>Bands of <see cref="BandLevels"/>.</summary>
    public const int Bands = 8;

    private const double Length = 0.025, Hop = 0.01;
    private const double Lowest = 60;          // Hz: below is rumble, hum and the offset of the converter
    private const double Smoothed = 200;       // Hz
    private const double Faintest = 60;        // dB below the strongest frequency that speech still has
    private const double AboveNoise = 3;       // dB
    private static readonly double[] Edges = [Lowest, 400, 700, 1100, 1600, 2300, 3200, 4500, 7500];

    private readonly int _rate;
    private readonly Fft _fft;
    private readonly float[][] _spectra;
    private readonly double[] _levels;

    public ClipSpectra(Sound sound)
    {
        _rate = sound.SampleRate;
        var (length, hop) = ((int)(Length * _rate), (int)(Hop * _rate));
        _fft = new Fft((int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, length)));
        var window = Window.Hann(length);
        var count = 1 + (Math.Max(0, sound.Samples.Length - length) / hop);
        (_spectra, _levels, BandLevels) = (new float[count][], new double[count], new float[count][]);
        var (shaped, re, im) = (new float[length], new float[_fft.Bins], new float[_fft.Bins]);
        var scale = 2 / (_fft.Size * window.Sum(w => (double)w * w));   // all bins add up to the mean square of the samples
        for (var t = 0; t < count; t++)
        {
            var samples = sound.Samples.AsSpan(t * hop);
            for (var i = 0; i < length; i++)
                shaped[i] = i < samples.Length ? samples[i] * window[i] : 0;
            _fft.Forward(shaped, re, im);
            var powers = _spectra[t] = new float[_fft.Bins];
            for (var k = 0; k < powers.Length; k++)
                powers[k] = (float)(scale * ((re[k] * re[k]) + (im[k] * im[k])));
            _levels[t] = Decibels.OfPower(Sum(powers, Lowest, _rate / 2.0));
            BandLevels[t] = [.. Enumerable.Range(0, Bands).Select(b => (float)Decibels.OfPower(Sum(powers, Edges[b], Edges[b + 1]) + 1e-12))];
        }
    }

    /// <summary>The levels of each spectrum in <see cref="Bands"/> bands up to 7500 Hz.</summary>
    public float[][] BandLevels { get; }

    /// <summary>Up to how many Hz the spectra above a level have more than those below it.</summary>
    public double Bandwidth(double quiet)
    {
        var (speech, noise) = (Mean(level => level > quiet), Mean(level => level <= quiet));
        var least = speech.Max() * Math.Pow(10, -Faintest / 10);
        var above = Math.Pow(10, AboveNoise / 10);
        var highest = speech.Length - 1;
        while (highest > 0 && (speech[highest] <= least || speech[highest] <= above * noise[highest]))
            highest--;
        return highest * (double)_rate / _fft.Size;
    }

    // The mean spectrum of some frames, smoothed.
    private double[] Mean(Func<double, bool> which)
    {
        var (sum, count) = (new double[_fft.Bins], 0);
        for (var t = 0; t < _spectra.Length; t++)
        {
            if (!which(_levels[t]))
                continue;
            count++;
            for (var k = 0; k < sum.Length; k++)
                sum[k] += _spectra[t][k];
        }
        var half = Math.Max(1, (int)(Smoothed / 2 / _rate * _fft.Size));
        return [.. Enumerable.Range(0, sum.Length).Select(k => sum[Math.Max(0, k - half)..Math.Min(sum.Length, k + half + 1)].Average() / Math.Max(1, count))];
    }

    private double Sum(float[] powers, double from, double to)
    {
        var sum = 0.0;
        for (var k = (int)(from / _rate * _fft.Size); k < Math.Min(powers.Length, (int)(to / _rate * _fft.Size) + 1); k++)
            sum += powers[k];
        return sum;
    }
}

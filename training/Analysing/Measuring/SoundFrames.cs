using Soother.Training.Sounds;
using Soother.Voice;

namespace Soother.Training.Analysing.Measuring;

/// <summary>A clip in frames of 25 ms, 10 ms apart: how loud each is, and in which bands.</summary>
internal sealed class SoundFrames
{
    /// <summary>Seconds from one frame to the next.</summary>
    public const double Hop = 0.01;

    /// <summary>Bands of <see cref="BandLevels"/>.</summary>
    public const int Bands = 8;

    private const double Length = 0.025;
    private const double Lowest = 60;          // Hz: below is rumble, hum and the offset of the converter
    private const double Smoothed = 200;       // Hz
    private const double Faintest = 60;        // dB below the strongest frequency that speech still has
    private const double AboveNoise = 3;       // dB
    private static readonly double[] Edges = [60, 400, 700, 1100, 1600, 2300, 3200, 4500, 7500];

    private readonly int _rate;
    private readonly Fft _fft;
    private readonly float[][] _spectra;

    public SoundFrames(Sound sound)
    {
        _rate = sound.SampleRate;
        var (length, hop) = ((int)(Length * _rate), (int)(Hop * _rate));
        _fft = new Fft((int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, length)));
        var window = Window.Hann(length);
        var count = Math.Max(1, ((sound.Samples.Length - length) / hop) + 1);
        (_spectra, Levels, BandLevels) = (new float[count][], new double[count], new float[count][]);
        var (shaped, re, im) = (new float[length], new float[_fft.Bins], new float[_fft.Bins]);
        for (var t = 0; t < count; t++)
        {
            var samples = sound.Samples.AsSpan(Math.Min(sound.Samples.Length, t * hop));
            for (var i = 0; i < length; i++)
                shaped[i] = i < samples.Length ? samples[i] * window[i] : 0;
            _fft.Forward(shaped, re, im);
            _spectra[t] = Powers(re, im, window);
            Levels[t] = Decibels.OfPower(Sum(_spectra[t], Lowest, _rate / 2.0));
            BandLevels[t] = [.. Enumerable.Range(0, Bands).Select(b => (float)Decibels.OfPower(Sum(_spectra[t], Edges[b], Edges[b + 1]) + 1e-12))];
        }
    }

    /// <summary>The level of each frame.</summary>
    public double[] Levels { get; }

    /// <summary>The levels of each frame in <see cref="Bands"/> bands up to 7500 Hz.</summary>
    public float[][] BandLevels { get; }

    /// <summary>Up to how many Hz the frames above a level have more than those below it.</summary>
    public double Bandwidth(double quiet)
    {
        var (speech, noise) = (Mean(level => level > quiet), Mean(level => level <= quiet));
        var least = speech.Max() * Math.Pow(10, -Faintest / 10);
        var above = Math.Pow(10, AboveNoise / 10);
        var highest = Array.FindLastIndex(speech, (p) => p > least);
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
            if (!which(Levels[t]))
                continue;
            count++;
            for (var k = 0; k < sum.Length; k++)
                sum[k] += _spectra[t][k];
        }
        var half = Math.Max(1, (int)(Smoothed / 2 / _rate * _fft.Size));
        return [.. Enumerable.Range(0, sum.Length).Select(k => sum[Math.Max(0, k - half)..Math.Min(sum.Length, k + half + 1)].Average() / Math.Max(1, count))];
    }

    // Scaled so that all bins add up to the mean square of the samples.
    private float[] Powers(float[] re, float[] im, float[] window)
    {
        var scale = 2 / (_fft.Size * window.Sum(w => (double)w * w));
        return [.. re.Zip(im, (r, i) => (float)(scale * ((r * r) + (i * i))))];
    }

    private double Sum(float[] powers, double from, double to)
    {
        var sum = 0.0;
        for (var k = (int)(from / _rate * _fft.Size); k < Math.Min(powers.Length, (int)(to / _rate * _fft.Size) + 1); k++)
            sum += powers[k];
        return sum;
    }
}

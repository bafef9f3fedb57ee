using Soother.Training.Sounds;
using Soother.Voice;

namespace Soother.Training.Whispering;

/// <summary>How much a clip sounds like a whisper.</summary>
/// <param name="Voiced">Share of frames with a pitch, 0 to 1.</param>
/// <param name="HarmonicsToNoise">In dB.</param>
/// <param name="LowToHigh">Energy below 1 kHz against that from 1 to 8 kHz, in dB: vocal folds are strong below, breath is not.</param>
/// <param name="Flatness">Mean over frames of geometric against arithmetic mean power from 300 to 4000 Hz, in dB: 0 is white noise; harmonics make it sink.</param>
internal sealed record WhisperSound(double Voiced, double HarmonicsToNoise, double LowToHigh, double Flatness)
{
    private const double FrameSeconds = 0.04, HopSeconds = 0.01;
    private const int FftSize = 4096;
    private const double ActiveRange = 1e-3;   // frames within 30 dB of the loudest

    public static WhisperSound Of(Sound sound)
    {
        var measure = WhisperMeasure.Of(sound.Samples, sound.SampleRate);
        var (low, high, flatness, frames) = (0.0, 0.0, 0.0, 0);
        foreach (var power in Spectra(sound))
        {
            low += Sum(power, sound.SampleRate, 0, 1000);
            high += Sum(power, sound.SampleRate, 1000, 8000);
            flatness += Flat(power.AsSpan(Bin(300, sound.SampleRate)..Bin(4000, sound.SampleRate)));
            frames++;
        }
        return new(measure.Voiced, measure.HarmonicsToNoise, 10 * Math.Log10((low + 1e-15) / (high + 1e-15)), frames == 0 ? 0 : flatness / frames);
    }

    private static IEnumerable<float[]> Spectra(Sound sound)
    {
        var (length, hop) = ((int)(FrameSeconds * sound.SampleRate), (int)(HopSeconds * sound.SampleRate));
        var starts = Enumerable.Range(0, Math.Max(0, (sound.Samples.Length - length) / hop)).Select(i => i * hop).ToArray();
        var energies = starts.Select(s => Energy(sound.Samples.AsSpan(s, length))).ToArray();
        var loudest = energies.DefaultIfEmpty().Max();
        var (fft, window, frame) = (new Fft(FftSize), Window.Hann(length), new float[length]);
        var (re, im) = (new float[fft.Bins], new float[fft.Bins]);
        for (var i = 0; i < starts.Length; i++)
        {
            if (energies[i] <= loudest * ActiveRange)
                continue;
            for (var k = 0; k < length; k++)
                frame[k] = sound.Samples[starts[i] + k] * window[k];
            fft.Forward(frame, re, im);
            for (var k = 0; k < re.Length; k++)
                re[k] = (re[k] * re[k]) + (im[k] * im[k]);
            yield return re;
        }
    }

    private static double Flat(ReadOnlySpan<float> power)
    {
        var (logs, sum) = (0.0, 0.0);
        foreach (var p in power)
            (logs, sum) = (logs + Math.Log(p + 1e-15), sum + p);
        return 10 / Math.Log(10) * ((logs / power.Length) - Math.Log((sum / power.Length) + 1e-15));
    }

    private static double Sum(ReadOnlySpan<float> power, int rate, int from, int to)
    {
        var sum = 0.0;
        foreach (var p in power[Bin(from, rate)..Math.Min(power.Length, Bin(to, rate))])
            sum += p;
        return sum;
    }

    private static double Energy(ReadOnlySpan<float> samples)
    {
        var sum = 0.0;
        foreach (var sample in samples)
            sum += sample * sample;
        return sum;
    }

    private static int Bin(int hertz, int rate) => hertz * FftSize / rate;
}

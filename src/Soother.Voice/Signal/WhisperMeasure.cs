namespace Soother.Voice;

/// <summary>How much a sound is a whisper. A real one: 2 % voiced, −5 dB; the same man speaking: 53 %, −1 dB.</summary>
/// <param name="Seconds">How long it is.</param>
/// <param name="Voiced">The share of frames that have a pitch between 75 and 400 Hz, 0 to 1; 1 for silence.</param>
/// <param name="HarmonicsToNoise">Mean ratio of what repeats with a pitch to what does not, in dB; 99 for silence.</param>
/// <param name="Tail">Seconds of silence after the last sound; 99 for silence.</param>
/// <param name="Peak">The largest amplitude, 0 to 1.</param>
/// <remarks>Frames of 40 ms every 10 ms, those within 30 dB of the loudest; voiced where the normalised autocorrelation rises above 0.5.</remarks>
public sealed record WhisperMeasure(double Seconds, double Voiced, double HarmonicsToNoise, double Tail, double Peak)
{
    private const double FrameSeconds = 0.04, HopSeconds = 0.01;
    private const double SoundRange = 1e-3, TailRange = 1e-4;      // of the loudest frame's energy
    private const double VoicedAbove = 0.5, LeastPeak = 1e-3, MostPeak = 0.999;
    private const double Nothing = 99;

    /// <summary>Measures a sound.</summary>
    /// <param name="samples">−1 to 1.</param>
    /// <param name="sampleRate">Samples a second.</param>
    public static WhisperMeasure Of(ReadOnlySpan<float> samples, int sampleRate)
    {
        var (length, hop) = ((int)(FrameSeconds * sampleRate), (int)(HopSeconds * sampleRate));
        var energies = Loudness.FrameEnergies(samples, length, hop);
        var loudest = energies.Max();
        var peak = 0f;
        foreach (var sample in samples)
            peak = Math.Max(peak, MathF.Abs(sample));
        var seconds = (double)samples.Length / sampleRate;
        if (loudest == 0)
            return new(seconds, 1, Nothing, Nothing, peak);

        var pitch = new PitchPeak(sampleRate, length);
        var peaks = new List<double>();
        for (var k = 0; k < energies.Length; k++)
        {
            if (energies[k] >= loudest * SoundRange)
                peaks.Add(Math.Clamp(pitch.Of(samples.Slice(k * hop, Math.Min(length, samples.Length - (k * hop)))), LeastPeak, MostPeak));
        }
        var last = Array.FindLastIndex(energies, e => e > loudest * TailRange);
        return new(
            seconds, peaks.Average(p => p > VoicedAbove ? 1.0 : 0.0), peaks.Average(p => 10 * Math.Log10(p / (1 - p))),
            (energies.Length - 1 - last) * HopSeconds, peak);
    }

    // The highest normalised autocorrelation of a frame between two pitches.
    private sealed class PitchPeak(int sampleRate, int length)
    {
        private const int Lowest = 75, Highest = 400;   // Hz

        private readonly Fft _fft = new((int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(2 * length)));
        private readonly float[] _frame = new float[length];

        public double Of(ReadOnlySpan<float> samples)
        {
            _frame.AsSpan().Clear();
            for (var i = 0; i < samples.Length; i++)
                _frame[i] = samples[i] * (float)(0.5 - (0.5 * Math.Cos(2 * Math.PI * i / (length - 1))));
            var (re, im, correlation) = (new float[_fft.Bins], new float[_fft.Bins], new float[_fft.Size]);
            _fft.Forward(_frame, re, im);
            for (var k = 0; k < re.Length; k++)
                (re[k], im[k]) = ((re[k] * re[k]) + (im[k] * im[k]), 0);
            _fft.Inverse(re, im, correlation);
            var highest = 0f;
            for (var lag = sampleRate / Highest; lag < sampleRate / Lowest; lag++)
                highest = Math.Max(highest, correlation[lag]);
            return highest / (correlation[0] + 1e-12);
        }
    }
}

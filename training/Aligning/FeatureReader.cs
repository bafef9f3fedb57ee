using System.Collections.Concurrent;
using Soother.Training.Sounds;
using Soother.Voice;

namespace Soother.Training.Aligning;

/// <summary>
/// Mel cepstra (Davis and Mermelstein 1980: the cosine transform of the logarithm of the power in mel bands) with their slopes (Furui 1986), and the mean of the
/// clip's speech taken off (Atal 1974), so that microphone and level matter little.
/// </summary>
/// <remarks>Several threads may use one.</remarks>
internal sealed class FeatureReader
{
    private const int Bands = 30, Lowest = 100, Highest = 7000;
    private const double WindowSeconds = 0.0232;
    private const float Floor = 1e-7f;       // of the mean power: 70 dB below it, under any room's noise
    private const float SpeechShare = 0.5f;  // of the way from a clip's silence to its loud frames

    private readonly ConcurrentBag<Analysis> _free = [];
    private readonly MelFilterbank _filters;
    private readonly int _size, _window, _hop;

    /// <param name="sampleRate">Samples a second that the sound is taken to have.</param>
    public FeatureReader(double sampleRate)
    {
        (_window, _hop) = ((int)(WindowSeconds * sampleRate), (int)Math.Round(SpeechFeatures.Hop * sampleRate));
        _size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)_window);
        // Bands that a low rate does not have get the value of the last it has.
        var step = MelFilterbank.Mel(Highest) - MelFilterbank.Mel(Lowest);
        var share = Math.Min(1, (MelFilterbank.Mel(sampleRate / 2) - MelFilterbank.Mel(Lowest)) / step);
        var bands = Math.Min(Bands, (int)((share * (Bands + 1)) - 1));
        var highest = MelFilterbank.Hertz(MelFilterbank.Mel(Lowest) + (step * (bands + 1) / (Bands + 1)));
        _filters = new MelFilterbank(sampleRate, _size, bands, Lowest, Math.Min(highest, sampleRate / 2));
    }

    public static SpeechFeatures Read(Sound sound) => new FeatureReader(sound.SampleRate).Read(sound.Samples);

    /// <param name="samples">At least one.</param>
    public SpeechFeatures Read(ReadOnlySpan<float> samples)
    {
        if (!_free.TryTake(out var analysis))
            analysis = new(new Stft(_size, _window, _hop));
        var frames = analysis.Stft.Frames(samples.Length);
        var mel = new float[frames * Bands];
        for (var t = 0; t < frames; t++)
            Mel(analysis, samples, t, mel.AsSpan(t * Bands, Bands));
        _free.Add(analysis);
        return FromMel(mel);
    }

    private static SpeechFeatures FromMel(float[] mel)
    {
        var frames = mel.Length / Bands;
        var floor = (mel.Average() * Floor) + 1e-30f;
        var values = new float[frames * SpeechFeatures.Dimensions];
        var level = new float[frames];
        for (var t = 0; t < frames; t++)
        {
            var bands = mel.AsSpan(t * Bands, Bands);
            var sum = 0f;
            foreach (ref var band in bands)
                (sum, band) = (sum + band, MathF.Log(band + floor));
            level[t] = MathF.Log(sum + floor);
            CosineTransform.Apply(bands, values.AsSpan(t * SpeechFeatures.Dimensions, SpeechFeatures.Cepstra));
        }
        var features = new SpeechFeatures(values, level, new float[SpeechFeatures.Cepstra]);
        TakeOffMean(features);
        Slopes.Add(values);
        return features;
    }

    private void Mel(Analysis analysis, ReadOnlySpan<float> samples, int t, Span<float> bands)
    {
        var (re, im) = (analysis.Re, analysis.Im);
        analysis.Stft.Forward(samples, t, re, im);
        for (var k = 0; k < re.Length; k++)
            re[k] = (re[k] * re[k]) + (im[k] * im[k]);
        _filters.Apply(re, bands[.._filters.Bands]);
        bands[_filters.Bands..].Fill(bands[_filters.Bands - 1]);
    }

    // Over what is speech, or a long silence would make the clip look different.
    private static void TakeOffMean(SpeechFeatures features)
    {
        var ((low, high), (values, level, mean), count) = (features.Levels(), features, 0);
        for (var t = 0; t < level.Length; t++)
        {
            if (level[t] < low + (SpeechShare * (high - low)))
                continue;
            count++;
            for (var i = 0; i < mean.Length; i++)
                mean[i] += values[(t * SpeechFeatures.Dimensions) + i];
        }
        for (var i = 0; i < mean.Length; i++)
            mean[i] /= count;
        for (var t = 0; t < level.Length; t++)
        {
            for (var i = 0; i < mean.Length; i++)
                values[(t * SpeechFeatures.Dimensions) + i] -= mean[i];
        }
    }

    // What one thread needs for itself.
    private sealed class Analysis(Stft stft)
    {
        public Stft Stft => stft;

        public float[] Re { get; } = new float[stft.Bins];

        public float[] Im { get; } = new float[stft.Bins];
    }
}

namespace Soother.Voice;

/// <summary>What a voice learns to make: the natural logarithm of the power in mel bands, frame by frame.</summary>
/// <remarks>Frame t is centred on sample t · <see cref="Hop"/>; the sound counts as zero outside. One instance serves one thread at a time.</remarks>
public sealed class MelSpectrogram
{
    /// <summary>The settings of a voice's features: samples a second, of the transform and of a hop, bands, Hz of their edges.</summary>
    public const int VoiceRate = 22050, VoiceSize = 1024, VoiceHop = 256, VoiceBands = 80, VoiceLowest = 50, VoiceHighest = 11000;

    /// <summary>Added to the power before the logarithm: digital silence is about −16.1.</summary>
    public const float Floor = 1e-7f;

    private readonly Stft _stft;
    private readonly MelFilterbank _filters;
    private readonly float[] _re, _im;

    /// <summary>The features of a voice; sound of another rate than <see cref="VoiceRate"/> is resampled first.</summary>
    public MelSpectrogram() : this(new Stft(VoiceSize, VoiceSize, VoiceHop), new MelFilterbank(VoiceRate, VoiceSize, VoiceBands, VoiceLowest, VoiceHighest))
    {
    }

    /// <summary>Other features.</summary>
    /// <param name="stft">Makes the spectra; its frames are those of the result.</param>
    /// <param name="filters">Made for the same size of transform.</param>
    public MelSpectrogram(Stft stft, MelFilterbank filters)
    {
        ArgumentNullException.ThrowIfNull(stft);
        ArgumentNullException.ThrowIfNull(filters);
        (_stft, _filters, _re, _im) = (stft, filters, new float[stft.Bins], new float[stft.Bins]);
    }

    /// <summary>Samples from one frame to the next.</summary>
    public int Hop => _stft.Hop;

    /// <summary>Values of a frame.</summary>
    public int Bands => _filters.Bands;

    /// <summary>Frames of a sound.</summary>
    public int Frames(int samples) => _stft.Frames(samples);

    /// <summary>All frames of a sound, one after another: value b of frame t is at t · <see cref="Bands"/> + b.</summary>
    /// <param name="samples">−1 to 1.</param>
    public float[] Of(ReadOnlySpan<float> samples)
    {
        var values = new float[Frames(samples.Length) * Bands];
        for (var t = 0; t * Bands < values.Length; t++)
            Frame(samples, t, values.AsSpan(t * Bands, Bands));
        return values;
    }

    /// <summary>One frame of a sound.</summary>
    /// <param name="samples">The whole sound, −1 to 1.</param>
    /// <param name="t">Which frame, from 0.</param>
    /// <param name="bands">Gets <see cref="Bands"/> values.</param>
    public void Frame(ReadOnlySpan<float> samples, int t, Span<float> bands)
    {
        _stft.Forward(samples, t, _re, _im);
        for (var k = 0; k < _re.Length; k++)
            _re[k] = (_re[k] * _re[k]) + (_im[k] * _im[k]);
        _filters.Apply(_re, bands);
        for (var band = 0; band < bands.Length; band++)
            bands[band] = MathF.Log(bands[band] + Floor);
    }
}

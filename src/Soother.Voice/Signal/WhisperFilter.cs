using System.Runtime.CompilerServices;

namespace Soother.Voice;

/// <summary>From the envelope of a voice to the envelope of its whisper, by the degree of voicing.</summary>
internal sealed class WhisperFilter
{
    private const double ShiftBegin = 300, ShiftFullTo = 900;      // Hz: where first formants lie
    private const double TiltFrom = 500, TiltTo = 5000;            // Hz: breath does not grow brighter without end

    private readonly double _hertzPerBin;
    private readonly WhisperSettings _settings;
    private readonly double[] _unscaled;   // for each bin, the frequency in the voice that is heard there
    private readonly float[] _always;
    private readonly float[] _voiced;   // natural logarithms, so that a degree of voicing is a factor on them

    /// <param name="sampleRate">Samples a second.</param>
    /// <param name="bins">Bins from 0 to half the sample rate.</param>
    /// <param name="emphasis">The pre-emphasis that the envelopes have had, to be undone.</param>
    /// <param name="settings">What kind of whisper.</param>
    public WhisperFilter(int sampleRate, int bins, double emphasis, WhisperSettings settings)
    {
        (_hertzPerBin, _settings) = (sampleRate / 2.0 / (bins - 1), settings);
        (_always, _voiced, _unscaled) = (new float[bins], new float[bins], new double[bins]);
        for (var k = 0; k < bins; k++)
        {
            var hertz = k * _hertzPerBin;
            _unscaled[k] = Math.Min(hertz / settings.FormantScale, sampleRate / 2.0);
            var lowCut = 1 / Math.Sqrt(1 + Math.Pow(settings.LowCut / Math.Max(hertz, 1), 4));
            _always[k] = (float)(lowCut / Math.Sqrt(EnvelopeAnalyser.PowerOfEmphasis(emphasis, Math.PI * k / (bins - 1))));
            var octaves = Math.Log2(Math.Clamp(hertz, TiltFrom, TiltTo) / TiltFrom);
            _voiced[k] = MathF.Log(Decibels.ToFactor((float)((settings.Tilt * octaves) - settings.VowelSoftening)));
        }
    }

    /// <summary>The magnitudes with which noise becomes the whisper.</summary>
    /// <param name="envelope">Power in each bin of the voice.</param>
    /// <param name="voicing">0 to 1.</param>
    /// <param name="magnitude">Gets the factor of each bin.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Apply(ReadOnlySpan<float> envelope, double voicing, Span<float> magnitude)
    {
        if (voicing == 0)
        {
            for (var k = 0; k < magnitude.Length; k++)
                magnitude[k] = MathF.Sqrt(PowerAt(envelope, _unscaled[k])) * _always[k];
            return;
        }
        var shift = voicing * _settings.FormantShift;
        for (var k = 0; k < magnitude.Length; k++)
        {
            var power = PowerAt(envelope, Source(_unscaled[k], shift));
            magnitude[k] = MathF.Sqrt(power) * _always[k] * MathF.Exp(_voiced[k] * (float)voicing);
        }
    }

    private float PowerAt(ReadOnlySpan<float> envelope, double hertz)
    {
        var from = hertz / _hertzPerBin;
        var low = Math.Min((int)from, envelope.Length - 2);
        var part = (float)(from - low);
        return (envelope[low] * (1 - part)) + (envelope[low + 1] * part);
    }

    // Where in the voice a frequency of the whisper comes from: 0, 300 and 900 Hz and the end of the shift
    // become 0, 300 + shift, 900 + shift and the end, and straight lines join them.
    private double Source(double hertz, double shift)
    {
        var end = _settings.FormantShiftEnd;
        if (hertz >= end)
            return hertz;
        if (hertz >= ShiftFullTo + shift)
            return end - ((end - hertz) * (end - ShiftFullTo) / (end - ShiftFullTo - shift));
        return hertz >= ShiftBegin + shift ? hertz - shift : hertz * ShiftBegin / (ShiftBegin + shift);
    }
}

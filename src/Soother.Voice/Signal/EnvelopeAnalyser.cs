using System.Runtime.CompilerServices;

namespace Soother.Voice;

/// <summary>What one frame of a voice is: its spectral envelope, and how much of it is tone.</summary>
internal sealed class EnvelopeAnalyser
{
    private const double WindowSeconds = 0.032;
    private const double LowestPitch = 75, HighestPitch = 400;         // Hz
    private const double VoicedFrom = 0.35, VoicedFully = 0.65;        // periodicity at which voicing is 0 and 1
    private const double LagWindow = 60;                               // Hz; keeps harmonics of a high voice from being taken for resonances
    private const double NoiseFloor = 1e-4;                            // of the energy; keeps the filter tame where there is nothing
    private const double Silence = 1e-9;                               // mean square

    private readonly Fft _fft, _envelopeFft;
    private readonly float[] _window, _deemphasis, _frame, _re, _im, _correlation, _filterSamples, _filterRe, _filterIm;
    private readonly double[] _windowCorrelation, _lagWindow, _widening, _lags, _filter;
    private readonly int _shortestLag, _longestLag;

    /// <summary>Prepares for frames of <see cref="WindowLength"/> samples.</summary>
    /// <param name="sampleRate">Samples a second.</param>
    /// <param name="envelopeSize">Size of the transform in whose bins envelopes are wanted.</param>
    /// <param name="emphasis">The coefficient of the pre-emphasis that the frames have had.</param>
    /// <param name="bandwidth">How much wider resonances shall be, in Hz.</param>
    public EnvelopeAnalyser(int sampleRate, int envelopeSize, double emphasis, double bandwidth)
    {
        WindowLength = (int)(WindowSeconds * sampleRate) & ~1;
        (_shortestLag, _longestLag) = ((int)(sampleRate / HighestPitch), (int)(sampleRate / LowestPitch));
        _fft = new Fft(PowerOfTwo(WindowLength + _longestLag));
        _envelopeFft = new Fft(envelopeSize);
        _window = Window.Hann(WindowLength);
        (_frame, _correlation) = (new float[WindowLength], new float[_fft.Size]);
        (_re, _im) = (new float[_fft.Bins], new float[_fft.Bins]);
        _deemphasis = new float[_fft.Bins];
        for (var k = 0; k < _fft.Bins; k++)
            _deemphasis[k] = 1f / PowerOfEmphasis(emphasis, Math.PI * k / (_fft.Bins - 1));

        var order = 4 + (sampleRate / 1000);
        (_lags, _filter) = (new double[order + 1], new double[order + 1]);
        (_filterSamples, _filterRe, _filterIm) = (new float[order + 1], new float[_envelopeFft.Bins], new float[_envelopeFft.Bins]);
        _lagWindow = [.. Enumerable.Range(0, order + 1).Select(k => Math.Exp(-0.5 * Math.Pow(2 * Math.PI * LagWindow * k / sampleRate, 2)))];
        _widening = [.. Enumerable.Range(0, order + 1).Select(k => Math.Exp(-Math.PI * bandwidth * k / sampleRate))];
        _windowCorrelation = [.. Enumerable.Range(0, _longestLag + 1).Select(WindowCorrelation)];
    }

    /// <summary>Samples of a frame.</summary>
    public int WindowLength { get; }

    /// <summary>Analyses one frame of a pre-emphasised voice.</summary>
    /// <param name="signal">The voice.</param>
    /// <param name="start">The frame's first sample.</param>
    /// <param name="envelope">Gets the power in each bin, of mean 1; flat for silence.</param>
    /// <returns>The degree of voicing, 0 to 1.</returns>
    public double Analyse(SlidingSignal signal, long start, Span<float> envelope)
    {
        signal.Read(start, _frame);
        for (var i = 0; i < _frame.Length; i++)
            _frame[i] *= _window[i];
        _fft.Forward(_frame, _re, _im);
        for (var k = 0; k < _re.Length; k++)
            (_re[k], _im[k]) = ((_re[k] * _re[k]) + (_im[k] * _im[k]), 0);
        _fft.Inverse(_re, _im, _correlation);
        if (_correlation[0] < Silence * WindowLength)
        {
            envelope.Fill(1);
            return 0;
        }
        Envelope(envelope);
        return Voicing();
    }

    /// <summary>The squared magnitude of 1 − a·e^(−iω).</summary>
    public static float PowerOfEmphasis(double a, double omega) => (float)(1 + (a * a) - (2 * a * Math.Cos(omega)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Envelope(Span<float> envelope)
    {
        for (var k = 0; k < _lags.Length; k++)
            _lags[k] = _correlation[k] * _lagWindow[k];
        _lags[0] *= 1 + NoiseFloor;
        Lpc.Solve(_lags, _filter);
        for (var k = 0; k < _filter.Length; k++)
            _filterSamples[k] = (float)(_filter[k] * _widening[k]);
        _envelopeFft.Forward(_filterSamples, _filterRe, _filterIm);
        var sum = 0.0;
        for (var k = 0; k < envelope.Length; k++)
            sum += envelope[k] = 1f / ((_filterRe[k] * _filterRe[k]) + (_filterIm[k] * _filterIm[k]));
        var scale = (float)(envelope.Length / sum);
        for (var k = 0; k < envelope.Length; k++)
            envelope[k] *= scale;
    }

    // How periodic the voice itself is, without the pre-emphasis: the highest autocorrelation at a pitch, corrected for the window.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private double Voicing()
    {
        for (var k = 0; k < _re.Length; k++)
            _re[k] *= _deemphasis[k];
        _fft.Inverse(_re, _im, _correlation);
        var highest = 0.0;
        for (var lag = _shortestLag; lag <= _longestLag; lag++)
            highest = Math.Max(highest, _correlation[lag] / _windowCorrelation[lag]);
        return Math.Clamp(((highest / _correlation[0]) - VoicedFrom) / (VoicedFully - VoicedFrom), 0, 1);
    }

    private double WindowCorrelation(int lag)
    {
        double sum = 0, energy = 0;
        for (var i = 0; i < _window.Length; i++)
        {
            energy += _window[i] * _window[i];
            sum += i + lag < _window.Length ? _window[i] * _window[i + lag] : 0;
        }
        return sum / energy;
    }

    private static int PowerOfTwo(int least) => (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)least);
}

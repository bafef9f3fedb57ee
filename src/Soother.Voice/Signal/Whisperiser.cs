namespace Soother.Voice;

/// <summary>Turns a voice into a whisper: the same words, at the same times, in breath instead of tone.</summary>
/// <remarks>
/// <para>Every 6 ms the spectral envelope of the voice (linear prediction) shapes white noise, and the voice's own loudness is laid on it.
/// Voiced sounds are changed as a throat without tone changes them (see <see cref="WhisperSettings"/>); breath stays as it is.</para>
/// <para>It streams: give the voice in pieces of any size, and the whisper follows <see cref="Latency"/> samples behind, the same to the bit as in one piece.
/// One instance serves one voice, on one thread at a time. For loudness see <see cref="Loudness"/>.</para>
/// </remarks>
public sealed class Whisperiser
{
    private const double EmphasisHertz = 370, ShapeSeconds = 0.020;
    private const int PointsPerHop = 16;

    private readonly SlidingSignal _voice = new();
    private readonly EnvelopeAnalyser _analyser;
    private readonly WhisperFilter _filter;
    private readonly NoiseShaper _noise;
    private readonly LoudnessContour _contour;
    private readonly float[] _envelope, _magnitude, _shaped;
    private readonly double[] _voicing = new double[3];   // of the newest frame and the two before it, oldest first
    private readonly float _emphasis;
    private float _last, _loudness;
    private long _frame, _written, _given;

    /// <summary>Prepares for one voice.</summary>
    /// <param name="sampleRate">Samples a second, 8000 to 48000.</param>
    /// <param name="settings">What kind of whisper.</param>
    public Whisperiser(int sampleRate, WhisperSettings settings)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(sampleRate, 8000);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sampleRate, 48000);
        ArgumentNullException.ThrowIfNull(settings);
        _emphasis = (float)Math.Exp(-2 * Math.PI * EmphasisHertz / sampleRate);
        var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(ShapeSeconds * sampleRate));
        _noise = new NoiseShaper(size, settings.Seed);
        _analyser = new EnvelopeAnalyser(sampleRate, size, _emphasis, settings.Bandwidth);
        _filter = new WhisperFilter(sampleRate, _noise.Bins, _emphasis, settings);
        _contour = new LoudnessContour(sampleRate, _noise.Hop / PointsPerHop);
        (_envelope, _magnitude, _shaped) = (new float[_noise.Bins], new float[_noise.Bins], new float[_noise.Hop]);
        Latency = (2 * _noise.Hop) + (_analyser.WindowLength / 2);
    }

    /// <summary>How far, in samples, the whisper is at most behind the voice.</summary>
    public int Latency { get; }

    /// <summary>A whole utterance as a whisper of the same length, at <see cref="WhisperSettings.Loudness"/>.</summary>
    /// <param name="voice">Samples of −1 to 1.</param>
    /// <param name="sampleRate">Samples a second.</param>
    /// <param name="settings">What kind of whisper.</param>
    public static float[] Whisper(ReadOnlySpan<float> voice, int sampleRate, WhisperSettings settings)
    {
        var whisperiser = new Whisperiser(sampleRate, settings);
        var whisper = new List<float>(voice.Length);
        whisperiser.Write(voice, whisper);
        whisperiser.Finish(whisper);
        var samples = whisper.ToArray();
        Loudness.Level(samples, sampleRate, settings.Loudness);
        return samples;
    }

    /// <summary>Takes more of the voice, and appends what of the whisper is ready.</summary>
    public void Write(ReadOnlySpan<float> voice, List<float> whisper)
    {
        ArgumentNullException.ThrowIfNull(whisper);
        foreach (var sample in voice)
        {
            Append(sample - (_emphasis * _last));
            _last = sample;
        }
        _written += voice.Length;
        while (FrameStart + _analyser.WindowLength <= _voice.End)
            NextFrame(whisper);
    }

    /// <summary>The voice has ended: appends the rest of the whisper. Nothing may be written after that.</summary>
    public void Finish(List<float> whisper)
    {
        ArgumentNullException.ThrowIfNull(whisper);
        while (_given < _written)
        {
            while (FrameStart + _analyser.WindowLength > _voice.End)
                Append(0);
            NextFrame(whisper);
        }
    }

    private void Append(float emphasised)
    {
        _voice.Append(emphasised);
        _contour.Append(emphasised);
    }

    private long FrameStart => (_frame * _noise.Hop) - (_analyser.WindowLength / 2);

    // Adds the frame whose centre is _frame hops from the begin. What it completes begins two hops before that.
    private void NextFrame(List<float> whisper)
    {
        (_voicing[0], _voicing[1], _voicing[2]) = (_voicing[1], _voicing[2], _analyser.Analyse(_voice, FrameStart, _envelope));
        _filter.Apply(_envelope, _voicing[2], _magnitude);
        _noise.Next(_magnitude, _shaped);
        var from = (_frame - 2) * _noise.Hop;
        if (from >= 0)
            Give(from, whisper);
        _frame++;
        _voice.ForgetBefore(FrameStart);
    }

    private void Give(long from, List<float> whisper)
    {
        for (var point = 0; point < _shaped.Length; point += _contour.Step)
        {
            var part = (double)(point + _contour.Step) / _shaped.Length;
            var next = _contour.At(from + point + _contour.Step, (_voicing[0] * (1 - part)) + (_voicing[1] * part));
            for (var i = 0; i < _contour.Step && _given < _written; i++, _given++)
                whisper.Add(_shaped[point + i] * (_loudness + ((next - _loudness) * i / _contour.Step)));
            _loudness = next;
        }
    }
}

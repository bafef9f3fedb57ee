namespace Soother.Voice.Signal;

/// <summary>
/// Tells speech from background, whispers included: it asks whether some bands stand out of their own background, wherever they lie, because a whisper has
/// no energy where a voice has most of it. A stream of 10 ms steps; not for two threads at a time.
/// </summary>
/// <remarks>
/// The background is learnt as it goes on, from the quietest moments of the last two seconds, so a fan that starts is speech for that long and background
/// from then on. Sound that begins within speech is recognised as such after the first gap between words.
/// </remarks>
public sealed class VoiceActivityDetector
{
    /// <summary>Samples a second that are expected.</summary>
    public const int SampleRate = 16000;

    /// <summary>Samples of a step: 10 ms.</summary>
    public const int StepSamples = SampleRate / 100;

    /// <summary>Steps for which <see cref="IsSpeech"/> outlasts the sound: the closure of a stop consonant is not longer.</summary>
    public const int HangoverSteps = 12;

    private const int WindowSamples = 2 * StepSamples, FftSize = 512;
    private const int OnsetSteps = 7;        // a click is shorter, even a loud one, blurred by the smoothing
    private const int ResumeSteps = 3;       // within a second of speech, the next word needs less proof
    private const float Smoothing = 0.35f;   // of band levels, a step
    private const float Quietest = -80f;     // dB a band: below it lies the noise of the converter, and digital silence
    private const float SpeechRange = 30f;   // dB between the loudest and the softest of one speaker's sounds
    private const float Forgetting = 0.1f;   // dB a step, of how loud the speaker was
    private const float ReleaseBelow = 3f;   // dB under the onset's threshold
    private const float TonalBonus = 2f;     // dB off the threshold for a voiced sound, whose spectrum is all peaks
    private const float TonalFlatness = 0.08f;
    private static readonly int[] EdgesHz = [150, 350, 700, 1100, 1600, 2300, 3200, 4500, 7000];

    private readonly float _threshold;
    private readonly Fft _fft = new(FftSize);
    private readonly float[] _window = new float[WindowSamples], _shape, _re, _im;
    private readonly float[] _levels = new float[EdgesHz.Length - 1], _rises = new float[EdgesHz.Length - 1];
    private readonly NoiseFloor[] _floors;
    private int _onset, _hangover, _sinceSpeech = SampleRate / StepSamples;
    private float _loudest;
    private bool _started;

    /// <summary>A detector that has heard nothing yet.</summary>
    /// <param name="threshold">How many decibels the three strongest bands must stand out, on average, to be speech. Less hears more, and more that is none.</param>
    public VoiceActivityDetector(double threshold = 10)
    {
        _threshold = (float)threshold;
        (_re, _im) = (new float[_fft.Bins], new float[_fft.Bins]);
        _shape = [.. Enumerable.Range(0, WindowSamples).Select(i => 0.5f - (0.5f * MathF.Cos(2 * MathF.PI * (i + 0.5f) / WindowSamples)))];
        _floors = [.. _levels.Select(_ => new NoiseFloor(stepsPerPart: 50))];
    }

    /// <summary>Whether the sound is speech now; short gaps within speech count as speech.</summary>
    public bool IsSpeech { get; private set; }

    /// <summary>How far the three strongest bands stand out of the background now, in decibels.</summary>
    public float Rise { get; private set; }

    /// <summary>Takes the next step.</summary>
    /// <param name="step"><see cref="StepSamples"/> samples of −1 to 1.</param>
    /// <returns><see cref="IsSpeech"/> after it.</returns>
    /// <exception cref="ArgumentException">Not <see cref="StepSamples"/> samples.</exception>
    public bool Process(ReadOnlySpan<float> step)
    {
        if (step.Length != StepSamples)
            throw new ArgumentException($"a step has {StepSamples} samples, not {step.Length}", nameof(step));
        _window.AsSpan(StepSamples).CopyTo(_window);
        step.CopyTo(_window.AsSpan(StepSamples));
        Span<float> shaped = stackalloc float[WindowSamples];
        for (var i = 0; i < WindowSamples; i++)
            shaped[i] = _window[i] * _shape[i];
        _fft.Forward(shaped, _re, _im);
        var flatness = Measure();
        Decide(flatness);
        return IsSpeech;
    }

    // Levels and rises of all bands; gives the flatness of the spectrum: geometric over arithmetic mean of its power, 1 for white noise.
    private float Measure()
    {
        float logs = 0, sum = 0;
        var (first, last) = (Bin(EdgesHz[0]), Bin(EdgesHz[^1]));
        for (var band = 0; band < _levels.Length; band++)
        {
            var power = 0f;
            for (var bin = Bin(EdgesHz[band]); bin < Bin(EdgesHz[band + 1]); bin++)
            {
                var p = (_re[bin] * _re[bin]) + (_im[bin] * _im[bin]) + 1e-12f;
                power += p;
                logs += MathF.Log(p);
            }
            sum += power;
            // Scaled so that a full-scale sine is about 0 dB.
            var level = Math.Max(Quietest, 10 * MathF.Log10(power / (WindowSamples * WindowSamples / 16f)));
            _levels[band] = _started ? _levels[band] + (Smoothing * (level - _levels[band])) : level;
            _rises[band] = _levels[band] - _floors[band].Update(_levels[band]);
        }
        _started = true;
        var bins = last - first;
        return MathF.Exp(logs / bins) / (sum / bins);
    }

    private void Decide(float flatness)
    {
        Array.Sort(_rises);
        Rise = (_rises[^1] + _rises[^2] + _rises[^3]) / 3;
        var threshold = _threshold - (flatness < TonalFlatness ? TonalBonus : 0) - (IsSpeech ? ReleaseBelow : 0);
        // Behind clear speech, what is far softer is not the speaker: a recording may begin in perfect silence and end in a hum.
        _loudest = Math.Max(Rise, _loudest - Forgetting);
        threshold = Math.Max(threshold, _loudest - SpeechRange);
        _onset = Rise > threshold ? _onset + 1 : 0;
        var proof = _sinceSpeech < SampleRate / StepSamples ? ResumeSteps : OnsetSteps;
        if (_onset >= proof || (IsSpeech && _onset > 0))
            (IsSpeech, _hangover) = (true, HangoverSteps);
        else if (IsSpeech && --_hangover <= 0)
            IsSpeech = false;
        _sinceSpeech = IsSpeech ? 0 : _sinceSpeech + 1;
    }

    private static int Bin(int hz) => hz * FftSize / SampleRate;
}

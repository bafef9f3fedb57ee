using Soother.Voice.Signal;

namespace Soother.Stt.Listening;

/// <summary>Why a session ends.</summary>
internal enum End
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>The speaker fell silent.</summary>
    Silence,

    /// <summary>It lasted too long, or nobody spoke.</summary>
    Time,

    /// <summary>It was told to.</summary>
    Order,
}

/// <summary>Tells when an utterance is over, from step to step of 10 ms.</summary>
/// <remarks>
/// Two ways lead to its end. The detector hears no speech for the time that was set, or twice that while no word is known: a beep, a cough or the end of the
/// wake word is not yet what was to be said. Or, in noise that the detector takes for speech, the recogniser finds the end of a sentence and silence behind it.
/// </remarks>
internal sealed class Endpointer(SttOptions options, bool stopOnSilence)
{
    // The detector calls the gaps within speech speech too, so this much of the silence has passed when it says silence.
    private readonly int _silence = Math.Max(1, Steps(options.Silence) - VoiceActivityDetector.HangoverSteps);
    private readonly int _minSpeech = Steps(options.MinSpeech), _wait = Steps(options.WaitForSpeech), _longest = Steps(options.MaxSeconds);
    private int _position, _speech, _silent;

    /// <summary>Whether enough was spoken to be an utterance.</summary>
    public bool HasSpeech { get; private set; }

    /// <summary>Takes the next step; gives whether, and why, the session ends after it.</summary>
    /// <param name="isSpeech">What the detector says.</param>
    /// <param name="hasWords">Whether the recogniser has heard words so far.</param>
    /// <param name="seemsEnded">Whether the recogniser takes the utterance for ended.</param>
    public End Step(bool isSpeech, bool hasWords, bool seemsEnded)
    {
        _position++;
        if (isSpeech)
        {
            _silent = 0;
            _speech++;
            HasSpeech |= _speech - VoiceActivityDetector.HangoverSteps > _minSpeech;
        }
        else if (++_silent >= _silence)
        {
            _speech = 0;
        }
        if (stopOnSilence && HasSpeech && ((hasWords && seemsEnded) || _silent >= (hasWords ? _silence : 2 * _silence)))
            return End.Silence;
        var tooLong = _position >= _longest || (stopOnSilence && !HasSpeech && _speech == 0 && _position >= _wait);
        return tooLong ? End.Time : End.None;
    }

    private static int Steps(double seconds) => (int)Math.Round(seconds * VoiceActivityDetector.SampleRate / VoiceActivityDetector.StepSamples);
}

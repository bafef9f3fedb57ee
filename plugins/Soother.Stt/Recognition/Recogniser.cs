using Soother.Stt.Listening;
using Soother.Voice.Signal;
using Vosk;

namespace Soother.Stt.Recognition;

/// <summary>A recogniser on loan: for one session, then given back for the next one.</summary>
internal sealed class Recogniser(RecogniserSet owner, VoskRecognizer engine) : IDisposable
{
    // The engine sees blocks of one size, so that nothing depends on the size of the frames.
    private const int Block = VoiceActivityDetector.SampleRate / 10;
    private readonly float[] _block = new float[Block];
    private int _filled;
    private long _accepted;

    /// <summary>What the engine's clock showed when this session began, in seconds: it runs on from session to session.</summary>
    public double Offset { get; private set; }

    /// <summary>The words so far, as of the last tenth of a second.</summary>
    public string Words { get; private set; } = "";

    /// <summary>Whether the engine itself takes the utterance for ended: the search has come to an end of a phrase, and only silence after it.</summary>
    public bool SeemsEnded { get; private set; }

    /// <summary>Takes more sound: mono, 16 kHz, −1 to 1. The words change from block to block, wherever the pieces are cut.</summary>
    public void Accept(ReadOnlySpan<float> samples)
    {
        foreach (var sample in samples)
        {
            _block[_filled++] = sample * 32768f;
            if (_filled == Block)
            {
                Flush();
                Words = Transcript.ReadPartial(engine.PartialResult());
            }
        }
    }

    /// <summary>The result, with words, as the engine writes it; ends the utterance.</summary>
    public string Finish()
    {
        Flush();
        return engine.FinalResult();
    }

    /// <summary>Several readings of a whole utterance, as the engine writes them: they come without the confidence of their words.</summary>
    public string Readings(ReadOnlySpan<float> samples, int most)
    {
        engine.SetMaxAlternatives(most);
        try
        {
            foreach (var sample in samples)
            {
                _block[_filled++] = sample * 32768f;
                if (_filled == Block)
                    Flush();
            }
            return Finish();
        }
        finally
        {
            engine.SetMaxAlternatives(0);
        }
    }

    /// <summary>Gives it back.</summary>
    public void Dispose()
    {
        // Ends an utterance that was broken off; after a result it changes nothing.
        engine.Reset();
        Offset += (double)_accepted / VoiceActivityDetector.SampleRate;
        (_accepted, _filled, Words, SeemsEnded) = (0, 0, "", false);
        owner.GiveBack(this);
    }

    /// <summary>Frees it for good.</summary>
    public void Free() => engine.Dispose();

    private void Flush()
    {
        if (_filled == 0)
            return;
        SeemsEnded = engine.AcceptWaveform(_block, _filled);
        _accepted += _filled;
        _filled = 0;
    }
}

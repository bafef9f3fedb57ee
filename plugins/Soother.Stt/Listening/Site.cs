using Soother.Contracts;
using Soother.Voice.Signal;

namespace Soother.Stt.Listening;

/// <summary>One site's ear: its stream of sound, the reasons not to listen, and the last moments before a session.</summary>
internal sealed class Site(SttOptions options)
{
    private readonly Hearing _hearing = new(options);
    private readonly HashSet<ToggleReason> _off = [];
    private readonly Queue<Heard> _before = [];
    private int _stepsBefore;

    /// <summary>Whether sound counts.</summary>
    public bool IsOn => _off.Count == 0;

    public void ToggleOff(ToggleReason reason)
    {
        _off.Add(reason);
        Forget();
    }

    public void ToggleOn(ToggleReason reason)
    {
        if (reason == ToggleReason.None)
            _off.Clear();
        else
            _off.Remove(reason);
    }

    /// <summary>Takes the next piece of sound.</summary>
    /// <exception cref="InvalidDataException">It is no WAV file, or a broken one.</exception>
    public Heard Hear(ReadOnlyMemory<byte> wav)
    {
        var sound = _hearing.Hear(wav);
        _before.Enqueue(sound);
        _stepsBefore += sound.Speech.Length;
        while (_stepsBefore - _before.Peek().Speech.Length >= options.PreRoll * 100)
            _stepsBefore -= _before.Dequeue().Speech.Length;
        return sound;
    }

    /// <summary>The last moments of sound that no session has had, for the session that begins now.</summary>
    public Heard TakePreRoll()
    {
        float[] samples = [.. _before.SelectMany(sound => sound.Samples)];
        bool[] speech = [.. _before.SelectMany(sound => sound.Speech)];
        Forget();
        var from = Math.Max(0, speech.Length - (int)(options.PreRoll * 100));
        return new(samples[(from * VoiceActivityDetector.StepSamples)..], speech[from..]);
    }

    /// <summary>What was heard belongs to nobody any more: it was part of a session, or not meant for it.</summary>
    public void Forget()
    {
        _before.Clear();
        _stepsBefore = 0;
    }
}

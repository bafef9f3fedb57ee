using Soother.Contracts;
using Soother.Voice.Signal;

namespace Soother.Stt.Listening;

/// <summary>Makes one stream of sound out of WAV pieces of any format, and finds the speech in it.</summary>
internal sealed class Hearing(SttOptions options)
{
    private const int Step = VoiceActivityDetector.StepSamples;
    private readonly VoiceActivityDetector _detector = new(options.Sensitivity);
    private Resampler _resampler = new(VoiceActivityDetector.SampleRate, VoiceActivityDetector.SampleRate);
    private int _rate = VoiceActivityDetector.SampleRate, _held;
    private float[] _buffer = [];

    /// <summary>Takes the next piece.</summary>
    /// <exception cref="InvalidDataException">It is no WAV file, or a broken one; it is as if it had not come.</exception>
    public Heard Hear(ReadOnlyMemory<byte> wav)
    {
        var sound = Wav.Read(wav);
        if (sound.SampleRate != _rate)
            (_rate, _resampler) = (sound.SampleRate, new(sound.SampleRate, VoiceActivityDetector.SampleRate));
        var mono = sound.ToMono();
        var room = _held + _resampler.MostOutput(mono.Length);
        if (_buffer.Length < room)
            Array.Resize(ref _buffer, room);
        _held += _resampler.Process(mono, _buffer.AsSpan(_held));
        return TakeSteps();
    }

    private Heard TakeSteps()
    {
        var steps = _held / Step;
        var samples = _buffer[..(steps * Step)];
        _buffer.AsSpan(samples.Length, _held - samples.Length).CopyTo(_buffer);
        _held -= samples.Length;
        var speech = new bool[steps];
        for (var i = 0; i < steps; i++)
            speech[i] = _detector.Process(samples.AsSpan(i * Step, Step));
        return new(samples, speech);
    }
}

using System.Diagnostics;
using System.Runtime.InteropServices;
using PortAudioSharp;
using Soother.Training.Sounds;
using PaStream = PortAudioSharp.Stream;

namespace Soother.Training.Recording;

/// <summary>The microphone and the speaker of this machine.</summary>
internal sealed class PortAudioStudio : IStudio
{
    private const int LongestTakeSeconds = 120, CallsPerSecond = 50;
    private const double Latency = 0.05;   // seconds
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly PaStream _microphone;
    private readonly HeardSound _heard;
    private PaStream? _speaker;
    private long _lastCall = Stopwatch.GetTimestamp();

    /// <param name="wanted">A microphone's name or a part of it; null is the default one.</param>
    /// <exception cref="TrainingException">There is no such microphone, or it cannot be used.</exception>
    public PortAudioStudio(string? wanted)
    {
        SoundDevices.Begin();
        try
        {
            var device = SoundDevices.Choose(SoundDevices.Microphones(), wanted);
            (Microphone, SampleRate) = (device.Name, device.Rate);
            _heard = new HeardSound(SampleRate * LongestTakeSeconds);
            _microphone = Open(device);
        }
        catch
        {
            SoundDevices.End();
            throw;
        }
    }

    public string Microphone { get; }

    public int SampleRate { get; }

    public long Heard => _heard.Written;

    public float[] Between(long from, long to)
    {
        if (!_microphone.IsActive || Stopwatch.GetElapsedTime(Volatile.Read(ref _lastCall)) > Patience)
            throw new TrainingException($"the microphone '{Microphone}' was lost. What was kept is safe; plug it in, and the same command goes on from there.");
        return _heard.Between(from, to);
    }

    public void Play(Sound sound)
    {
        Hush();
        if (PortAudio.DefaultOutputDevice == PortAudio.NoDevice)
            throw new TrainingException("there is no speaker to play it on");
        var at = 0;
        // Whole buffers: the last one is filled up with silence.
        var buffer = sound.SampleRate / CallsPerSecond;
        var samples = new float[(sound.Samples.Length + buffer - 1) / buffer * buffer];
        sound.Samples.CopyTo(samples, 0);
        try
        {
            _speaker = new PaStream(null, Parameters(PortAudio.DefaultOutputDevice), sound.SampleRate, (uint)buffer, StreamFlags.DitherOff, Say, this);
            _speaker.Start();
        }
        catch (PortAudioException refused)
        {
            Hush();
            throw new TrainingException($"it cannot be played: {refused.Message}", refused);
        }

        StreamCallbackResult Say(IntPtr input, IntPtr output, uint frames, ref StreamCallbackTimeInfo time, StreamCallbackFlags flags, IntPtr data)
        {
            var count = Math.Min((int)frames, samples.Length - at);
            Marshal.Copy(samples, at, output, count);
            at += count;
            return at < samples.Length ? StreamCallbackResult.Continue : StreamCallbackResult.Complete;
        }
    }

    public void Hush()
    {
        _speaker?.Dispose();
        _speaker = null;
    }

    public void Dispose()
    {
        Hush();
        _microphone.Dispose();
        SoundDevices.End();
    }

    private PaStream Open(Microphone device)
    {
        PaStream? stream = null;
        var buffer = new float[device.Rate];
        try
        {
            stream = new PaStream(Parameters(device.Index), null, device.Rate, (uint)(device.Rate / CallsPerSecond), StreamFlags.DitherOff, Hear, this);
            stream.Start();
            return stream;
        }
        catch (PortAudioException refused)
        {
            stream?.Dispose();
            throw new TrainingException($"the microphone '{device.Name}' cannot be used: {refused.Message}; is another program using it?", refused);
        }

        StreamCallbackResult Hear(IntPtr input, IntPtr output, uint frames, ref StreamCallbackTimeInfo time, StreamCallbackFlags flags, IntPtr data)
        {
            var count = Math.Min((int)frames, buffer.Length);
            if (input != IntPtr.Zero)
            {
                Marshal.Copy(input, buffer, 0, count);
                _heard.Write(buffer.AsSpan(0, count));
            }
            Volatile.Write(ref _lastCall, Stopwatch.GetTimestamp());
            return StreamCallbackResult.Continue;
        }
    }

    private static StreamParameters Parameters(int device) =>
        new() { device = device, channelCount = 1, sampleFormat = SampleFormat.Float32, suggestedLatency = Latency };
}

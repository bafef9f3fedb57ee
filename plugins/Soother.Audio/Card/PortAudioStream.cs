using System.Diagnostics;
using PortAudioSharp;
using Soother.Contracts;
using PaStream = PortAudioSharp.Stream;

namespace Soother.Audio.Card;

/// <summary>One open PortAudio stream. Its callback copies between the device and the ring and does nothing else.</summary>
internal sealed class PortAudioStream : ICardStream
{
    // No callback for so long: the device is gone, even if its driver does not say so.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);
    private const int LongestDelaySeconds = 2, CallsPerSecond = 50;

    private readonly PaStream _stream;
    private readonly Lock _portAudio, _closing = new();
    private long _calls, _lastCall = Stopwatch.GetTimestamp(), _gaps, _latencyTicks;
    private volatile bool _expecting, _closed;

    /// <summary>Opens and starts a device; the caller holds the lock, which stands for PortAudio.</summary>
    /// <exception cref="PortAudioException">The device cannot run like this, or is not free.</exception>
    public PortAudioStream(SoundDevice device, int rate, TimeSpan latency, Lock portAudio)
    {
        (Device, Rate, _portAudio) = (device, rate, portAudio);
        Channels = device.Mode == DeviceMode.Input ? 1 : Math.Min(device.Channels, 2);
        Ring = new SampleRing(rate * Channels * LongestDelaySeconds);
        _latencyTicks = latency.Ticks;
        var parameters = new StreamParameters
        {
            device = device.Index,
            channelCount = Channels,
            sampleFormat = SampleFormat.Float32,
            suggestedLatency = latency.TotalSeconds,
        };
        var isInput = device.Mode == DeviceMode.Input;
        _stream = new PaStream(
            isInput ? parameters : null, isInput ? null : parameters, rate, (uint)(rate / CallsPerSecond), StreamFlags.DitherOff,
            isInput ? Hear : Say, this);
        try
        {
            _stream.Start();
        }
        catch
        {
            _stream.Dispose();
            throw;
        }
    }

    public SoundDevice Device { get; }

    public SampleRing Ring { get; }

    public int Rate { get; }

    public int Channels { get; }

    public TimeSpan Latency => TimeSpan.FromTicks(Volatile.Read(ref _latencyTicks));

    public long Gaps => Volatile.Read(ref _gaps);

    /// <summary>How often the device called.</summary>
    public long Calls => Volatile.Read(ref _calls);

    public bool Expecting
    {
        get => _expecting;
        set => _expecting = value;
    }

    // Asked a hundred times a second: it must not wait for another device that is being opened, so it has a lock of its own.
    public bool IsAlive
    {
        get
        {
            lock (_closing)
                return !_closed && _stream.IsActive && Stopwatch.GetElapsedTime(Volatile.Read(ref _lastCall)) < Patience;
        }
    }

    public void Dispose()
    {
        lock (_portAudio)
            lock (_closing)
            {
                if (_closed)
                    return;
                _closed = true;
                _stream.Dispose();
            }
    }

    private unsafe StreamCallbackResult Hear(
        IntPtr input, IntPtr output, uint frames, ref StreamCallbackTimeInfo time, StreamCallbackFlags flags, IntPtr userData)
    {
        var samples = new ReadOnlySpan<float>((void*)input, (int)frames);
        var lost = input == IntPtr.Zero || Ring.Write(samples) < samples.Length || (flags & StreamCallbackFlags.InputOverflow) != 0;
        Called(time.currentTime - time.inputBufferAdcTime, lost);
        return StreamCallbackResult.Continue;
    }

    private unsafe StreamCallbackResult Say(
        IntPtr input, IntPtr output, uint frames, ref StreamCallbackTimeInfo time, StreamCallbackFlags flags, IntPtr userData)
    {
        var samples = new Span<float>((void*)output, (int)frames * Channels);
        var count = Ring.Read(samples);
        samples[count..].Clear();
        Called(time.outputBufferDacTime - time.currentTime, _expecting && (count < samples.Length || (flags & StreamCallbackFlags.OutputUnderflow) != 0));
        return StreamCallbackResult.Continue;
    }

    private void Called(double latencySeconds, bool gap)
    {
        Volatile.Write(ref _calls, _calls + 1);
        Volatile.Write(ref _lastCall, Stopwatch.GetTimestamp());
        if (gap)
            Volatile.Write(ref _gaps, _gaps + 1);
        // Some drivers give no times, or nonsense.
        if (latencySeconds is > 0 and < LongestDelaySeconds)
            Volatile.Write(ref _latencyTicks, (long)(latencySeconds * TimeSpan.TicksPerSecond));
    }
}

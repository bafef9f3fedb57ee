using Soother.Audio.Card;
using Soother.Contracts;

namespace Soother.Audio.Tests;

/// <summary>A speaker whose device is the test: <see cref="Hear"/> is one callback.</summary>
internal sealed class FakeStream(int rate = 16000, int channels = 1) : ICardStream
{
    public SoundDevice Device { get; } = new(0, DeviceMode.Output, "fake", channels, rate, true);

    public SampleRing Ring { get; } = new(rate * channels);

    public int Rate => rate;

    public int Channels => channels;

    public TimeSpan Latency { get; set; }

    public bool IsAlive { get; set; } = true;

    public bool Expecting { get; set; }

    public long Gaps => 0;

    public bool IsDisposed { get; private set; }

    public float[] Hear(int samples = int.MaxValue)
    {
        var heard = new float[Math.Min(samples, Ring.Capacity)];
        return heard[..Ring.Read(heard)];
    }

    public void Dispose() => IsDisposed = true;
}

using Soother.Audio.Card;
using Soother.Contracts;

namespace Soother.Audio.Tests;

/// <summary>A sound card that has what the test plugs in.</summary>
internal sealed class FakeCard : ISoundCard
{
    private volatile FakeStream? _stream;
    private int _opened;

    /// <summary>What is plugged in; null is nothing.</summary>
    public FakeStream? Stream
    {
        get => _stream;
        set => _stream = value;
    }

    public int Opened => Volatile.Read(ref _opened);

    public IReadOnlyList<SoundDevice> Devices() => _stream is { } stream ? [stream.Device] : [];

    public ICardStream Open(DeviceMode mode, string wanted)
    {
        SoundDevice.Choose(Devices(), DeviceMode.Output, wanted);
        Interlocked.Increment(ref _opened);
        return _stream!;
    }

    public bool Works(SoundDevice device) => true;
}

using Soother.Contracts;

namespace Soother.Audio.Card;

/// <summary>The devices of this machine; all members may be called from any thread.</summary>
internal interface ISoundCard
{
    /// <summary>What there is now.</summary>
    /// <exception cref="SoundDeviceException">The sound system is not there.</exception>
    IReadOnlyList<SoundDevice> Devices();

    /// <summary>Opens a device by the setting that names it; it runs at once.</summary>
    /// <exception cref="SoundDeviceException">It is missing, busy, or broken.</exception>
    ICardStream Open(DeviceMode mode, string wanted);

    /// <summary>Whether a device can be opened and runs; one that is in use here and runs counts as working.</summary>
    bool Works(SoundDevice device);
}

/// <summary>An open device: a ring that its thread fills (a microphone, mono) or empties (a speaker, interleaved).</summary>
internal interface ICardStream : IDisposable
{
    SoundDevice Device { get; }

    SampleRing Ring { get; }

    int Rate { get; }

    int Channels { get; }

    /// <summary>From the ring to the ear, or from the mouth to the ring.</summary>
    TimeSpan Latency { get; }

    /// <summary>False once the device was lost: close it, and open it again.</summary>
    bool IsAlive { get; }

    /// <summary>Set while more is coming: only then an empty ring is a gap in the sound.</summary>
    bool Expecting { get; set; }

    /// <summary>Gaps so far: the ring was empty (a speaker) or full (a microphone), or the device says that it lost sound.</summary>
    long Gaps { get; }
}

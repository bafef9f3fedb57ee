namespace PortAudioSharp;

/// <summary>How a stream converts samples and fills its buffers.</summary>
public enum StreamFlags : uint
{
    /// <summary>Nothing special.</summary>
    NoFlag = 0,

    /// <summary>Samples beyond the range wrap instead of being clipped.</summary>
    ClipOff = 0x00000001,

    /// <summary>No noise is added where samples lose bits.</summary>
    DitherOff = 0x00000002,

    /// <summary>A duplex stream calls back even for input that overflowed.</summary>
    NeverDropInput = 0x00000004,

    /// <summary>The first buffers come from the callback instead of being silence.</summary>
    PrimeOutputBuffersUsingStreamCallback = 0x00000008,

    /// <summary>The bits that each platform defines for itself.</summary>
    PlatformSpecificFlags = 0xFFFF0000,
}

namespace PortAudioSharp;

/// <summary>How a sample lies in memory.</summary>
public enum SampleFormat : uint
{
    /// <summary>Floating point, −1 to 1.</summary>
    Float32 = 0x00000001,

    /// <summary>32 bits, signed.</summary>
    Int32 = 0x00000002,

    /// <summary>24 bits, packed, signed.</summary>
    Int24 = 0x00000004,

    /// <summary>16 bits, signed.</summary>
    Int16 = 0x00000008,

    /// <summary>8 bits, signed.</summary>
    Int8 = 0x00000010,

    /// <summary>8 bits, 128 is silence.</summary>
    UInt8 = 0x00000020,

    /// <summary>The system's own format.</summary>
    CustomFormat = 0x00010000,

    /// <summary>One buffer a channel instead of alternating samples.</summary>
    NonInterleaved = 0x80000000,
}

namespace PortAudioSharp;

/// <summary>What happened since the last callback.</summary>
public enum StreamCallbackFlags : uint
{
    /// <summary>Silence was put in for input that was not there.</summary>
    InputUnderflow = 0x00000001,

    /// <summary>Input before this buffer was lost.</summary>
    InputOverflow = 0x00000002,

    /// <summary>Output had a gap.</summary>
    OutputUnderflow = 0x00000004,

    /// <summary>This output will be dropped: there is no room.</summary>
    OutputOverflow = 0x00000008,

    /// <summary>This output fills the first buffers; the input may be silence.</summary>
    PrimingOutput = 0x00000010,
}

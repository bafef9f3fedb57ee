using System.Runtime.InteropServices;

namespace PortAudioSharp;

/// <summary>When the samples of one callback are heard, in seconds of the stream's own clock.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct StreamCallbackTimeInfo
{
    /// <summary>When the first input sample was at the microphone.</summary>
    public double inputBufferAdcTime;

    /// <summary>Now.</summary>
    public double currentTime;

    /// <summary>When the first output sample will be at the speaker.</summary>
    public double outputBufferDacTime;
}

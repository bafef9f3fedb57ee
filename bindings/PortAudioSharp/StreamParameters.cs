using System.Runtime.InteropServices;

namespace PortAudioSharp;

/// <summary>One direction of a stream.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct StreamParameters
{
    /// <summary>The device's index, 0 to <see cref="PortAudio.DeviceCount"/> − 1.</summary>
    public int device;

    /// <summary>How many channels the callback sees; samples of the channels alternate.</summary>
    public int channelCount;

    /// <summary>The samples that the callback sees.</summary>
    public SampleFormat sampleFormat;

    /// <summary>The wished latency in seconds; the device takes the next that it can do.</summary>
    public double suggestedLatency;

    /// <summary>Settings for one sound system, or zero.</summary>
    public IntPtr hostApiSpecificStreamInfo;

    /// <summary>Device, channels, format and latency in one line.</summary>
    public override readonly string ToString() => $"device {device}, {channelCount} channels, {sampleFormat}, {suggestedLatency} s";
}

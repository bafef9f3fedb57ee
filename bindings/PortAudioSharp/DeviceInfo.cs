namespace PortAudioSharp;

/// <summary>What a device is called and can do. Times are seconds, rates are Hz.</summary>
public struct DeviceInfo
{
    /// <summary>The version of PortAudio's structure: 2.</summary>
    public int structVersion;

    /// <summary>The device's name.</summary>
    public string name;

    /// <summary>The index of the sound system that the device belongs to.</summary>
    public int hostApi;

    /// <summary>Microphone channels; 0 if it is none.</summary>
    public int maxInputChannels;

    /// <summary>Speaker channels; 0 if it is none.</summary>
    public int maxOutputChannels;

    /// <summary>The least latency that is safe.</summary>
    public double defaultLowInputLatency;

    /// <summary>The least latency that is safe.</summary>
    public double defaultLowOutputLatency;

    /// <summary>The latency that hardly ever has gaps.</summary>
    public double defaultHighInputLatency;

    /// <summary>The latency that hardly ever has gaps.</summary>
    public double defaultHighOutputLatency;

    /// <summary>The rate that the device prefers.</summary>
    public double defaultSampleRate;

    /// <summary>The name, the channels and the rate in one line.</summary>
    public override readonly string ToString() => $"{name}: {maxInputChannels} in, {maxOutputChannels} out, {defaultSampleRate} Hz";
}

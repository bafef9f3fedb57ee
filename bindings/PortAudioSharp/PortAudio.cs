using System.Runtime.InteropServices;

namespace PortAudioSharp;

/// <summary>The library itself: its life, its devices. Nothing here may be called from two threads at a time.</summary>
public static unsafe class PortAudio
{
    /// <summary>The index of no device.</summary>
    public const int NoDevice = -1;

    /// <summary>Buffers of whatever size suits the device.</summary>
    public const uint FramesPerBufferUnspecified = 0;

    /// <summary>The library's version: 0x00130600 is 19.6.0.</summary>
    public static int Version => Native.Pa_GetVersion();

    /// <summary>The microphone to use when none is named, or <see cref="NoDevice"/>.</summary>
    public static int DefaultInputDevice => Native.Pa_GetDefaultInputDevice();

    /// <summary>The speaker to use when none is named, or <see cref="NoDevice"/>.</summary>
    public static int DefaultOutputDevice => Native.Pa_GetDefaultOutputDevice();

    /// <summary>How many devices there were at <see cref="Initialize"/>; negative (an <see cref="ErrorCode"/>) before it.</summary>
    public static int DeviceCount => Native.Pa_GetDeviceCount();

    /// <summary>PortAudio's words for a code.</summary>
    public static string GetErrorText(ErrorCode errorCode) => Marshal.PtrToStringUTF8(Native.Pa_GetErrorText(errorCode)) ?? $"error {(int)errorCode}";

    /// <summary>
    /// Looks for devices. Each successful call needs one <see cref="Terminate"/>; only the first of nested calls looks, so new devices are seen
    /// after the last Terminate only.
    /// </summary>
    /// <exception cref="DllNotFoundException">The library is not installed; the message names the package.</exception>
    /// <exception cref="PortAudioException">The sound system failed.</exception>
    public static void Initialize()
    {
        QuietLibraries.Begin();
        try
        {
            PortAudioException.ThrowIfFailed(QuietLibraries.Hushed(Native.Pa_Initialize), "PortAudio did not start");
        }
        catch (DllNotFoundException)
        {
            throw new DllNotFoundException("the sound library PortAudio is not installed: install the package libportaudio2 (apt-get install libportaudio2)");
        }
    }

    /// <summary>Forgets the devices, and closes streams that are still open.</summary>
    /// <exception cref="PortAudioException">The sound system failed.</exception>
    public static void Terminate()
    {
        PortAudioException.ThrowIfFailed(QuietLibraries.Hushed(Native.Pa_Terminate), "PortAudio did not stop");
        QuietLibraries.End();
    }

    /// <summary>What a device is.</summary>
    /// <param name="device">0 to <see cref="DeviceCount"/> − 1.</param>
    /// <exception cref="PortAudioException">No such device.</exception>
    public static DeviceInfo GetDeviceInfo(int device)
    {
        var data = Native.Pa_GetDeviceInfo(device);
        if (data == null)
            throw new PortAudioException(ErrorCode.InvalidDevice);
        return new DeviceInfo
        {
            structVersion = data->StructVersion,
            name = Marshal.PtrToStringUTF8(data->Name) ?? "",
            hostApi = data->HostApi,
            maxInputChannels = data->MaxInputChannels,
            maxOutputChannels = data->MaxOutputChannels,
            defaultLowInputLatency = data->DefaultLowInputLatency,
            defaultLowOutputLatency = data->DefaultLowOutputLatency,
            defaultHighInputLatency = data->DefaultHighInputLatency,
            defaultHighOutputLatency = data->DefaultHighOutputLatency,
            defaultSampleRate = data->DefaultSampleRate,
        };
    }
}

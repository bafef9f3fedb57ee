using System.Runtime.InteropServices;

namespace PortAudioSharp;

/// <summary>The functions of libportaudio, by their C names.</summary>
internal static unsafe partial class Native
{
    // Debian's run-time package has the library by this name only.
    public const string Library = "libportaudio.so.2";

    [LibraryImport(Library)]
    public static partial int Pa_GetVersion();

    [LibraryImport(Library)]
    public static partial IntPtr Pa_GetErrorText(ErrorCode errorCode);

    [LibraryImport(Library)]
    public static partial ErrorCode Pa_Initialize();

    [LibraryImport(Library)]
    public static partial ErrorCode Pa_Terminate();

    [LibraryImport(Library)]
    public static partial int Pa_GetDefaultOutputDevice();

    [LibraryImport(Library)]
    public static partial int Pa_GetDefaultInputDevice();

    [LibraryImport(Library)]
    public static partial DeviceData* Pa_GetDeviceInfo(int device);

    [LibraryImport(Library)]
    public static partial int Pa_GetDeviceCount();

    // C's "unsigned long": frames and flags are as wide as a pointer on every platform that has this library.
    [LibraryImport(Library)]
    public static partial ErrorCode Pa_OpenStream(
        out IntPtr stream, StreamParameters* input, StreamParameters* output, double sampleRate, nuint framesPerBuffer, nuint flags, IntPtr callback, IntPtr userData);

    [LibraryImport(Library)]
    public static partial ErrorCode Pa_CloseStream(IntPtr stream);

    [LibraryImport(Library)]
    public static partial ErrorCode Pa_StartStream(IntPtr stream);

    [LibraryImport(Library)]
    public static partial ErrorCode Pa_StopStream(IntPtr stream);

    [LibraryImport(Library)]
    public static partial ErrorCode Pa_AbortStream(IntPtr stream);

    [LibraryImport(Library)]
    public static partial int Pa_IsStreamStopped(IntPtr stream);

    [LibraryImport(Library)]
    public static partial int Pa_IsStreamActive(IntPtr stream);

    [LibraryImport(Library)]
    public static partial double Pa_GetStreamCpuLoad(IntPtr stream);

    /// <summary>PaDeviceInfo: <see cref="DeviceInfo"/> with its name still in C's memory.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct DeviceData
    {
        public int StructVersion;
        public IntPtr Name;
        public int HostApi;
        public int MaxInputChannels;
        public int MaxOutputChannels;
        public double DefaultLowInputLatency;
        public double DefaultLowOutputLatency;
        public double DefaultHighInputLatency;
        public double DefaultHighOutputLatency;
        public double DefaultSampleRate;
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PortAudioSharp;

/// <summary>
/// ALSA and JACK, which PortAudio asks for devices, print every device that is not there to the terminal. Both let a program take those lines; here they
/// go nowhere. Standard error itself is not touched: other threads may be writing to it.
/// </summary>
internal static unsafe partial class QuietLibraries
{
    public static void Hush() =>
        Set(
            (IntPtr)(delegate* unmanaged[Cdecl]<byte*, int, byte*, int, byte*, void>)&IgnoreAlsa,
            (IntPtr)(delegate* unmanaged[Cdecl]<byte*, void>)&IgnoreJack);

    /// <summary>Gives the libraries their own printing back: this code may be unloaded, and they would still call it.</summary>
    public static void Restore() => Set(IntPtr.Zero, IntPtr.Zero);

    private static void Set(IntPtr alsa, IntPtr jack)
    {
        try
        {
            _ = snd_lib_error_set_handler(alsa);
            jack_set_error_function(jack);
            jack_set_info_function(jack);
        }
        catch (Exception absent) when (absent is DllNotFoundException or EntryPointNotFoundException)
        {
            // A library that is not there prints nothing.
        }
    }

    [LibraryImport("libasound.so.2")]
    private static partial int snd_lib_error_set_handler(IntPtr handler);

    [LibraryImport("libjack.so.0")]
    private static partial void jack_set_error_function(IntPtr handler);

    [LibraryImport("libjack.so.0")]
    private static partial void jack_set_info_function(IntPtr handler);

    // The C type is variadic; what follows the format is left where it is.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void IgnoreAlsa(byte* file, int line, byte* function, int error, byte* format) { }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void IgnoreJack(byte* text) { }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PortAudioSharp;

/// <summary>
/// PortAudio, and ALSA and JACK below it, print every device that is not there to the terminal. ALSA lets a program take its lines for good. The rest
/// goes to C's <c>stderr</c>, which is a variable: it is pointed to /dev/null for the length of a call. The file descriptor 2, to which .NET
/// writes, is not touched, so nothing of what others log is lost.
/// </summary>
internal static unsafe partial class QuietLibraries
{
    private static readonly Lock Turn = new();
    private static readonly IntPtr* Stderr = FindStderr();
    private static readonly IntPtr Nowhere = Stderr == null ? IntPtr.Zero : fopen("/dev/null", "w");

    /// <summary>Runs a call with C's standard error closed.</summary>
    public static T Hushed<T>(Func<T> call)
    {
        if (Nowhere == IntPtr.Zero)
            return call();
        lock (Turn)
        {
            var before = *Stderr;
            *Stderr = Nowhere;
            try
            {
                return call();
            }
            finally
            {
                *Stderr = before;
            }
        }
    }

    /// <summary>From now on ALSA prints nothing.</summary>
    public static void TakeAlsaLines() => SetAlsaHandler((IntPtr)(delegate* unmanaged[Cdecl]<byte*, int, byte*, int, byte*, void>)&IgnoreAlsa);

    /// <summary>Gives ALSA its own printing back: this code may be unloaded, and ALSA would still call it.</summary>
    public static void GiveAlsaLinesBack() => SetAlsaHandler(IntPtr.Zero);

    private static void SetAlsaHandler(IntPtr handler)
    {
        try
        {
            _ = snd_lib_error_set_handler(handler);
        }
        catch (Exception absent) when (absent is DllNotFoundException or EntryPointNotFoundException)
        {
            // A library that is not there prints nothing.
        }
    }

    // Asked of the program and not of libc: a program may have its own copy of the variable, which libraries then use.
    private static IntPtr* FindStderr() =>
        NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "stderr", out var variable) ? (IntPtr*)variable : null;

    [LibraryImport("libasound.so.2")]
    private static partial int snd_lib_error_set_handler(IntPtr handler);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial IntPtr fopen(string path, string mode);

    // The C type is variadic; what follows the format is left where it is.
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static void IgnoreAlsa(byte* file, int line, byte* function, int error, byte* format) { }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PortAudioSharp;

/// <summary>
/// PortAudio, and ALSA and JACK below it, print to the terminal what they could not do: every device that is not there, and three lines for a device that
/// is unplugged. All of it goes to C's <c>stderr</c>, which is a variable: here it gets a stream that drops what is printed inside a call of
/// PortAudio or by one of its threads, and passes on everything else. The file descriptor 2, to which .NET writes, is not touched.
/// </summary>
internal static unsafe partial class QuietLibraries
{
    private const int Unbuffered = 2, StandardError = 2;

    private static readonly IntPtr* Stderr = FindStderr();
    private static IntPtr _filter, _before;
    [ThreadStatic]
    private static bool _isHushed;

    /// <summary>Runs a call of PortAudio; what this thread prints meanwhile is dropped.</summary>
    public static T Hushed<T>(Func<T> call)
    {
        _isHushed = true;
        try
        {
            return call();
        }
        finally
        {
            _isHushed = false;
        }
    }

    /// <summary>This thread is PortAudio's: nothing that it prints is for the user.</summary>
    public static void HushThread() => _isHushed = true;

    /// <summary>Puts the filter in.</summary>
    public static void Begin()
    {
        if (Stderr == null || (_filter != IntPtr.Zero && *Stderr == _filter))
            return;
        if (_filter == IntPtr.Zero)
        {
            _filter = fopencookie(IntPtr.Zero, "w", new CookieFunctions { Write = (IntPtr)(delegate* unmanaged[Cdecl]<IntPtr, byte*, nuint, nint>)&Write });
            _ = setvbuf(_filter, IntPtr.Zero, Unbuffered, 0);
        }
        _before = *Stderr;
        *Stderr = _filter;
    }

    /// <summary>Takes the filter out: this code may be unloaded.</summary>
    public static void End()
    {
        if (_filter != IntPtr.Zero && *Stderr == _filter)
            *Stderr = _before;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static nint Write(IntPtr cookie, byte* text, nuint length) => _isHushed ? (nint)length : write(StandardError, text, length);

    // Asked of the program and not of libc: a program may have its own copy of the variable, which libraries then use.
    private static IntPtr* FindStderr() =>
        NativeLibrary.TryGetExport(NativeLibrary.GetMainProgramHandle(), "stderr", out var variable) ? (IntPtr*)variable : null;

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial IntPtr fopencookie(IntPtr cookie, string mode, CookieFunctions functions);

    [LibraryImport("libc")]
    private static partial int setvbuf(IntPtr stream, IntPtr buffer, int mode, nuint size);

    [LibraryImport("libc")]
    private static partial nint write(int descriptor, byte* bytes, nuint count);

    [StructLayout(LayoutKind.Sequential)]
    private struct CookieFunctions
    {
        public IntPtr Read, Write, Seek, Close;
    }
}

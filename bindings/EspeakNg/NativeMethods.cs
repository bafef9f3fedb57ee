using System.Runtime.InteropServices;

namespace EspeakNg;

/// <summary>The part of speak_lib.h (API revision 12) that is used.</summary>
internal static unsafe partial class NativeMethods
{
    public const int OutputSynchronous = 2, DoNotExit = 0x8000;
    public const uint CharsUtf8 = 1;
    public const int ParameterRate = 1, ParameterPitch = 3, ParameterRange = 4, ParameterWordGap = 7;
    public const int PhonemesIpa = 2, PhonemesTrace = 8;
    public const int PhonemeSeparatorShift = 8;   // bits 8 to 23 of a phoneme mode

    private const string Library = "libespeak-ng.so.1";

    [LibraryImport(Library, EntryPoint = "espeak_Initialize", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Initialize(int output, int bufferMilliseconds, string? dataPath, int options);

    [LibraryImport(Library, EntryPoint = "espeak_SetSynthCallback")]
    public static partial void SetSynthCallback(delegate* unmanaged[Cdecl]<short*, int, void*, int> callback);

    [LibraryImport(Library, EntryPoint = "espeak_SetParameter")]
    public static partial int SetParameter(int parameter, int value, int relative);

    [LibraryImport(Library, EntryPoint = "espeak_SetVoiceByName", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetVoiceByName(string name);

    [LibraryImport(Library, EntryPoint = "espeak_ListVoices")]
    public static partial NativeVoice** ListVoices(NativeVoice* wanted);

    [LibraryImport(Library, EntryPoint = "espeak_Synth")]
    public static partial int Synth(
        byte* text, nuint bytes, uint position, int positionType, uint endPosition, uint flags, uint* uniqueIdentifier, void* userData);

    [LibraryImport(Library, EntryPoint = "espeak_TextToPhonemes")]
    public static partial byte* TextToPhonemes(byte** text, int textMode, int phonemeMode);

    [LibraryImport(Library, EntryPoint = "espeak_SetPhonemeTrace")]
    public static partial void SetPhonemeTrace(int phonemeMode, nint stream);

    /// <summary>A stream that is written to memory: the address and the length are known once it is closed, and the memory is freed by <see cref="Free"/>.</summary>
    [LibraryImport("libc", EntryPoint = "open_memstream")]
    public static partial nint OpenMemoryStream(nint* memory, nuint* length);

    [LibraryImport("libc", EntryPoint = "fclose")]
    public static partial int Close(nint stream);

    [LibraryImport("libc", EntryPoint = "free")]
    public static partial void Free(nint memory);

    [StructLayout(LayoutKind.Sequential)]
    internal struct NativeVoice
    {
        public byte* Name;
        public byte* Languages;    // one byte of priority before each zero-terminated name; a priority of 0 ends the list
        public byte* Identifier;
        public byte Gender;
        public byte Age;
        public byte Variant;
        public byte Reserved;
        public int Score;
        public void* Spare;
    }
}

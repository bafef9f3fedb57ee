using System.Runtime.InteropServices;

namespace Vosk;

/// <summary>The C functions of libvosk that are used.</summary>
internal static partial class NativeMethods
{
    static NativeMethods() => NativeLibrary.SetDllImportResolver(typeof(NativeMethods).Assembly, VoskLibrary.Resolve);

    [LibraryImport(VoskLibrary.Name, EntryPoint = "vosk_set_log_level")]
    public static partial void SetLogLevel(int level);

    [LibraryImport(VoskLibrary.Name, EntryPoint = "vosk_model_new", StringMarshalling = StringMarshalling.Utf8)]
    public static partial ModelHandle ModelNew(string path);

    [LibraryImport(VoskLibrary.Name, EntryPoint = "vosk_model_free")]
    public static partial void ModelFree(nint model);

    [LibraryImport(VoskLibrary.Name, EntryPoint = "vosk_model_find_word", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int ModelFindWord(ModelHandle model, string word);

    [LibraryImport(VoskLibrary.Name, EntryPoint = "vosk_recognizer_new")]
    public static partial RecognizerHandle RecognizerNew(ModelHandle model, float sampleRate);

    [LibraryImport(VoskLibrary.Name, EntryPoint = "vosk_recognizer_new_grm", StringMarshalling = StringMarshalling.Utf8)]
    public static partial RecognizerHandle RecognizerNewGrammar(ModelHandle model, float sampleRate, string grammar);

    [LibraryImport(VoskLibrary.Name, EntryPoint = "vosk_recognizer_free")]
    public static partial void RecognizerFree(nint recognizer);

    [LibraryImport(VoskLibrary.Name, EntryPoint = "vosk_recognizer_set_max_alternatives")]
    public static partial void SetMaxAlternatives(RecognizerHandle recognizer, int count);

    [LibraryImport(VoskLibrary.Name, EntryPoint = "vosk_recognizer_set_words")]
    public static partial void SetWords(RecognizerHandle recognizer, int words);

    [LibraryImport(VoskLibrary.Name, EntryPoint = "vosk_recognizer_set_partial_words")]
    public static partial void SetPartialWords(RecognizerHandle recognizer, int words);

    [LibraryImport(VoskLibrary.Name, EntryPoint = "vosk_recognizer_accept_waveform")]
    public static partial int AcceptWaveform(RecognizerHandle recognizer, ReadOnlySpan<byte> data, int length);

    [LibraryImport(VoskLibrary.Name, EntryPoint = "vosk_recognizer_accept_waveform_s")]
    public static partial int AcceptWaveform(RecognizerHandle recognizer, ReadOnlySpan<short> data, int length);

    [LibraryImport(VoskLibrary.Name, EntryPoint = "vosk_recognizer_accept_waveform_f")]
    public static partial int AcceptWaveform(RecognizerHandle recognizer, ReadOnlySpan<float> data, int length);

    // The text belongs to the recogniser and is overwritten by its next call, hence the pointer.
    [LibraryImport(VoskLibrary.Name, EntryPoint = "vosk_recognizer_result")]
    public static partial nint Result(RecognizerHandle recognizer);

    [LibraryImport(VoskLibrary.Name, EntryPoint = "vosk_recognizer_partial_result")]
    public static partial nint PartialResult(RecognizerHandle recognizer);

    [LibraryImport(VoskLibrary.Name, EntryPoint = "vosk_recognizer_final_result")]
    public static partial nint FinalResult(RecognizerHandle recognizer);

    [LibraryImport(VoskLibrary.Name, EntryPoint = "vosk_recognizer_reset")]
    public static partial void Reset(RecognizerHandle recognizer);
}

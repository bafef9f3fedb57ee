using System.Runtime.InteropServices;
using System.Text;

namespace EspeakNg;

/// <summary>Reads the library's list of voices; call it under the lock.</summary>
internal static unsafe class VoiceList
{
    private const string Mbrola = "mb/";   // voices that need another synthesiser

    /// <param name="language">Only voices of this language; the library calls the variants of all voices so too. Empty is all.</param>
    public static List<EspeakVoice> Read(ReadOnlySpan<byte> language)
    {
        var found = new List<EspeakVoice>();
        fixed (byte* languages = language)   // literals end in a zero; an empty one is null
        {
            var wanted = new NativeMethods.NativeVoice { Languages = languages };
            for (var at = NativeMethods.ListVoices(language.IsEmpty ? null : &wanted); at is not null && *at is not null; at++)
            {
                var voice = new EspeakVoice(Text((*at)->Identifier), Text((*at)->Name).Trim(), Languages((*at)->Languages));
                if (!voice.Identifier.StartsWith(Mbrola, StringComparison.Ordinal))
                    found.Add(voice);
            }
        }
        return found;
    }

    private static List<string> Languages(byte* at)
    {
        var names = new List<string>();
        while (at is not null && *at != 0)
        {
            var name = Text(++at);
            names.Add(name);
            at += Encoding.UTF8.GetByteCount(name) + 1;
        }
        return names;
    }

    private static string Text(byte* text) => Marshal.PtrToStringUTF8((nint)text) ?? "";
}

using System.Runtime.InteropServices;
using System.Text;

namespace EspeakNg;

public static unsafe partial class Espeak
{
    /// <summary>The phonemes of a text as IPA, one string for each clause; the punctuation between them is lost.</summary>
    /// <param name="text">Plain text.</param>
    /// <param name="voice">A voice's identifier or language: <c>gmw/en-US</c>, <c>en-us</c>.</param>
    /// <param name="separator">Written between the phonemes of a word; none by default.</param>
    /// <exception cref="EspeakException">No such voice.</exception>
    public static IReadOnlyList<string> Phonemes(string text, string voice, char separator = '\0')
    {
        ArgumentNullException.ThrowIfNull(text);
        var bytes = Encode(text, voice);
        lock (State)
        {
            Initialise();
            SelectVoice(voice);
            return Translate(bytes, separator);
        }
    }

    /// <summary>How espeak-ng comes to the pronunciation of a word: a line for each entry of its dictionary that it found, and for each letter rule that it tried.</summary>
    /// <exception cref="EspeakException">No such voice, or no memory.</exception>
    public static string Trace(string word, string voice)
    {
        ArgumentNullException.ThrowIfNull(word);
        var bytes = Encode(word, voice);
        nint memory = 0;
        nuint length = 0;
        lock (State)
        {
            Initialise();
            SelectVoice(voice);
            var stream = NativeMethods.OpenMemoryStream(&memory, &length);
            if (stream == 0)
                throw new EspeakException("there is no memory for espeak-ng's trace of a word");
            NativeMethods.SetPhonemeTrace(NativeMethods.PhonemesTrace, stream);
            try
            {
                _ = Translate(bytes, '\0');
            }
            finally
            {
                NativeMethods.SetPhonemeTrace(0, 0);
                _ = NativeMethods.Close(stream);
            }
        }
        var trace = Encoding.UTF8.GetString((byte*)memory, (int)length);
        NativeMethods.Free(memory);
        return trace;
    }

    private static List<string> Translate(byte[] text, char separator)
    {
        var mode = NativeMethods.PhonemesIpa | (separator << NativeMethods.PhonemeSeparatorShift);
        var clauses = new List<string>();
        fixed (byte* start = text)
        {
            var rest = start;
            while (rest is not null)
            {
                var clause = Marshal.PtrToStringUTF8((nint)NativeMethods.TextToPhonemes(&rest, (int)NativeMethods.CharsUtf8, mode));
                if (!string.IsNullOrWhiteSpace(clause))
                    clauses.Add(clause.Trim());
            }
        }
        return clauses;
    }
}

using System.Globalization;

namespace Soother.Voice.Text;

/// <summary>IPA as people write it, cut into the symbols that espeak-ng makes: long vowels, diphthongs and affricates are one, and stress belongs to the vowel.</summary>
internal static class Ipa
{
    public const char Primary = 'ˈ', Secondary = 'ˌ';

    private const string Vowels = "aeiouyæøœɐɑɒɔəɘɚɛɜɝɞɤɨɪɯɵɶʉʊʌʏᵻᵿ";
    private const string Attached = "ːˑʰʲʷ˞";
    private const string Left = ".·‿͜͡()[]/";   // written for people, and not a sound

    private static readonly string[] Pairs = ["oʊ", "əʊ", "aɪ", "aʊ", "eɪ", "ɔɪ", "iə", "eə", "tʃ", "dʒ"];

    // One symbol only where no vowel follows: "car", but "carry".
    private static readonly string[] Closed = ["aɪɚ", "aɪə", "ɔːɹ", "ɑːɹ", "oːɹ", "ɛɹ", "ɪɹ", "ʊɹ", "ʊə", "əl"];

    /// <summary>Whether the symbol is a vowel, or carries stress as one.</summary>
    public static bool IsVowel(string symbol) => symbol.Length > 0 && (Vowels.Contains(symbol.TrimStart(Primary, Secondary)[..1]) || symbol.Contains('\u0329'));

    /// <summary>The symbols of an IPA text; white space between words is <see cref="Pronunciation.Space"/>.</summary>
    /// <exception cref="FormatException">There is a sign that is no IPA, or no sound at all.</exception>
    public static List<string> Split(string text)
    {
        var symbols = new List<string>();
        var stress = "";
        for (var at = 0; at < text.Length;)
        {
            var sign = text[at];
            if (sign is Primary or Secondary or '\'')
                stress = sign == Secondary ? "ˌ" : "ˈ";
            if (Left.Contains(sign) || sign is Primary or Secondary or '\'')
            {
                at++;
                continue;
            }
            var length = LengthAt(text, at);
            var symbol = text.Substring(at, length);
            at += length;
            if (char.IsWhiteSpace(sign))
            {
                if (symbols.Count > 0 && symbols[^1] != Pronunciation.Space)
                    symbols.Add(Pronunciation.Space);
                continue;
            }
            var stressed = IsVowel(symbol);
            symbols.Add(stressed ? stress + symbol : symbol);
            stress = stressed ? "" : stress;
        }
        if (symbols.Count > 0 && symbols[^1] == Pronunciation.Space)
            symbols.RemoveAt(symbols.Count - 1);
        return symbols.Count > 0 ? symbols : throw new FormatException($"'{text}' has no phonemes");
    }

    private static int LengthAt(string text, int at)
    {
        var rest = text.AsSpan(at);
        foreach (var closed in Closed)
        {
            if (rest.StartsWith(closed, StringComparison.Ordinal) && !StartsWithVowel(rest[closed.Length..]))
                return closed.Length + Attachments(rest[closed.Length..]);
        }
        foreach (var pair in Pairs)
        {
            if (rest.StartsWith(pair, StringComparison.Ordinal))
                return pair.Length + Attachments(rest[pair.Length..]);
        }
        if (!char.IsLetter(rest[0]) && !char.IsWhiteSpace(rest[0]))
            throw new FormatException($"'{rest[0]}' in '{text}' is no phoneme in IPA");
        return 1 + Attachments(rest[1..]);
    }

    private static bool StartsWithVowel(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart("ˈˌ.");
        return rest.Length > 0 && Vowels.Contains(rest[0]);
    }

    private static int Attachments(ReadOnlySpan<char> rest)
    {
        var count = 0;
        while (count < rest.Length && (Attached.Contains(rest[count]) || IsCombining(rest[count])))
            count++;
        return count;
    }

    private static bool IsCombining(char sign) => char.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark && !Left.Contains(sign);
}

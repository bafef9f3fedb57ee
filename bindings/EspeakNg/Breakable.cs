using System.Text;

namespace EspeakNg;

/// <summary>Keeps words short enough for the library. It spells what it cannot read ("letter one one nine A"), into an array of two hundred bytes for each word, and does not look where that ends.</summary>
internal static class Breakable
{
    // Bytes of phonemes that a word may come to.
    private const int Room = 150;

    /// <summary>The text with a space in words that would come to more. Words that people write are left whole.</summary>
    public static string Text(string text, string voice)
    {
        var broken = new StringBuilder(text.Length);
        var isEnglish = voice.StartsWith("en", StringComparison.Ordinal) || voice.StartsWith("gmw/en", StringComparison.Ordinal);
        var used = 0;
        foreach (var written in text)
        {
            var sign = IsReadable(written, isEnglish) ? written : ' ';
            var bytes = BytesOf(sign, isEnglish);
            used = char.IsWhiteSpace(sign) ? 0 : used + bytes;
            if (used > Room)
            {
                broken.Append(' ');
                used = bytes;
            }
            broken.Append(sign);
        }
        return broken.ToString();
    }

    // Scripts that no voice reads are left out, and so is all but European writing for an English voice: it would say no more than "Chinese letter" of each character,
    // and long texts of those have been seen to end in a crash of the library.
    private static bool IsReadable(char sign, bool isEnglish) => sign switch
    {
        < '\u0250' or >= '\u0370' and < '\u0460' or >= '\u1e00' and < '\u2300' => true,
        _ when isEnglish => false,
        < '\u0700' or >= '\u0900' and < '\u0e80' or >= '\u10a0' and < '\u1100' or >= '\u2600' and < '\u27c0' => true,
        >= '\u3000' and < '\u3100' or >= '\u4e00' and < '\ua000' or >= '\uac00' and < '\ue000' => true,
        _ => false,
    };

    // A letter of a script that other voices read, and one that is spelled: "Armenian letter yeh", "letter one one nine A". The second half of a pair goes with the first.
    private static int BytesOf(char sign, bool isEnglish) => sign switch
    {
        < '\u0180' => 2,
        >= '\u0370' and < '\u0700' or >= '\u0900' and < '\u0e80' or >= '\u10a0' and < '\u1100' when !isEnglish => 5,
        _ when char.IsLowSurrogate(sign) => 0,
        _ => 25,
    };
}

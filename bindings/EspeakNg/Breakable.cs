using System.Text;

namespace EspeakNg;

/// <summary>Keeps words short enough for the library. It spells what it cannot read ("letter one one nine A"), into an array of two hundred bytes for each word, and does not look where that ends.</summary>
internal static class Breakable
{
    // Bytes of phonemes that a word may come to.
    private const int Room = 150;

    private static readonly HashSet<string> European = new(StringComparer.OrdinalIgnoreCase)
    {
        "en", "de", "fr", "es", "it", "nl", "pt", "pl", "cs", "sk", "sv", "da", "nb", "fi", "hu", "ro", "hr", "sl", "bs", "tr", "cy", "ga", "gd", "et", "lv", "lt", "ca",
        "eu", "gl", "el", "ru", "uk", "be", "bg", "sr", "mk", "sq", "is", "mt",
    };

    /// <summary>The text with a space in words that would come to more. Words that people write are left whole.</summary>
    public static string Text(string text, string voice)
    {
        var broken = new StringBuilder(text.Length);
        var language = voice[(voice.LastIndexOf('/') + 1)..].Split('-', '+')[0];
        var isEuropean = European.Contains(language);
        var used = 0;
        foreach (var written in text)
        {
            var sign = IsReadable(written, isEuropean) ? written : ' ';
            var bytes = BytesOf(sign, isEuropean);
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

    // Scripts that no voice reads are left out, and so is all but European writing for a voice of Europe: it would say no more than "Chinese letter" of each character,
    // and long texts of those have been seen to end in a crash of the library.
    private static bool IsReadable(char sign, bool isEuropean) => sign switch
    {
        < '\u0250' or >= '\u0370' and < '\u0460' or >= '\u1e00' and < '\u2300' => true,
        _ when isEuropean => false,
        < '\u0700' or >= '\u0900' and < '\u0e80' or >= '\u10a0' and < '\u1100' or >= '\u2600' and < '\u27c0' => true,
        >= '\u3000' and < '\u3100' or >= '\u4e00' and < '\ua000' or >= '\uac00' and < '\ue000' => true,
        _ => false,
    };

    // A letter of a script that other voices read, and one that is spelled: "Armenian letter yeh", "letter one one nine A". The second half of a pair goes with the first.
    private static int BytesOf(char sign, bool isEuropean) => sign switch
    {
        < '\u0180' => 2,
        >= '\u0370' and < '\u0460' => 5,
        >= '\u0460' and < '\u0700' or >= '\u0900' and < '\u0e80' or >= '\u10a0' and < '\u1100' when !isEuropean => 5,
        _ when char.IsLowSurrogate(sign) => 0,
        _ => 25,
    };
}

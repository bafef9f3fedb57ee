using System.Globalization;
using System.Text;

namespace Soother.Voice.Text.English;

/// <summary>One character for each meaning: quotes, dashes and spaces of all kinds become the plain ones; what is never seen is dropped.</summary>
internal static class Characters
{
    // Letters in which an accent is a character of its own are written as one character.
    private const string Plain = "aeiouAEIOUncyNCYsz";
    private static readonly Dictionary<char, string> Accented = new()
    {
        ['\u0300'] = "àèìòùÀÈÌÒÙǹ\0\0Ǹ\0\0\0\0",
        ['\u0301'] = "áéíóúÁÉÍÓÚńćýŃĆÝśź", ['\u0302'] = "âêîôûÂÊÎÔÛ\0ĉŷ\0ĈŶŝẑ", ['\u0303'] = "ãẽĩõũÃẼĨÕŨñ\0ỹÑ\0Ỹ\0\0",
        ['\u0308'] = "äëïöüÄËÏÖÜ\0\0ÿ\0\0Ÿ\0\0", ['\u030a'] = "å\0\0\0ůÅ\0\0\0Ů\0\0\0\0\0\0\0\0", ['\u030c'] = "ǎěǐǒǔǍĚǏǑǓňč\0ŇČ\0šž",
        ['\u0327'] = "\0ȩ\0\0\0\0Ȩ\0\0\0ņç\0ŅÇ\0ş\0",
    };

    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
                clean.Append(text[at]).Append(text[++at]);
            else if (!char.IsSurrogate(text[at]))
                Add(clean, text[at]);
        }
        return clean.ToString();
    }

    private static void Add(StringBuilder clean, char sign)
    {
        if (sign < '\u007f')
        {
            if (sign == '-' && clean.Length > 0 && clean[^1] is '-' or '—')
                clean[^1] = '—';
            else if (sign >= ' ')
                clean.Append(sign);
            else if (sign is '\n' or '\t' or '\r')
                clean.Append(sign is '\n' ? '\n' : ' ');
        }
        else if (Accented.TryGetValue(sign, out var letters))
            Accent(clean, sign, letters);
        else
            clean.Append(Simple(sign));
    }

    private static void Accent(StringBuilder clean, char accent, string letters)
    {
        var letter = clean.Length > 0 ? Plain.IndexOf(clean[^1]) : -1;
        if (letter >= 0 && letters[letter] != '\0')
            clean[^1] = letters[letter];
        else
            clean.Append(accent);
    }

    private static bool IsNeverSeen(char sign) =>
        sign is >= '\ufe00' and <= '\ufe0f' || CharUnicodeInfo.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned;

    private static string Simple(char sign) => sign switch
    {
        '‘' or '’' or '‛' or 'ʼ' or '‚' or '＇' or '´' or '`' => "'",
        '“' or '”' or '„' or '‟' or '«' or '»' or '‹' or '›' or '「' or '」' => "\"",
        '‐' or '‑' or '\u00ad' => sign == '\u00ad' ? "" : "-",
        '‒' or '–' => "–",
        '―' or '⸺' or '⸻' => "—",
        '\u2028' or '\u2029' or '\u0085' => "\n",
        'ﬀ' => "ff", 'ﬁ' => "fi", 'ﬂ' => "fl", 'ﬃ' => "ffi", 'ﬄ' => "ffl", 'ﬆ' => "st",
        '℃' => "°C", '℉' => "°F", '№' => "No. ", '㎞' => "km", '㎏' => "kg", '㎝' => "cm", '‥' => "…", 'º' => "°", '′' => "'", '″' => "\"",
        >= '₀' and <= '₉' => ((char)(sign - '₀' + '0')).ToString(),
        >= '\uff01' and <= '\uff5e' => ((char)(sign - 0xff01 + '!')).ToString(),
        _ when char.IsWhiteSpace(sign) => " ",
        _ => IsNeverSeen(sign) ? "" : sign.ToString(),
    };
}

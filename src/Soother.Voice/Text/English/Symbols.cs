using System.Globalization;

namespace Soother.Voice.Text.English;

/// <summary>Signs that have a name: &amp;, +, =, ×, §. Pictures are dropped.</summary>
internal static class Symbols
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["&"] = "and", ["%"] = "percent", ["‰"] = "per mille", ["="] = "equals", ["@"] = "at", ["×"] = "times", ["÷"] = "divided by",
        ["±"] = "plus or minus", ["§"] = "section", ["¶"] = "paragraph", ["©"] = "copyright",
        ["®"] = "registered", ["™"] = "trademark", ["→"] = "to", ["⇒"] = "implies", ["←"] = "from", ["↑"] = "up", ["↓"] = "down",
        ["↔"] = "to and from", ["°"] = "degrees", ["≤"] = "less than or equal to", ["≥"] = "greater than or equal to",
        ["≠"] = "not equal to", ["≈"] = "about", ["∞"] = "infinity", ["√"] = "square root of", ["∑"] = "sum of", ["∆"] = "delta", ["²"] = "squared",
        ["³"] = "cubed", ["$"] = "dollars", ["€"] = "euros", ["£"] = "pounds", ["¥"] = "yen", ["¢"] = "cents",
        ["♯"] = "sharp", ["♭"] = "flat", ["\\"] = "backslash", ["½"] = "one half", ["¼"] = "one quarter", ["¾"] = "three quarters",
    };

    private const string Silent = "*_|^~`#<>{}¿¡•·●▪+¬¦";

    public static Reading Read(TokenList tokens, int at)
    {
        if (tokens[at].Kind != TokenKind.Sign)
            return Reading.None;
        if (Between(tokens, at) is { } sign)
            return new(sign, 1);
        if (Names.TryGetValue(tokens[at].Text, out var name))
            return new(name, 1);
        return IsPicture(tokens[at].Text) || Silent.Contains(tokens[at].Text, StringComparison.Ordinal) ? new(" ", 1) : Reading.None;
    }

    // What a sign means depends on what it stands between.
    private static string? Between(TokenList tokens, int at)
    {
        var (before, after) = (tokens.Before(at), tokens.After(at));
        var numbers = before.IsDigits && after.IsDigits;
        return tokens[at].Text switch
        {
            "+" when (tokens[at - 1].IsWord || tokens[at - 1].IsDigits || tokens[at - 1].Is("+")) || after.IsDigits || after.IsWord => "plus",
            "#" when tokens[at - 1] is { IsWord: true, Text.Length: 1 } && !tokens[at + 1].IsWord => "sharp",
            "/" when before.IsDigits || after.IsDigits => "slash",
            "/" => " ",
            "*" when numbers => "times",
            "^" when after.IsDigits => "to the power of",
            "~" when after.IsDigits => "about",
            "<" when before.IsDigits || after.IsDigits => "less than",
            ">" when before.IsDigits || after.IsDigits => "greater than",
            "-" when numbers && tokens[at - 1].IsSpace && tokens[at + 1].IsSpace => "minus",
            _ => null,
        };
    }

    private static bool IsPicture(string sign) =>
        sign.Length > 1
            ? CharUnicodeInfo.GetUnicodeCategory(sign, 0) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol or UnicodeCategory.OtherNotAssigned
            : sign[0] is >= '\u2190' and <= '\u2bff' or '\u20e3';
}

namespace Soother.Voice.Text.English;

/// <summary>1st, 22nd, 1,000th.</summary>
internal static class Ordinals
{
    public static Reading Read(TokenList tokens, int at)
    {
        if (tokens[at].IsAnyOf("-", "–") && IsSuffix(tokens[at - 1]) && HasSuffix(tokens, at + 1))
            return new("to", 1);
        if (!tokens[at].IsDigits || Numeral.At(tokens, at) is not { Fraction: null } number || !IsSuffix(tokens[at + number.Length]))
            return Reading.None;
        return new(NumberWords.OrdinalOf(NumberWords.Cardinal(number.Whole.TrimStart('0') is { Length: > 0 } whole ? whole : "0")), number.Length + 1);
    }

    public static bool HasSuffix(TokenList tokens, int at) => tokens[at].IsDigits && IsSuffix(tokens[at + 1]);

    private static bool IsSuffix(Token token) => token.IsAnyOf("st", "nd", "rd", "th", "ST", "ND", "RD", "TH");
}

namespace Soother.Voice.Text.English;

/// <summary>1/2, 2 3/4, ½, 2½, with or without a unit.</summary>
internal static class Fractions
{
    private static readonly Dictionary<string, (int Above, int Below)> Signs = new(StringComparer.Ordinal)
    {
        ["½"] = (1, 2), ["⅓"] = (1, 3), ["⅔"] = (2, 3), ["¼"] = (1, 4), ["¾"] = (3, 4), ["⅕"] = (1, 5), ["⅖"] = (2, 5), ["⅗"] = (3, 5), ["⅘"] = (4, 5),
        ["⅙"] = (1, 6), ["⅚"] = (5, 6), ["⅛"] = (1, 8), ["⅜"] = (3, 8), ["⅝"] = (5, 8), ["⅞"] = (7, 8), ["⅐"] = (1, 7), ["⅑"] = (1, 9), ["⅒"] = (1, 10),
    };

    private static readonly Dictionary<(int, int), string> Named = new()
    {
        [(24, 7)] = "twenty-four seven", [(9, 11)] = "nine eleven", [(50, 50)] = "fifty fifty", [(7, 7)] = "seven seven",
    };

    public static Reading Read(TokenList tokens, int at)
    {
        if (tokens[at - 1].IsAnyOf("/", ".", ","))
            return Reading.None;
        if (At(tokens, at) is { } alone)
            return WithUnit(tokens, at, alone.Words, alone.Length, false);
        if (!tokens[at].IsDigits)
            return Reading.None;
        var next = tokens.PastSpace(at + 1);
        if (At(tokens, next) is not { IsProper: true } part || (next == at + 1 && !Signs.ContainsKey(tokens[next].Text)))
            return Reading.None;
        var half = part.Words.StartsWith("one ", StringComparison.Ordinal) ? "a " + part.Words[4..] : part.Words;
        return WithUnit(tokens, at, $"{NumberWords.Cardinal(tokens[at].Text)} and {half}", next + part.Length - at, true);
    }

    private static (string Words, int Length, bool IsProper)? At(TokenList tokens, int at)
    {
        if (Signs.TryGetValue(tokens[at].Text, out var sign))
            return (NumberWords.Fraction(sign.Above, sign.Below), 1, true);
        if (!tokens[at].IsDigits || !tokens[at + 1].IsAnyOf("/", "⁄") || !tokens[at + 2].IsDigits || tokens[at + 3].IsAnyOf("/", "⁄"))
            return null;
        var (above, below) = (tokens[at].Number, tokens[at + 2].Number);
        if (above is < 0 or > 999 || below is < 2 or > 1000 || (tokens[at + 3].IsWord && !Ordinals.HasSuffix(tokens, at + 2)) || (tokens[at + 3].Is(".") && tokens[at + 4].IsDigits))
            return null;
        if (Named.TryGetValue((above, below), out var name))
            return (name, 3, false);
        if (above == below)
            return ($"{NumberWords.Cardinal(above)} out of {NumberWords.Cardinal(below)}", 3, false);
        var isProper = above > 0 && above < below;
        return (isProper ? NumberWords.Fraction(above, below) : $"{NumberWords.Cardinal(above)} over {NumberWords.Cardinal(below)}", tokens[at + 3].IsWord ? 4 : 3, isProper);
    }

    private static Reading WithUnit(TokenList tokens, int at, string words, int length, bool mixed)
    {
        if (Measures.Unit(tokens, at + length) is not { Adjective: false } unit)
            return new(words, length);
        return new($"{words} {(mixed ? unit.Many : unit.Many is "percent" ? "of a percent" : Units.Singular(unit.Many))}", unit.End - at);
    }
}

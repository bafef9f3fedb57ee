namespace Soother.Voice.Text.English;

/// <summary>A number and its unit: 5 km/h, −3°C, 6'2", 50%, 15-kg, 12 m².</summary>
internal static class Measures
{
    public static Reading Read(TokenList tokens, int at)
    {
        if (Numeral.At(tokens, at) is not { } number)
            return Reading.None;
        var end = at + number.Length;
        if (number.Fraction is not null && tokens[end].Is("s"))
            return new($"{number.Words} seconds", number.Length + 1);   // 9.58s, where 5s may be several fives
        if (Unit(tokens, end) is not { } unit)
            return Reading.None;
        var words = $"{number.Words} {(number.IsOne ? Units.Singular(unit.Many) : unit.Many)}";
        if (unit.Adjective)
            return new($"{number.Words}-{Units.Singular(unit.Many)}", unit.End - at);
        if (tokens[unit.End - 1].Is("'") && Inches(tokens, unit.End) is { } inches)
            return new($"{words} {inches.Words}", inches.End - at);
        return new(words, unit.End - at + (IsStopped(tokens, unit.End) ? 1 : 0));
    }

    // "6 ft. tall": the full stop is the unit's.
    private static bool IsStopped(TokenList tokens, int end) =>
        tokens[end - 1].IsWord && tokens[end].Is(".") && tokens[end + 1].IsSpace && char.IsLower(tokens[end + 2].Text.FirstOrDefault());

    /// <summary>The unit that begins behind a number.</summary>
    public static (string Many, int End, bool Adjective)? Unit(TokenList tokens, int end)
    {
        var next = tokens.PastSpace(end);
        if (tokens[next].IsAnyOf("%", "‰"))
            return (tokens[next].Is("%") ? "percent" : "per mille", next + 1, false);
        if (tokens[next].Is("°"))
            return Degrees(tokens, next);
        if (tokens[end].Is("'") && tokens[end + 1].IsDigits && Inches(tokens, end + 1) is not null)
            return ("feet", end + 1, false);
        if (tokens[next].IsAnyOf("sq", "cu") && Area(tokens, next) is { } area)
            return area;
        if (tokens[end].Is("-") && tokens[end + 1].Text.Length > 1 && Units.IsClear(tokens[end + 1].Text, false) && Units.Many(tokens[end + 1].Text) is { } adjective)
            return (adjective, end + 2, true);
        if (!tokens[next].IsWord || Units.Many(tokens[next].Text) is not { } many || tokens[next + 1].IsDigits)
            return null;
        if (!Units.IsClear(tokens[next].Text, next == end) && (next == end || !EndsAClause(tokens, next)))
            return null;
        return Compound(tokens, next, many);
    }

    private static (string, int, bool) Degrees(TokenList tokens, int at)
    {
        var letter = tokens.PastSpace(at + 1);
        return tokens[letter].Text switch
        {
            "C" => ("degrees Celsius", letter + 1, false),
            "F" => ("degrees Fahrenheit", letter + 1, false),
            _ => ("degrees", at + 1, false),
        };
    }

    // "2 in", "100 W": letters that are a unit where nothing follows them.
    private static bool EndsAClause(TokenList tokens, int at) =>
        tokens[at].IsAnyOf("in", "W", "V", "ha", "hp", "ms", "bar", "cal") && (tokens[at + 1].Kind == TokenKind.None || tokens[at + 1].IsAnyOf(",", ".", ";", "!", "?", ")", ":"));

    // km/h, m², m^2
    private static (string, int, bool) Compound(TokenList tokens, int at, string many)
    {
        if (tokens[at + 1].IsAnyOf("²", "³"))
            return ($"{(tokens[at + 1].Is("²") ? "square" : "cubic")} {many}", at + 2, false);
        if (tokens[at + 1].Is("/") && tokens[at + 2].IsWord && (Units.Many(tokens[at + 2].Text) is not null || tokens[at + 2].Text.Length > 2))
            return ($"{many} per {Units.Singular(tokens[at + 2].Text)}", at + 3, false);
        return (many, at + 1, false);
    }

    private static (string, int, bool)? Area(TokenList tokens, int at)
    {
        var next = tokens.PastSpace(tokens[at + 1].Is(".") ? at + 2 : at + 1);
        return Units.Many(tokens[next].Text) is { } many ? ($"{(tokens[at].Is("sq") ? "square" : "cubic")} {many}", next + 1, false) : null;
    }

    // The inches of 6'2".
    private static (string Words, int End)? Inches(TokenList tokens, int at)
    {
        if (tokens[at] is not { IsDigits: true, Text.Length: <= 2 } || !tokens[at + 1].Is("\""))
            return null;
        return (NumberWords.Cardinal(tokens[at].Text), at + 2);
    }
}

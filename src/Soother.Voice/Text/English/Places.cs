namespace Soother.Voice.Text.English;

/// <summary>St. and Dr., which stand for two things each: 123 Main St. and St. Paul; Dr. Who and 42 Elm Dr.</summary>
internal static class Places
{
    // Capitalised, but no name of a street.
    private static readonly HashSet<string> NoNames = new(StringComparer.Ordinal)
    {
        "The", "A", "In", "At", "On", "To", "From", "And", "Mount", "Port", "Fort", "Lake", "Church", "Saint", "Hello", "Hi", "Dear", "Thanks", "Yes", "No", "Mr", "Mrs",
    };

    private const int Near = 8;   // pieces between a house number and its street

    public static Reading Read(TokenList tokens, int at)
    {
        if (!tokens[at].IsAnyOf("St", "Dr", "Ste"))
            return Reading.None;
        var stop = tokens[at + 1].Is(".");
        if (!stop && !tokens[at + 1].IsSpace && !(tokens[at + 1].Kind is TokenKind.None or TokenKind.Sign && IsWay(tokens, at)))
            return Reading.None;
        var end = stop ? at + 1 : at;
        var named = tokens[tokens.PastSpace(end + 1)].IsCapitalised && tokens[end + 1].IsSpace;
        if (IsWay(tokens, at) && (!named || HasNumber(tokens, at) || (stop && SentenceEnd.IsAt(tokens, end))))
            return stop ? SentenceEnd.Close(tokens, at, end, Way(tokens[at])) : new(Way(tokens[at]), 1);
        if (named && !tokens[at].Is("Ste"))
            return new(tokens[at].Is("St") ? "Saint" : "Doctor", stop ? 2 : 1);
        return stop && tokens[at].Is("Dr") ? SentenceEnd.Close(tokens, at, end, "Doctor") : Reading.None;
    }

    private static string Way(Token token) => token.Text switch { "St" => "Street", "Dr" => "Drive", _ => "Suite" };

    // Behind a name (Main St.) or an ordinal (5th St.), but not at the beginning of a sentence or after "the".
    private static bool IsWay(TokenList tokens, int at)
    {
        var before = tokens.Before(at);
        return Ordinals.HasSuffix(tokens, at - 3) || (tokens[at - 1].IsSpace && before.IsCapitalised && !NoNames.Contains(before.Text));
    }

    private static bool HasNumber(TokenList tokens, int at)
    {
        for (var back = at - 1; back >= Math.Max(0, at - Near); back--)
        {
            if (tokens[back].IsDigits)
                return true;
            if (tokens[back].IsAnyOf(".", ",", ";", "!", "?"))
                return false;
        }
        return false;
    }
}

namespace Soother.Voice.Text.English;

/// <summary>1963, in 538, the 1960s, '60s, 1939–45.</summary>
internal static class Years
{
    private static readonly HashSet<string> YearWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "in", "since", "from", "until", "till", "before", "after", "by", "year", "during", "of", "circa", "ca", "around", "spring", "summer",
        "autumn", "fall", "winter",
    };

    // What follows a year of three digits, as in "in 606, Nineveh" or "in 538 the city", but no number of things.
    private static readonly HashSet<string> Clauses = new(StringComparer.Ordinal)
    {
        "the", "he", "she", "it", "they", "his", "her", "a", "an", "and", "when", "by", "under",
    };

    private static readonly HashSet<string> Owners = new(StringComparer.Ordinal)
    {
        "the", "The", "early", "late", "mid", "and", "his", "her", "their", "my", "your", "our",
    };

    private static readonly HashSet<string> Things = new(StringComparer.Ordinal) { "people", "men", "women", "children", "feet", "sheep", "percent", "copies", "times" };

    public static Reading Read(TokenList tokens, int at)
    {
        if (tokens[at].Is("'") && tokens[at + 1] is { IsDigits: true, Text.Length: 2 } && tokens.Begins(at))
            return Short(tokens, at);
        if (tokens[at].IsDigits && tokens[at].Text.Length is not 4 && IsPlural(tokens, at + 1) > 0)
            return Several(tokens, at);
        if (!tokens[at].IsDigits || tokens[at].Text.Length is not (3 or 4) || tokens[at].Text[0] == '0')
            return Reading.None;
        var year = tokens[at].Number;
        if (IsPlural(tokens, at + 1) is > 0 and var length && year % 10 == 0)
            return new(NumberWords.Decade(year), 1 + length);
        if (tokens[at + 1].IsWord || (tokens[at + 1].IsAnyOf(",", ".", ":", "/") && tokens[at + 2].IsDigits) || tokens[at - 1].IsAnyOf("#", "/"))
            return Reading.None;
        if (IsBeforeChrist(tokens, at + 1))
            return new(NumberWords.Year(year), 1);
        if (tokens[at].Text.Length == 3)
            return IsOldYear(tokens, at) ? new(NumberWords.Year(year), 1) : Reading.None;
        return IsYear(tokens, at, year) ? Span(tokens, at, year) : Reading.None;
    }

    // The 80s, 747s, the 1's and 0's; 30s are seconds.
    private static Reading Several(TokenList tokens, int at)
    {
        var number = tokens[at].Number;
        var isDecade = number is >= 20 and < 100 && number % 10 == 0 && Owners.Contains(tokens.Before(at).Text);
        if (tokens[at + 1].Is("s") && number is > 0 and < 100 && !isDecade)
            return new($"{NumberWords.Cardinal(number)} second{(number == 1 ? "" : "s")}", 2);
        var words = number is 100 ? "hundred" : number < 0 || tokens[at].Text[0] == '0' ? NumberWords.Cardinal(tokens[at].Text) : NumberWords.Year(number);
        return new(NumberWords.Plural(words), 1 + IsPlural(tokens, at + 1));
    }

    // '60s and '99; the apostrophe may also begin a quotation, which then holds no number of two digits alone.
    private static Reading Short(TokenList tokens, int at)
    {
        var year = tokens[at + 1].Number;
        if (IsPlural(tokens, at + 2) is > 0 and var length && year % 10 == 0)
            return new(NumberWords.Decade(year), 2 + length);
        return tokens[at + 2].IsWord || tokens[at + 2].Is("'") ? Reading.None : new(NumberWords.TwoDigits(year), 2);
    }

    // How many pieces say "s" or "'s".
    private static int IsPlural(TokenList tokens, int at) => tokens[at].Is("s") ? 1 : tokens[at].Is("'") && tokens[at + 1].Is("s") ? 2 : 0;

    private static bool IsOldYear(TokenList tokens, int at) =>
        tokens.Before(at).Is("year")
        || (tokens.Before(at).IsAnyOf("in", "In") && (tokens[at + 1].IsAnyOf(",", ".", ";") || tokens.After(at).IsCapitalised || Clauses.Contains(tokens.After(at).Text)));

    private static bool IsBeforeChrist(TokenList tokens, int at) =>
        tokens[at].IsSpace && (tokens[at + 1].IsAnyOf("BC", "BCE", "AD", "CE")
            || (tokens[at + 1].IsAnyOf("B", "A") && tokens[at + 2].Is(".") && tokens[tokens.PastSpace(at + 3)].IsAnyOf("C", "D")));

    private static bool IsYear(TokenList tokens, int at, int year)
    {
        if (year is < 1100 or > 2099 && !(year >= 1000 && YearWords.Contains(tokens.Before(at).Text)))
            return false;
        var thing = tokens.After(at);
        var counts = tokens[at + 1].IsSpace && thing.IsWord && char.IsLower(thing.Text[0]) && (Things.Contains(thing.Text) || (thing.Text.Length > 3 && thing.Text.EndsWith('s')));
        return !counts || tokens.Before(at).IsAnyOf("in", "In", "since", "Since") || (tokens.Before(at).IsAnyOf("the", "The") && !Things.Contains(thing.Text));
    }

    private static Reading Span(TokenList tokens, int at, int year)
    {
        var words = NumberWords.Year(year);
        var isSpan = tokens[at + 1].IsAnyOf("-", "–") && tokens[at + 2].IsDigits && !tokens[at + 3].IsAnyOf("-", "/") && !tokens[at + 3].IsWord;
        if (!isSpan)
            return new(words, 1);
        return tokens[at + 2].Text.Length switch
        {
            2 when tokens[at + 2].Number > year % 100 => new($"{words} to {NumberWords.TwoDigits(tokens[at + 2].Number)}", 3),
            4 => new($"{words} to {NumberWords.Year(tokens[at + 2].Number)}", 3),
            _ => new(words, 1),
        };
    }
}

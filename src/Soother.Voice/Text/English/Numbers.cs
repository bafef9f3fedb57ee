namespace Soother.Voice.Text.English;

/// <summary>What is left of numbers: 42, −5, 3.14, 1.2.3, 007, a range 10–15, a ratio 3:1, an address 1026 North.</summary>
internal static class Numbers
{
    private const int LongestName = 12;   // a longer number without commas is no quantity

    private static readonly string[] States = ["CA", "NY", "TX", "FL", "WA", "MA", "IL", "PA", "OH", "GA", "NC", "MI", "NJ", "VA", "AZ", "CO", "OR", "DC", "LA"];

    // What three digits are the name of, and no quantity: page 249, Exhibit No. 133-A.
    private static readonly HashSet<string> Numbered = new(StringComparer.Ordinal)
    {
        "No", "no", "number", "Number", "Exhibit", "exhibit", "page", "Page", "p", "room", "Room", "flight", "Flight", "route", "Route", "highway",
        "Highway", "Interstate", "bus", "Bus", "channel", "Channel",
        "frame", "gate", "Gate", "apartment", "Apartment", "Apt", "suite", "Suite", "Boeing", "Airbus", "unit", "Unit", "S", "train", "Train",
    };

    private static readonly HashSet<string> Streets = new(StringComparer.Ordinal)
    {
        "Street", "St", "Avenue", "Ave", "Road", "Rd", "Boulevard", "Blvd", "Drive", "Dr", "Lane", "Ln", "Court", "Place", "Parkway", "Highway",
        "Way", "North", "South", "East", "West",
    };

    public static Reading Read(TokenList tokens, int at)
    {
        if (tokens[at].Is("−") || (tokens[at].Is("-") && tokens.Begins(at)))
            return Numeral.At(tokens, tokens.PastSpace(at + 1)) is not null && (tokens[at].Is("−") || !tokens[at + 1].IsSpace) ? new("minus", 1) : Reading.None;
        if (Numeral.At(tokens, at) is not { } number)
            return Reading.None;
        var words = Words(tokens, at, number);
        if (tokens[at + number.Length].Is("x") && !tokens[at + number.Length + 1].IsDigits)
            return new(words + " times", number.Length + 1);   // 1.5x
        return Link(tokens, at + number.Length, at) is { } link ? new(words + link.Words, number.Length + link.Length) : new(words, number.Length);
    }

    private static string Words(TokenList tokens, int at, Numeral number)
    {
        if (number.Length > 1)
            return IsCalibre(tokens, at, number) ? NumberWords.Cardinal(number.Fraction!) : number.Words;
        if (number.Whole.Length > LongestName || (number.Whole.Length == 5 && States.Contains(tokens.Before(at).Text)))
            return NumberWords.Digits(number.Whole);
        var before = tokens.Before(at).Is(".") ? tokens[at - 3] : tokens.Before(at);
        if (before.IsAnyOf("Box", "box") && number.Whole.Length > 3)
            return NumberWords.Digits(number.Whole);
        if (number.Whole.Length is 3 or 4 && number.Whole[0] != '0' && (IsHouse(tokens, at) || (number.Whole.Length == 3 && Numbered.Contains(before.Text))))
            return NumberWords.Year(tokens[at].Number);
        return number.Words;
    }

    // .38-caliber, a .22 rifle
    private static bool IsCalibre(TokenList tokens, int at, Numeral number) =>
        number.Whole.Length == 0 && number.Fraction!.Length == 2
        && tokens[at + 3].IsAnyOf("caliber", "calibre", "rifle", "rifles", "pistol", "pistols", "revolver", "gun", "Special", "Magnum", "bullet", "bullets", "handgun");

    // 214 West Neely Street: a number before one or two names and a word for a street.
    private static bool IsHouse(TokenList tokens, int at)
    {
        if (!tokens[at + 1].IsSpace || !tokens[at + 2].IsCapitalised)
            return Ordinals.HasSuffix(tokens, at + 2) && Streets.Contains(tokens[at + 5].Text);
        return tokens[at + 3].IsSpace && tokens[at + 4].IsCapitalised
            && (Streets.Contains(tokens[at + 2].Text) || Streets.Contains(tokens[at + 4].Text) || (tokens[at + 5].IsSpace && Streets.Contains(tokens[at + 6].Text)));
    }

    // What joins this number to the next: a range, a ratio, the dots of a version, a dimension.
    private static Reading? Link(TokenList tokens, int end, int start)
    {
        var apart = tokens[end].IsSpace && tokens[end + 1].IsAnyOf("–", "x", "×") && tokens[end + 2].IsSpace;
        var mark = apart ? end + 1 : end;
        var next = apart ? end + 3 : end + 1;
        if (!tokens[next].IsDigits)
            return null;
        return tokens[mark].Text switch
        {
            "-" or "–" when !IsChain(tokens, start, next) => new(" to ", next - end),
            ":" when !tokens[next + 1].Is(":") => new(" to ", 1),
            "×" when apart => null,
            "x" or "×" => new(" by ", next - end),
            "." => new(" point ", 1),
            _ => null,
        };
    }

    // 1-2-3 counts nothing from one to the other.
    private static bool IsChain(TokenList tokens, int start, int next) =>
        (tokens[start - 1].IsAnyOf("-", "–") && (tokens[start - 2].IsDigits || tokens[start - 2].IsWord)) || (tokens[next + 1].IsAnyOf("-", "–") && tokens[next + 2].IsDigits)
        || (tokens[next + 1].IsWord && tokens[next + 1].Text.Length == 1 && char.IsUpper(tokens[next + 1].Text[0]));
}

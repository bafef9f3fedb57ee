namespace Soother.Voice.Text.English;

/// <summary>$3.50, £1,200, €2.5 million, US$5, 5 €, 10 EUR, 50¢, $5-10, $60/month.</summary>
internal static class Money
{
    private static readonly Dictionary<string, string> Magnitudes = new(StringComparer.Ordinal)
    {
        ["thousand"] = "thousand", ["million"] = "million", ["billion"] = "billion", ["trillion"] = "trillion", ["hundred"] = "hundred",
        ["k"] = "thousand", ["K"] = "thousand", ["m"] = "million", ["M"] = "million", ["mn"] = "million", ["bn"] = "billion", ["B"] = "billion",
        ["b"] = "billion", ["tn"] = "trillion",
    };

    // "a $20 bill": one of them, however many dollars.
    private static readonly string[] Pieces = ["bill", "bills", "note", "notes", "coin", "coins", "check", "cheque", "ticket", "tickets", "fine"];

    public static Reading Read(TokenList tokens, int at)
    {
        if (tokens[at].Is("-") && Currency.OfSign(tokens[at + 1].Text) is { } owed && tokens.Begins(at))
            return Amount(tokens, at, at + 2, owed, "minus ");
        if (Currency.OfSign(tokens[at].Text) is { } sign)
            return Amount(tokens, at, at + 1, sign, "");
        if (tokens[at].IsWord && tokens[at + 1].Is("$") && Currency.OfCountry(tokens[at].Text) is { } country)
            return Amount(tokens, at, at + 2, country, "");
        if (tokens[at].IsWord && Currency.OfCode(tokens[at].Text) is { } code)
            return Amount(tokens, at, at + 1, code, "");
        return Numeral.At(tokens, at) is { } number ? SignLast(tokens, at, number) : Reading.None;
    }

    private static Reading Amount(TokenList tokens, int at, int start, Currency currency, string sign)
    {
        start = tokens.PastSpace(start);
        if (tokens[start].Is("-"))
            (start, sign) = (start + 1, "minus ");
        if (Numeral.At(tokens, start) is not { } number)
            return Reading.None;
        var (magnitude, after) = Counted(tokens, number, start + number.Length);
        if (tokens[after].IsAnyOf("-", "–") && UpperEnd(tokens, after + 1) is { } upper)
        {
            var (last, past) = Counted(tokens, upper.Number, upper.End);
            return new($"{sign}{magnitude ?? number.Words} to {last ?? upper.Number.Words} {currency.Many}", past - at);
        }
        return Close(tokens, at, after, sign + (magnitude is null ? Plain(number, currency, IsPiece(tokens, after)) : $"{magnitude} {currency.Many}"));
    }

    // 5 €, 50¢, 10 EUR
    private static Reading SignLast(TokenList tokens, int at, Numeral number)
    {
        var next = tokens.PastSpace(at + number.Length);
        if (tokens[next].Is("¢"))
            return new($"{number.Words} cent{(number.IsOne ? "" : "s")}", next + 1 - at);
        var isNext = next > at + number.Length && tokens[next + 1].IsDigits;   // "2 $5" are two amounts
        var currency = tokens[next].IsWord ? Currency.OfCode(tokens[next].Text) : isNext ? null : Currency.OfSign(tokens[next].Text);
        return currency is null ? Reading.None : Close(tokens, at, next + 1, Plain(number, currency, false));
    }

    private static string Plain(Numeral number, Currency currency, bool isPiece)
    {
        if (isPiece && number.Fraction is null)
            return $"{number.Words} {currency.One}";
        if (number.Fraction is null || number.Fraction.Length != 2 || currency.Cent.Length == 0)
            return $"{number.Words} {(number.IsOne ? currency.One : currency.Many)}";
        var cents = int.Parse(number.Fraction, System.Globalization.CultureInfo.InvariantCulture);
        var small = $"{NumberWords.Cardinal(cents)} {(cents == 1 ? currency.Cent : currency.Cents)}";
        var whole = $"{(number.Whole.Length == 0 ? "" : NumberWords.Cardinal(number.Whole))} {(number.Whole == "1" ? currency.One : currency.Many)}";
        return cents == 0 ? whole : number.Whole.Trim('0').Length == 0 ? small : $"{whole} and {small}";
    }

    private static (Numeral Number, int End)? UpperEnd(TokenList tokens, int at)
    {
        var start = Currency.OfSign(tokens[at].Text) is null ? at : at + 1;
        return Numeral.At(tokens, start) is { } number && !tokens[start + number.Length].IsAnyOf("-", "–") ? (number, start + number.Length) : null;
    }

    // 2.5 million, 300K
    private static (string? Words, int End) Counted(TokenList tokens, Numeral number, int end)
    {
        var next = tokens[end + 1].Text.Length > 2 ? (tokens[end].Is("-") ? end + 1 : tokens.PastSpace(end)) : end;
        return Magnitudes.TryGetValue(tokens[next].Text, out var magnitude) ? ($"{number.Words} {magnitude}", next + 1) : (null, end);
    }

    private static bool IsPiece(TokenList tokens, int end) => tokens[end].IsSpace && Pieces.Contains(tokens[end + 1].Text);

    // $60/month
    private static Reading Close(TokenList tokens, int at, int end, string words) =>
        tokens[end].Is("/") && tokens[end + 1].IsWord ? new($"{words} per {Units.Singular(tokens[end + 1].Text)}", end + 2 - at) : new(words, end - at);
}

namespace Soother.Voice.Text.English;

/// <summary>Dates in digits: 3/14/2021, 2021-03-14, 14.03.2021.</summary>
internal static class Dates
{
    private static readonly string[] Before = ["on", "On", "by", "By", "since", "Since", "until", "Until"];

    private const int LastShort = 40;   // 1/1/40 is 2040, 1/1/41 is 1941

    public static Reading Read(TokenList tokens, int at)
    {
        if (!tokens[at].IsDigits || tokens[at - 1].IsAnyOf("/", "-", ".", ":"))
            return Reading.None;
        var mark = tokens[at + 1];
        if (!mark.IsAnyOf("/", "-", ".") || !tokens[at + 2].IsDigits)
            return Reading.None;
        if (mark.Is("/") && !tokens[at + 3].Is("/"))
            return WithoutYear(tokens, at);
        if (tokens[at + 3].Text != mark.Text || !tokens[at + 4].IsDigits || (tokens[at + 5].Is(mark.Text) && tokens[at + 6].IsDigits))
            return Reading.None;
        var (first, second, third) = (tokens[at], tokens[at + 2], tokens[at + 4]);
        if (first.Text.Length == 4)
        {
            var date = Of(first.Number, second, third, 5);
            var timed = date.Length > 0 && tokens[at + 5].Is("T") && tokens[at + 6].IsDigits;
            return timed ? new(date.Words + ",", 6) : date;
        }
        var year = third.Text.Length switch
        {
            4 => third.Number,
            2 when !mark.Is(".") => third.Number + (third.Number > LastShort ? 1900 : 2000),
            _ => 0,
        };
        var dayFirst = mark.Is(".") || first.Number > 12;
        return dayFirst ? Of(year, second, first, 5) : Of(year, first, second, 5);
    }

    private static Reading Of(int year, Token month, Token day, int length)
    {
        if (year < 1000 || month.Text.Length > 2 || day.Text.Length > 2 || month.Number is < 1 or > 12 || day.Number is < 1 or > 31)
            return Reading.None;
        return new($"{Calendar.Month(month.Number)} {NumberWords.Ordinal(day.Number)}, {NumberWords.Year(year)}", length);
    }

    // 3/14 is a date only where the words say so.
    private static Reading WithoutYear(TokenList tokens, int at)
    {
        if (!Before.Contains(tokens.Before(at).Text) || tokens[at].Number is < 1 or > 12 || tokens[at + 2].Number is < 1 or > 31)
            return Reading.None;
        return new($"{Calendar.Month(tokens[at].Number)} {NumberWords.Ordinal(tokens[at + 2].Number)}", 3);
    }
}

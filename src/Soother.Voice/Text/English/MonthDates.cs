namespace Soother.Voice.Text.English;

/// <summary>Dates with the month's name: March 3rd, 1999; Jan. 5; 14 March 2021; June 1964.</summary>
internal static class MonthDates
{
    public static Reading Read(TokenList tokens, int at)
    {
        if (tokens[at].IsWord)
            return MonthFirst(tokens, at);
        return tokens[at].IsDigits && tokens[at].Number is >= 1 and <= 31 && tokens[at].Text.Length <= 2 ? DayFirst(tokens, at) : Reading.None;
    }

    private static Reading MonthFirst(TokenList tokens, int at)
    {
        if (Calendar.MonthAt(tokens, at) is not { } month)
            return Reading.None;
        var next = tokens.PastSpace(at + month.Length);
        if (next == at + month.Length && month.Length == 1)
            return Reading.None;
        if (Day(tokens, next) is { } day)
        {
            var words = $"{month.Name} {NumberWords.Ordinal(tokens[next].Number)}";
            var end = next + day;
            if (tokens[end].IsAnyOf("-", "–") && Day(tokens, end + 1) is { } last)
            {
                words += $" to {NumberWords.Ordinal(tokens[end + 1].Number)}";
                end += last + 1;
            }
            return WithYear(tokens, at, end, words);
        }
        return YearAt(tokens, next) is { } year ? new($"{month.Name} {year}", next + 1 - at) : Reading.None;
    }

    // 14 March 2021, 2nd February, the 14th of March: the year after it, and "of" where nobody said it.
    private static Reading DayFirst(TokenList tokens, int at)
    {
        var spoken = tokens.Before(at).IsAnyOf("the", "The");
        var suffixed = Ordinals.HasSuffix(tokens, at);
        var next = at + (suffixed ? 2 : 1);
        if (!tokens[next].IsSpace)
            return Reading.None;
        var of = tokens[next + 1].Is("of") && tokens[next + 2].IsSpace;
        var name = of ? next + 3 : next + 1;
        if (Calendar.MonthAt(tokens, name) is not { } month || (tokens[name].IsAnyOf("May", "March") && !tokens.Begins(at)))
            return Reading.None;
        var words = NumberWords.Ordinal(tokens[at].Number);
        words = suffixed || of ? $"{words} {(of ? "of " : "")}{month.Name}" : $"{(spoken ? "" : "the ")}{words} of {month.Name}";
        return WithYear(tokens, at, name + month.Length, words);
    }

    private static Reading WithYear(TokenList tokens, int at, int end, string words)
    {
        var next = tokens[end].Is(",") ? end + 1 : end;
        next = tokens.PastSpace(next);
        return next > end && YearAt(tokens, next) is { } year ? new($"{words}, {year}", next + 1 - at) : new(words, end - at);
    }

    // How many pieces a day of the month takes.
    private static int? Day(TokenList tokens, int at)
    {
        if (!tokens[at].IsDigits || tokens[at].Text.Length > 2 || tokens[at].Number is < 1 or > 31)
            return null;
        if (Ordinals.HasSuffix(tokens, at))
            return 2;
        var isMore = tokens[at + 1].IsWord || (tokens[at + 1].IsAnyOf(":", ".", ",", "/", "%") && tokens[at + 2].IsDigits);
        return isMore ? null : 1;
    }

    private static string? YearAt(TokenList tokens, int at)
    {
        if (tokens[at] is not { IsDigits: true, Text.Length: 4 } || tokens[at].Number < 1000 || tokens[at + 1].IsWord)
            return null;
        return tokens[at + 1].IsAnyOf(",", ".", ":", "/") && tokens[at + 2].IsDigits ? null : NumberWords.Year(tokens[at].Number);
    }
}

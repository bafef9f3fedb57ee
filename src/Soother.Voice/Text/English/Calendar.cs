namespace Soother.Voice.Text.English;

/// <summary>The names of months and weekdays, and their short forms.</summary>
internal static class Calendar
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly Dictionary<string, string> ShortDays = new(StringComparer.Ordinal)
    {
        ["Mon"] = "Monday", ["Tue"] = "Tuesday", ["Tues"] = "Tuesday", ["Wed"] = "Wednesday", ["Thu"] = "Thursday", ["Thur"] = "Thursday",
        ["Thurs"] = "Thursday", ["Fri"] = "Friday", ["Sat"] = "Saturday", ["Sun"] = "Sunday",
    };

    public static string Month(int number) => Months[number - 1];

    /// <summary>A month's name in full, whether it is written so or short, and how many pieces the name takes with its full stop; null where there is none.</summary>
    public static (string Name, int Length)? MonthAt(TokenList tokens, int at)
    {
        if (!tokens[at].IsCapitalised || tokens[at].Text.Length < 3)
            return null;
        var written = tokens[at].Text;
        if (Months.FirstOrDefault(m => m.Equals(written, StringComparison.OrdinalIgnoreCase)) is { } whole)
            return (whole, 1);
        if (written.Length > 4 || (written.Length == 4 && !written.Equals("Sept", StringComparison.OrdinalIgnoreCase)))
            return null;
        var name = Months.FirstOrDefault(m => m.StartsWith(written, StringComparison.OrdinalIgnoreCase));
        return name is null ? null : (name, tokens[at + 1].Is(".") ? 2 : 1);
    }

    /// <summary>Jan., Tues., Mon-Fri, Sat 10 June: the short form of a month or a weekday.</summary>
    public static Reading Read(TokenList tokens, int at)
    {
        if (ShortDays.TryGetValue(tokens[at].Text, out var name))
        {
            if (tokens[at + 1].IsAnyOf("-", "–") && ShortDays.TryGetValue(tokens[at + 2].Text, out var last))
                return new($"{name} to {last}", 3);
            if (tokens[at + 1].IsSpace && (tokens[at + 2] is { IsDigits: true, Text.Length: <= 2 } || MonthAt(tokens, at + 2) is not null))
                return new(name, 1);
        }
        if (!tokens[at].IsCapitalised || !tokens[at + 1].Is(".") || (tokens[at + 2].Kind is not (TokenKind.Space or TokenKind.None) && !tokens[at + 2].Is(",")))
            return Reading.None;
        if (MonthAt(tokens, at) is { Length: 2 } month)
            return SentenceEnd.Close(tokens, at, at + 1, month.Name);
        return ShortDays.TryGetValue(tokens[at].Text, out var day) && !tokens[at + 2].IsDigits ? SentenceEnd.Close(tokens, at, at + 1, day) : Reading.None;
    }
}

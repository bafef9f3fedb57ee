namespace Soother.Voice.Text.English;

/// <summary>Telephone numbers: (555) 123-4567, 555-1234, +44 20 7946 0958. Digit by digit, with a pause between the groups.</summary>
internal static class Telephones
{
    private const int MostGroups = 6;

    public static Reading Read(TokenList tokens, int at)
    {
        var plus = tokens[at].Is("+") && tokens.Begins(at);
        var start = plus ? at + 1 : at;
        var bracket = tokens[start].Is("(");
        if (!tokens[bracket ? start + 1 : start].IsDigits || (!plus && !bracket && tokens[at - 1].IsAnyOf("-", "/", ".", ",", ":", "$", "#")))
            return Reading.None;
        var groups = new List<string>();
        var end = bracket ? Bracket(tokens, start, groups) : start;
        end = Groups(tokens, end, groups, plus);
        if (!IsTelephone(groups, plus, bracket) || tokens[end].IsAnyOf("-", "/") || tokens[end].IsWord)
            return Reading.None;
        return new((plus ? "plus " : "") + string.Join(", ", groups.Select(NumberWords.Digits)), end - at);
    }

    // (555), and the space behind it.
    private static int Bracket(TokenList tokens, int at, List<string> groups)
    {
        if (tokens[at + 1].Text.Length is < 2 or > 5 || !tokens[at + 2].Is(")"))
            return at;
        groups.Add(tokens[at + 1].Text);
        return tokens.PastSpace(at + 3);
    }

    private static int Groups(TokenList tokens, int at, List<string> groups, bool plus)
    {
        while (tokens[at].IsDigits && groups.Count < MostGroups)
        {
            groups.Add(tokens[at].Text);
            at++;
            if (!tokens[at + 1].IsDigits || !(tokens[at].IsAnyOf("-", ".") || (plus && tokens[at].Is(" "))))
                break;
            at++;
        }
        return at;
    }

    private static bool IsTelephone(List<string> groups, bool plus, bool bracket)
    {
        var lengths = groups.ConvertAll(group => group.Length);
        if (plus)
            return lengths.Sum() is >= 7 and <= 15 && lengths[0] <= 3;
        return lengths switch
        {
            [3, 3, 4] or [1, 3, 3, 4] => true,
            [3, 4] => !bracket,
            [ >= 2 and <= 5, >= 3 and <= 8] => bracket,
            _ => false,
        };
    }
}

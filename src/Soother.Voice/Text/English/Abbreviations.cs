namespace Soother.Voice.Text.English;

/// <summary>etc., vs., e.g., Inc., dept.: short forms that mean the same everywhere.</summary>
internal static class Abbreviations
{
    // Only with a full stop: without one they are words, or names.
    private static readonly Dictionary<string, string> Stopped = new(StringComparer.Ordinal)
    {
        ["etc"] = "et cetera", ["vs"] = "versus", ["approx"] = "approximately", ["dept"] = "department", ["Dept"] = "Department",
        ["gov"] = "government", ["govt"] = "government", ["Govt"] = "Government",
        ["Co"] = "Company", ["Inc"] = "Incorporated", ["Ltd"] = "Limited", ["Corp"] = "Corporation", ["Bros"] = "Brothers", ["Assn"] = "Association",
        ["Jr"] = "Junior", ["Sr"] = "Senior", ["Esq"] = "Esquire",
        ["Ave"] = "Avenue", ["Blvd"] = "Boulevard", ["Rd"] = "Road", ["Ln"] = "Lane", ["Hwy"] = "Highway", ["Pkwy"] = "Parkway",
        ["Apt"] = "Apartment", ["apt"] = "apartment", ["Univ"] = "University",
        ["est"] = "established", ["ext"] = "extension", ["max"] = "maximum", ["min"] = "minimum", ["avg"] = "average", ["misc"] = "miscellaneous",
        ["incl"] = "including", ["excl"] = "excluding", ["esp"] = "especially",
        ["temp"] = "temperature", ["tel"] = "telephone", ["Tel"] = "Telephone", ["cf"] = "compare", ["viz"] = "namely", ["ca"] = "circa",
        ["hrs"] = "hours", ["mins"] = "minutes", ["lbs"] = "pounds", ["yrs"] = "years", ["ibid"] = "ibidem",
    };

    // Before a number.
    private static readonly Dictionary<string, string> Numbered = new(StringComparer.Ordinal)
    {
        ["No"] = "number", ["no"] = "number", ["Nos"] = "numbers", ["nos"] = "numbers", ["vol"] = "volume", ["Vol"] = "Volume", ["vols"] = "volumes",
        ["fig"] = "figure", ["Fig"] = "Figure", ["figs"] = "figures", ["ch"] = "chapter", ["Ch"] = "Chapter",
        ["p"] = "page", ["pp"] = "pages", ["sec"] = "section", ["Sec"] = "Section", ["art"] = "article", ["Art"] = "Article", ["eq"] = "equation",
        ["Eq"] = "Equation", ["pt"] = "part", ["Pt"] = "Part", ["ver"] = "version",
    };

    // With or without a full stop.
    private static readonly Dictionary<string, string> Always = new(StringComparer.Ordinal)
    {
        ["vs"] = "versus", ["Ltd"] = "Limited", ["Inc"] = "Incorporated", ["Jr"] = "Junior", ["Sr"] = "Senior", ["Hwy"] = "Highway",
    };

    private static readonly Dictionary<string, string> Dotted = new(StringComparer.Ordinal)
    {
        ["e.g"] = "for example", ["i.e"] = "that is", ["E.g"] = "For example", ["I.e"] = "That is", ["a.k.a"] = "also known as", ["e.t.c"] = "et cetera",
    };

    private static readonly Dictionary<string, string> Slashed = new(StringComparer.Ordinal)
    {
        ["w/o"] = "without", ["c/o"] = "care of", ["n/a"] = "not applicable", ["N/A"] = "not applicable", ["b/c"] = "because", ["and/or"] = "and or",
        ["a/c"] = "A.C", ["A/C"] = "A.C",
    };

    public static Reading Read(TokenList tokens, int at)
    {
        if (!tokens[at].IsWord || tokens[at - 1].IsAnyOf(".", "'", "@"))
            return Reading.None;
        var written = tokens[at].Text;
        if (tokens[at + 1].IsAnyOf(".", "/") && Pair(tokens, at) is { Length: > 0 } pair)
            return pair;
        if (!tokens[at + 1].Is("."))
            return Always.TryGetValue(written, out var always) && !tokens[at + 1].IsDigits ? new(always, 1) : Reading.None;
        if (Numbered.TryGetValue(written, out var numbered) && Number(tokens, tokens.PastSpace(at + 2)))
            return new(numbered, 2);
        return Stopped.TryGetValue(written, out var words) && !tokens[at + 2].IsWord ? SentenceEnd.Close(tokens, at, at + 1, words) : Reading.None;
    }

    // A number, or one with letters before it: No. 5, No. C2766, pp. ii.
    private static bool Number(TokenList tokens, int at) =>
        tokens[at].IsDigits || (tokens[at].IsCapitalised && tokens[at + 1].IsDigits) || (tokens[at] is { IsWord: true, Text.Length: > 1 } && tokens[at].Text.All("ivxIVX".Contains));

    private static Reading Pair(TokenList tokens, int at)
    {
        if (tokens[at].Is("w") && tokens[at + 1].Is("/") && tokens[at + 2].Kind is TokenKind.Space or TokenKind.Word && !tokens[at + 2].Is("o"))
            return new("with", 2);
        if (!tokens[at + 2].IsWord)
            return Reading.None;
        var written = $"{tokens[at].Text}{tokens[at + 1].Text}{tokens[at + 2].Text}";
        if (Slashed.TryGetValue(written, out var slashed))
            return new(slashed, 3);
        if (tokens[at + 3].Is(".") && tokens[at + 4].IsWord)
            return Dotted.TryGetValue($"{written}.{tokens[at + 4].Text}", out var three) ? new(three, tokens[at + 5].Is(".") ? 6 : 5) : Reading.None;
        return Dotted.TryGetValue(written, out var dotted) ? new(dotted, tokens[at + 3].Is(".") ? 4 : 3) : Reading.None;
    }
}

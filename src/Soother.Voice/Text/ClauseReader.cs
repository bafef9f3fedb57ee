using System.Globalization;

namespace Soother.Voice.Text;

/// <summary>Cuts a text into words and marks.</summary>
internal static class ClauseReader
{
    // A library that keeps words in fixed arrays is not given longer ones.
    private const int LongestWord = 60, LongestClause = 300;

    // Inside a number or a short form these belong to the word: 3.14, 7:30, z.B.
    private const string Inner = ".,:";

    private static readonly HashSet<string> Clipped = new(StringComparer.OrdinalIgnoreCase) { "'tis", "'twas", "'em", "'cause", "'til", "'round", "'n" };

    /// <summary>The clauses in order. Every word of the text is in one of them.</summary>
    public static IEnumerable<Clause> Read(string text)
    {
        var words = new List<string>();
        var start = 0;
        for (var at = 0; at <= text.Length; at++)
        {
            var mark = at < text.Length ? MarkAt(text, at) : null;
            var isWhole = at < text.Length && WrittenPhonemes.StandsForSome(text[at]);
            if (at < text.Length && mark is null && !isWhole && !char.IsWhiteSpace(text[at]))
                continue;
            words.AddRange(WordsOf(text[start..at]));
            if (isWhole)
                words.Add(text[at].ToString());
            start = at + 1;
            if (mark is not null || words.Sum(Weight) >= LongestClause || at == text.Length)
            {
                if (words.Count > 0 || mark is not null)
                    yield return new(words, mark);
                words = [];
            }
        }
    }

    // Letters that are spelled make long clauses.
    private static int Weight(string word) => word.Sum(c => c < '\u0180' ? 1 : 5);

    private static string? MarkAt(string text, int at)
    {
        var mark = text[at] switch
        {
            ',' or '،' or '、' or '，' => ",",
            '.' or '。' or '।' or '．' => ".",
            '?' or '？' or '؟' => "?",
            '!' or '！' => "!",
            ';' or '；' or '؛' => ";",
            ':' or '：' => ":",
            '…' => "…",
            '—' or '―' => "—",
            '–' or '-' when IsApart(text, at) => "—",
            _ => null,
        };
        return mark is not null && Inner.Contains(text[at]) && IsInside(text, at) ? null : mark;
    }

    // Also in F.B.I.'s.
    private static bool IsInside(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1])
        && (char.IsLetterOrDigit(text[at + 1]) || (text[at + 1] == '\'' && at + 2 < text.Length && text[at + 2] == 's'));

    private static bool IsApart(string text, int at) => (at == 0 || char.IsWhiteSpace(text[at - 1])) && (at + 1 == text.Length || char.IsWhiteSpace(text[at + 1]));

    // Without quotation marks and brackets; nothing of what is only those.
    private static IEnumerable<string> WordsOf(string piece)
    {
        var (from, to) = (0, piece.Length);
        while (from < to && !IsSpoken(piece[from]))
            from++;
        while (to > from && !IsSpoken(piece[to - 1]))
            to--;
        if (from == to)
            yield break;
        var word = piece[from..to];
        if (from > 0 && Clipped.Contains("'" + word))
            word = "'" + word;
        foreach (var part in word.Chunk(LongestWord))
            yield return new string(part);
    }

    private static bool IsSpoken(char sign) =>
        char.IsLetterOrDigit(sign) || char.IsSymbol(sign) || char.IsSurrogate(sign) || sign is '%' or '&' or '@' or '#'
        || char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.OtherNumber;
}

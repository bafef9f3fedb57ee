namespace Soother.Intent;

/// <summary>
/// Splits a text into what slots are made of. Unlike the words that templates are compared with, signs stay: a name may end in one. Inside of a word they
/// stay with it (R&amp;B, 7:30), except where letters follow an apostrophe (the singer's).
/// </summary>
internal static class Pieces
{
    private const int Most = 400;   // more than anybody says in one breath

    public static IReadOnlyList<Piece> Of(string text)
    {
        var pieces = new List<Piece>();
        for (var at = 0; at < text.Length && pieces.Count < Most;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }
            var end = EndOf(text, at);
            pieces.Add(Piece.Of(text, at, end));
            at = end;
        }
        return pieces;
    }

    private static int EndOf(string text, int at)
    {
        if (IsApostrophe(text[at]) && at + 1 < text.Length && char.IsLetter(text[at + 1]))
            return EndOfLetters(text, at + 1);
        if (!IsOfWord(text[at]))
            return at + 1;
        var (end, last) = (at, at);
        for (; end < text.Length && !char.IsWhiteSpace(text[end]) && !IsApostrophe(text[end]); end++)
        {
            if (IsOfWord(text[end]))
                last = end;
        }
        return last + 1;   // signs at the end are pieces of their own
    }

    private static int EndOfLetters(string text, int at)
    {
        while (at < text.Length && IsOfWord(text[at]))
            at++;
        return at;
    }

    // What is neither letter nor digit nor sign, such as a combining mark, belongs to its word.
    private static bool IsOfWord(char c) => !char.IsPunctuation(c) && !char.IsSymbol(c) && !char.IsWhiteSpace(c);

    private static bool IsApostrophe(char c) => c is '\'' or '’' or '`';
}

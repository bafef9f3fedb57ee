using System.Globalization;

namespace Soother.Voice.Text.English;

/// <summary>A text in pieces. Every place may be asked for: outside there is <see cref="Token.None"/>.</summary>
internal sealed class TokenList
{
    private readonly List<Token> _tokens = [];

    public TokenList(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var kind = KindAt(text, at);
            var end = at + 1;
            if (kind == TokenKind.Sign)
                end = Math.Min(text.Length, at + (char.IsHighSurrogate(text[at]) ? 2 : 1));
            else
                while (end < text.Length && (KindAt(text, end) == kind || (kind == TokenKind.Word && IsInside(text, end))))
                    end++;
            _tokens.Add(new(kind, text[at..end]));
            at = end;
        }
    }

    public int Count => _tokens.Count;

    public Token this[int at] => at >= 0 && at < _tokens.Count ? _tokens[at] : Token.None;

    /// <summary>The place behind a space, or the same place where there is none.</summary>
    public int PastSpace(int at) => this[at].IsSpace ? at + 1 : at;

    /// <summary>The piece before a place and the space before that.</summary>
    public Token Before(int at) => this[at - 1].IsSpace ? this[at - 2] : this[at - 1];

    /// <summary>The piece behind a place and the space after that.</summary>
    public Token After(int at) => this[at + 1].IsSpace ? this[at + 2] : this[at + 1];

    /// <summary>Whether nothing is written to the left of a place without a space between.</summary>
    public bool Begins(int at) => this[at - 1].Kind is TokenKind.None or TokenKind.Space || this[at - 1].IsAnyOf("(", "[", "\"", "'", "—", "<", "{");

    private static TokenKind KindAt(string text, int at) => text[at] switch
    {
        >= '0' and <= '9' => TokenKind.Digits,
        var c when char.IsWhiteSpace(c) => TokenKind.Space,
        var c when char.IsLetter(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => TokenKind.Word,
        _ => TokenKind.Sign,
    };

    private static bool IsInside(string text, int at) => text[at] == '\'' && at + 1 < text.Length && char.IsLetter(text[at - 1]) && char.IsLetter(text[at + 1]);
}

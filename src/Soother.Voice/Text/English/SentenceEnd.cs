namespace Soother.Voice.Text.English;

/// <summary>Tells the full stop of a short form from that of a sentence. After "U.S." it may be both.</summary>
internal static class SentenceEnd
{
    private static readonly HashSet<string> Starters = new(StringComparer.Ordinal)
    {
        "The", "A", "An", "This", "That", "These", "Those", "He", "She", "It", "They", "We", "You", "I", "His", "Her", "Its", "Their", "My", "Our", "Your",
        "There", "Here", "In", "On", "At", "But", "And", "Or", "So", "If", "When", "While", "After", "Before", "Then", "However", "What", "Who", "Why", "How",
        "Is", "Are", "Do", "Did", "Was", "Were", "As", "For", "From", "To", "With", "No", "Yes", "Not", "All", "Some", "Many", "Most", "Please", "One",
    };

    /// <summary>Whether the full stop at this place ends a sentence, given that it belongs to a short form.</summary>
    public static bool IsAt(TokenList tokens, int at)
    {
        var next = at + 1;
        while (tokens[next].IsAnyOf("\"", "'", ")", "]"))
            next++;
        if (tokens[next].Kind == TokenKind.None)
            return true;
        if (!tokens[next].IsSpace)
            return false;
        return tokens[next].Text.Contains('\n') && !char.IsLower(tokens[next + 1].Text.FirstOrDefault()) || Starters.Contains(tokens[next + 1].Text);
    }

    /// <summary>A short form's words at <paramref name="at"/>, with its full stop behind them where that ends a sentence too.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="at">Where the short form begins.</param>
    /// <param name="stop">Where its full stop would be.</param>
    /// <param name="words">What is said.</param>
    public static Reading Close(TokenList tokens, int at, int stop, string words) =>
        !tokens[stop].Is(".") || tokens[stop + 1].Is(".") || IsAt(tokens, stop) ? new(words, stop - at) : new(words, stop - at + 1);
}

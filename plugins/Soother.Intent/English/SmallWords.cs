namespace Soother.Intent;

/// <summary>Words that the meaning of a sentence seldom hangs on, and words that it always hangs on.</summary>
internal static class SmallWords
{
    private static readonly HashSet<string> Small =
    [
        "a", "an", "the", "is", "it", "its", "are", "was", "be", "to", "for", "of", "in", "at", "me", "my", "i", "im", "you", "your", "we", "us", "that", "this",
        "please", "do", "does", "can", "could", "would", "will", "um", "uh", "er", "hm", "hmm", "well", "so", "now", "just", "hey", "okay", "ok",
    ];

    private static readonly HashSet<string> Decisive =
    [
        "not", "no", "never", "dont", "yes", "on", "off", "up", "down", "left", "right", "more", "less", "before", "after", "with", "without", "last", "next",
        "and", "or", "any", "all", "none", "every", "today", "tomorrow", "yesterday",
    ];

    /// <summary>The words that may be lacking, or stand where they should not.</summary>
    public static IReadOnlySet<string> All => Small;

    public static bool IsSmall(string word) => Small.Contains(word);

    /// <summary>Whether mistaking this word for another could turn an order into its opposite, or into a different one.</summary>
    public static bool IsDecisive(string word) => Decisive.Contains(word) || NumberWords.IsNumber(word);
}

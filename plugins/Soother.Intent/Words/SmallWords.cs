namespace Soother.Intent;

/// <summary>Words that the meaning of a sentence seldom hangs on, and words that it always hangs on, in the default language.</summary>
internal static class SmallWords
{
    /// <summary>The words that may be lacking, or stand where they should not.</summary>
    public static IReadOnlySet<string> All => Language.Default.SmallWords;

    public static bool IsSmall(string word) => Language.Default.IsSmall(word);

    /// <summary>Whether mistaking this word for another could turn an order into its opposite, or into a different one.</summary>
    public static bool IsDecisive(string word) => Language.Default.IsDecisive(word);
}

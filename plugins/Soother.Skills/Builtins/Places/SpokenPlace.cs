namespace Soother.Skills;

/// <summary>A place as it is written: what was heard has no capitals.</summary>
internal static class SpokenPlace
{
    public static string Of(string heard) => string.Join(' ', heard.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Capitalised));

    private static string Capitalised(string word) => word is "the" or "of" or "and" or "de" ? word : char.ToUpperInvariant(word[0]) + word[1..];
}

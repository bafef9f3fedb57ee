namespace Soother.Skills;

/// <summary>Several things in one breath.</summary>
internal static class SpokenList
{
    public static string And(IReadOnlyList<string> things) => Join(things, " and ");

    public static string Or(IReadOnlyList<string> things) => Join(things, ", or ");

    private static string Join(IReadOnlyList<string> things, string last) =>
        things.Count < 2 ? string.Concat(things) : string.Join(", ", things.SkipLast(1)) + last + things[^1];
}

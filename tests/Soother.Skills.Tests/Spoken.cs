namespace Soother.Skills.Tests;

/// <summary>The languages that the plugin speaks.</summary>
internal static class Spoken
{
    public static Speech English { get; } = In("en-us");

    public static Speech Welsh { get; } = In("cy-gb");

    private static Speech In(string language) => Speech.Of(Path.Combine(Repository.Root, "plugins", "Soother.Skills"), language);
}

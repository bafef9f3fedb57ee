namespace Soother.Training.Tests;

/// <summary>Recordings of people, where they lie beside the checkout.</summary>
internal static class Shared
{
    /// <summary>A folder of them; the test is skipped where it is not there.</summary>
    public static string Folder(string path)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Soother.sln")))
            root = root.Parent;
        var folder = Path.Combine(root?.Parent?.FullName ?? "/nowhere", "shared", path);
        Assert.SkipUnless(Directory.Exists(folder), $"the recordings in {path} are not beside this checkout");
        return folder;
    }
}

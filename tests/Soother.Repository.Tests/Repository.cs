namespace Soother.Repository.Tests;

/// <summary>The source tree that these tests were built from.</summary>
internal static class Repository
{
    private static readonly string[] NotSource = ["artifacts", ".git", "bin", "obj", "node_modules"];

    public static string Root { get; } = FindRoot();

    /// <summary>All files with this ending, relative to the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files(string ending) => [.. Walk(Root)
        .Where(file => file.EndsWith(ending, StringComparison.Ordinal))
        .Select(file => Path.GetRelativePath(Root, file))
        .Order(StringComparer.Ordinal)];

    public static string Read(string relative) => File.ReadAllText(Path.Combine(Root, relative));

    private static IEnumerable<string> Walk(string folder) => Directory.EnumerateFiles(folder).Concat(
        Directory.EnumerateDirectories(folder).Where(sub => !NotSource.Contains(Path.GetFileName(sub))).SelectMany(Walk));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Soother.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("these tests run inside the source tree");
    }
}

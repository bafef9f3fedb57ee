namespace Soother.Dialogue.Tests;

/// <summary>The repository that this test was built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Soother.sln")))
                return folder.FullName;
        }
        throw new InvalidOperationException("no Soother.sln above " + AppContext.BaseDirectory);
    }
}

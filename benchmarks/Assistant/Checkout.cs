namespace Soother.Benchmarks.Assistant;

/// <summary>The source tree.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Soother.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("benchmarks run inside the source tree");
        return folder;
    }
}

namespace Soother.Training.Tests;

/// <summary>Recordings of people, where they lie beside the checkout.</summary>
internal static class Shared
{
    /// <summary>The folder of this checkout.</summary>
    public static string Repository { get; } = Up(AppContext.BaseDirectory);

    /// <summary>A folder of them; the test is skipped where it is not there.</summary>
    public static string Folder(string path)
    {
        var folder = Path.Combine(Path.GetDirectoryName(Repository)!, "shared", path);
        Assert.SkipUnless(Directory.Exists(folder), $"the recordings in {path} are not beside this checkout");
        return folder;
    }

    private static string Up(string folder) =>
        File.Exists(Path.Combine(folder, "Soother.sln")) ? folder : Up(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Soother.sln was not found above the tests"));
}

namespace Soother.EndToEnd.Tests;

/// <summary>Where things are, for programs that are run as a user runs them.</summary>
internal static class Place
{
    public static string Root { get; } = Up(AppContext.BaseDirectory);

    public static string Host { get; } = Path.Combine(Root, "artifacts", "bin", "Soother.Host", "release", "soother.dll");

    /// <summary>Recordings that do not come with the project.</summary>
    public static string Recordings { get; } = Path.Combine(Path.GetDirectoryName(Root)!, "shared", "data", "speech", "commands");

    /// <summary>Where the set-up has put libvosk for the user who runs the tests.</summary>
    public static string Libraries { get; } = Environment.GetEnvironmentVariable("SOOTHER_LIB") is { Length: > 0 } own ? own
        : Path.Combine(Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } data ? data : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local/share"), "soother", "lib");

    public static string Sample(string name) => Path.Combine(Root, "samples", name);

    public static void DemandRecogniser() =>
        Assert.SkipUnless(File.Exists(Path.Combine(Libraries, "libvosk.so")), $"{Libraries} has no libvosk.so; run: ./soother setup");

    private static string Up(string folder) =>
        File.Exists(Path.Combine(folder, "Soother.sln")) ? folder : Up(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Soother.sln was not found above the tests"));
}

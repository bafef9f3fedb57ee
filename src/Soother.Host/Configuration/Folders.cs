namespace Soother.Host.Configuration;

/// <summary>Where things lie on this machine, by the XDG rules.</summary>
internal static class Folders
{
    /// <summary>The install root, where <c>soother.yaml</c>, <c>models/</c>, <c>skills/</c> and <c>voices/</c> lie: the program's folder or the nearest one above it.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string Home => Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);

    public static string Config => Xdg("XDG_CONFIG_HOME", ".config");

    public static string Data => Xdg("XDG_DATA_HOME", ".local/share");

    public static string State => Xdg("XDG_STATE_HOME", ".local/state");

    /// <summary>Native libraries that the set-up fetched, and those a user names by <c>SOOTHER_LIB</c>; the latter first.</summary>
    public static IEnumerable<string> Libraries =>
        Environment.GetEnvironmentVariable("SOOTHER_LIB") is { Length: > 0 } own ? [own, Path.Combine(Data, "lib")] : [Path.Combine(Data, "lib")];

    /// <summary>A path as a person reads it: short where it lies in the current folder or at home.</summary>
    public static string Show(string path)
    {
        var full = Path.GetFullPath(path);
        var here = Path.GetRelativePath(Environment.CurrentDirectory, full);
        if (!here.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(here))
            return here;
        return Home.Length > 1 && full.StartsWith(Home + "/", StringComparison.Ordinal) ? "~" + full[Home.Length..] : full;
    }

    private static string Xdg(string variable, string otherwise) => Path.Combine(
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } folder && Path.IsPathRooted(folder) ? folder : Path.Combine(Home, otherwise), "soother");

    private static string FindRoot(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "soother.yaml")))
                return folder.FullName;
        }
        return Path.TrimEndingDirectorySeparator(start);
    }
}

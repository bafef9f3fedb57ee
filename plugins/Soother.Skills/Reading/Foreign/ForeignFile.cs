namespace Soother.Skills;

/// <summary>Finds and reads other programs' files.</summary>
internal static class ForeignFile
{
    private const int MostBytes = 1 << 20;

    /// <exception cref="IOException">It cannot be read, or is too large to be what it should be.</exception>
    public static IReadOnlyList<string> Lines(string path) =>
        new FileInfo(path).Length <= MostBytes ? File.ReadAllLines(path) : throw new IOException($"{Path.GetFileName(path)} is larger than a megabyte");

    /// <summary>Among folders that are named for languages, the one of this language: <c>en-us</c>, else <c>en</c>, else another kind of English.</summary>
    public static string? OfLanguage(string parent, string language)
    {
        if (!Directory.Exists(parent))
            return null;
        var folders = Directory.GetDirectories(parent).Order(StringComparer.OrdinalIgnoreCase).ToList();
        var wide = language.Split('-', '_')[0];
        bool Is(string folder, string name) => string.Equals(Path.GetFileName(folder).Replace('_', '-'), name.Replace('_', '-'), StringComparison.OrdinalIgnoreCase);
        return folders.Find(folder => Is(folder, language)) ?? folders.Find(folder => Is(folder, wide))
            ?? folders.Find(folder => Path.GetFileName(folder).StartsWith(wide + "-", StringComparison.OrdinalIgnoreCase));
    }
}

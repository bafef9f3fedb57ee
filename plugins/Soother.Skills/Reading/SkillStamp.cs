namespace Soother.Skills;

/// <summary>
/// Tells whether any skill's file has changed. Other files change too: what skills' commands write, and, by default, what this plugin itself keeps
/// lies in the folder of the user's skills.
/// </summary>
internal static class SkillStamp
{
    /// <summary>skills/NAME/locale/LANGUAGE/FOLDER/FOLDER/x.intent is about the deepest.</summary>
    private static readonly EnumerationOptions Nearby = new() { RecurseSubdirectories = true, MaxRecursionDepth = 7, IgnoreInaccessible = true };

    /// <summary>What skills are read from, our own and other programs'.</summary>
    private static readonly HashSet<string> Read = [".yaml", ".ini", ".intent", ".entity", ".voc", ".rx", ".dialog", ".list", ".value", ".template", ".word"];
    private static readonly string Slots = $"{Path.DirectorySeparatorChar}slots{Path.DirectorySeparatorChar}";

    public static string Of(IEnumerable<string> folders) => string.Join('\n', folders.Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", Nearby))
        .Where(path => Read.Contains(Path.GetExtension(path)) || path.Contains(Slots, StringComparison.Ordinal) || Path.GetFileName(path) == "__init__.py")
        .Order(StringComparer.Ordinal)
        .Select(path => new FileInfo(path))
        .Select(file => file.Exists ? $"{file.FullName} {file.LastWriteTimeUtc.Ticks} {file.Length}" : file.FullName));
}

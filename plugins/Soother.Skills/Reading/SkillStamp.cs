namespace Soother.Skills;

/// <summary>
/// Tells whether any skill's file has changed. Other files change too: what skills' commands write, and, by default, what this plugin itself keeps
/// lies in the folder of the user's skills.
/// </summary>
internal static class SkillStamp
{
    /// <summary>skills/NAME/locale/LANGUAGE/skill.yaml is the deepest.</summary>
    private static readonly EnumerationOptions Nearby = new() { RecurseSubdirectories = true, MaxRecursionDepth = 3, IgnoreInaccessible = true };

    public static string Of(IEnumerable<string> folders) => string.Join('\n', folders.Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, SkillReader.FileName, Nearby))
        .Order(StringComparer.Ordinal)
        .Select(path => new FileInfo(path))
        .Select(file => file.Exists ? $"{file.FullName} {file.LastWriteTimeUtc.Ticks} {file.Length}" : file.FullName));
}

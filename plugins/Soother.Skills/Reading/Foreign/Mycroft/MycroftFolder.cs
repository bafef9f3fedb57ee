namespace Soother.Skills;

/// <summary>The files of a Mycroft or OVOS skill in one language: below <c>locale/LANGUAGE</c>, or <c>vocab</c>, <c>dialog</c> and <c>regex</c>.</summary>
internal sealed class MycroftFolder
{
    private static readonly string[] Folders = ["locale", "vocab", "dialog", "regex"];
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 6 };
    private readonly string _folder;
    private readonly List<string> _files;

    public MycroftFolder(string folder, string language)
    {
        _folder = folder;
        _files = [.. Folders.Select(name => ForeignFile.OfLanguage(Path.Combine(folder, name), language)).OfType<string>()
            .SelectMany(found => Directory.EnumerateFiles(found, "*", Below)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The skill's program, where there is one.</summary>
    public string? Program => Path.Combine(_folder, "__init__.py") is var path && File.Exists(path) ? path : null;

    /// <summary>Whether this is such a skill at all.</summary>
    public bool IsSkill => _files.Any(file => Path.GetExtension(file) is ".intent" or ".voc" or ".rx" or ".entity" or ".dialog");

    public IEnumerable<string> Files(string extension) => _files.Where(file => Path.GetExtension(file) == extension);

    public string Shown(string file) => $"{Path.GetFileName(_folder)}/{Path.GetRelativePath(_folder, file)}";

    /// <summary>The lines that say something, with their places. <c>#</c> and <c>//</c> begin a comment.</summary>
    public IEnumerable<(string Text, Place Place)> Lines(string file) => ForeignFile.Lines(file).Index()
        .Select(line => (Text: line.Item.Trim().TrimStart('\uFEFF'), Place: new Place(Shown(file), line.Index + 1)))
        .Where(line => line.Text.Length > 0 && !IsComment(line.Text, file));

    // In a file of entities, # is a digit: only "# words" is a comment there.
    private static bool IsComment(string line, string file) =>
        line.StartsWith("//", StringComparison.Ordinal) || (line[0] == '#' && (Path.GetExtension(file) != ".entity" || (line.StartsWith("# ", StringComparison.Ordinal) && line.Any(char.IsLetter))));
}

namespace Soother.Skills;

/// <summary>Finds out whether a folder holds another program's sentences, and reads them.</summary>
internal static class ForeignReader
{
    private const string Sentences = "sentences.ini";
    private static readonly string[] OfRhasspyItself = ["profile.json", "slot_programs", "converters", "custom_words.txt"];
    private static readonly string[] HassilFolders = ["sentences", "custom_sentences", "lists", "rules", "responses"];
    private static readonly string[] HassilKeys = ["intents", "data", "lists", "expansion_rules", "responses", "skip_words"];
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 4 };

    /// <param name="folder">The folder.</param>
    /// <param name="language">The language that is wanted.</param>
    /// <param name="name">The skill's name, where it is not the folder's.</param>
    /// <returns>What it holds, or null if it holds no such thing.</returns>
    public static ForeignSkill? Read(string folder, string language, string? name = null)
    {
        folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        return ReadMycroft(folder, language, name ?? Path.GetFileName(folder)) ?? ReadRhasspy(folder) ?? ReadHassil(folder, language);
    }

    private static ForeignSkill? ReadMycroft(string folder, string language, string name)
    {
        var files = new MycroftFolder(folder, language);
        if (!files.IsSkill)
            return null;
        var draft = new SkillDraft("Mycroft", new(Path.GetFileName(folder), 1));
        new MycroftReader(files, name, draft).Read();
        return draft.Finish();
    }

    private static ForeignSkill? ReadRhasspy(string folder)
    {
        var files = new List<string> { Path.Combine(folder, Sentences) };
        if (Directory.Exists(Path.Combine(folder, "intents")))
            files.AddRange(Directory.GetFiles(Path.Combine(folder, "intents"), "*.ini").Order(StringComparer.Ordinal));
        files.RemoveAll(file => !File.Exists(file));
        if (files.Count == 0)
            return null;
        var shown = Path.GetFileName(folder);
        var draft = new SkillDraft("Rhasspy", new($"{shown}/{Path.GetRelativePath(folder, files[0])}", 1));
        var sections = new List<IniSection>();
        foreach (var file in files)
        {
            var name = $"{shown}/{Path.GetRelativePath(folder, file)}";
            draft.Try(new Place(name, 1), () => sections.AddRange(IniFile.Read(ForeignFile.Lines(file), name, draft)));
        }
        new RhasspyReader(draft, new(folder, shown, draft)).Read(sections);
        foreach (var other in OfRhasspyItself.Where(other => Path.Exists(Path.Combine(folder, other))))
            draft.Note(new($"{shown}/{other}", 1), $"{other} is not read: it is about Rhasspy itself");
        return draft.Finish();
    }

    private static ForeignSkill? ReadHassil(string folder, string language)
    {
        var paths = Directory.GetFiles(folder, "*.yaml").Where(path => Path.GetFileName(path) != SkillReader.FileName).Concat(HassilFolders
            .Select(name => ForeignFile.OfLanguage(Path.Combine(folder, name), language)).OfType<string>().SelectMany(found => Directory.EnumerateFiles(found, "*.yaml", Below)));
        var shown = Path.GetFileName(folder);
        var draft = new SkillDraft("Home Assistant", new(shown, 1));
        var files = new List<(YamlValue, string)>();
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            var name = $"{shown}/{Path.GetRelativePath(folder, path)}";
            draft.Try(new Place(name, 1), () =>
            {
                var file = YamlFile.Read(path, name);
                if (file.Find("language")?.Text is { } its && language.StartsWith(its, StringComparison.OrdinalIgnoreCase) && HassilKeys.Any(key => file.Find(key) is not null))
                    files.Add((file, Path.GetFileName(Path.GetDirectoryName(path))!));
            });
        }
        if (files.Count == 0)
            return null;
        new HassilReader(draft).Read(files);
        return draft.Finish();
    }
}

namespace Soother.Skills;

/// <summary>
/// Reads a skill's folder: <c>skill.yaml</c>, with the texts of <c>locale/LANGUAGE/skill.yaml</c> laid over it; or another program's files; or both, where
/// our own file has the last word.
/// </summary>
internal static class SkillReader
{
    public const string FileName = "skill.yaml";

    /// <returns>The skill, or null if there is none in the folder.</returns>
    /// <exception cref="SkillFaultException">The skill cannot be used.</exception>
    public static Skill? Find(string folder, string language)
    {
        var foreign = ForeignReader.Read(folder, language);
        var isOwn = File.Exists(Path.Combine(folder, FileName));
        if (foreign is null)
            return isOwn ? ReadOnly(folder, language) : null;
        if (!isOwn && foreign.Tree.Find("intents")?.Keys is not { Count: > 0 })
            throw new SkillFaultException(foreign.Tree.File, foreign.Tree.Line, $"nothing of these files of {foreign.Format} can be said{(foreign.Remarks.Count > 0 ? $"; first: {foreign.Remarks[0]}" : "")}");
        var tree = isOwn ? LocaleOverlay.Merge(foreign.Tree, ReadOwn(folder, language)) : foreign.Tree;
        return Read(tree, folder) with { Remarks = foreign.Remarks };
    }

    /// <inheritdoc cref="Find"/>
    public static Skill Read(string folder, string language) =>
        Find(folder, language) ?? throw new SkillFaultException(Path.GetFileName(folder), 1, $"there is neither {FileName} nor another program's sentences");

    /// <summary>A skill of ours alone. Where its words lie apart and none are in this language, that is what is wrong with it.</summary>
    private static Skill ReadOnly(string folder, string language)
    {
        try
        {
            return Read(ReadOwn(folder, language), folder);
        }
        catch (SkillFaultException) when (FindLocale(folder, language) is null && Languages(folder) is { Length: > 0 } others)
        {
            throw new OtherLanguageException($"{Path.GetFileName(folder)}/{FileName}", $"it has no words in {language}, only in {others}: add locale/{language}/{FileName}");
        }
    }

    private static string Languages(string folder) => Path.Combine(folder, "locale") is var locales && Directory.Exists(locales)
        ? string.Join(", ", Directory.GetDirectories(locales).Where(locale => File.Exists(Path.Combine(locale, FileName))).Select(Path.GetFileName).Order())
        : "";

    private static YamlValue ReadOwn(string folder, string language)
    {
        var skillName = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
        var skill = YamlFile.Read(Path.Combine(folder, FileName), $"{skillName}/{FileName}");
        var locale = FindLocale(folder, language);
        return locale is null ? skill : LocaleOverlay.Lay(skill, YamlFile.Read(locale, $"{skillName}/{Path.GetRelativePath(folder, locale)}"));
    }

    public static Skill Read(YamlValue skill, string folder)
    {
        skill.Only("a skill", "name", "description", "slots", "rules", "texts", "intents");
        var intents = skill.Find("intents") ?? throw skill.Fault("a skill needs intents");
        var named = intents.Keys ?? throw intents.Fault($"intents must be a mapping of names, but is {intents.Kind}");
        var shared = new SharedParts(SlotReader.ReadAll(skill.Find("slots")), RuleReader.ReadAll(skill.Find("rules")), skill.Find("texts"))
        {
            Folder = folder,
            Kept = [.. named.Values.SelectMany(intent => ScriptNames.Kept(intent.Find("steps")))],
        };
        CheckTexts(shared.Texts);
        var reader = new IntentReader(shared);
        var read = named.Select(intent => reader.Read(intent.Key, intent.Value)).ToList();
        foreach (var (name, slot) in shared.Slots.Where(slot => !reader.Used.Contains(slot.Key)))
            throw slot.At.Fault($"no sentence has the slot {{{name}}}");
        foreach (var (name, rule) in shared.Rules.Where(rule => !reader.Used.Contains($"<{rule.Key}>")))
            throw rule.At.Fault($"no sentence uses the rule <{name}>");
        return new(
            skill.Find("name")?.RequireText("name") ?? Path.GetFileName(folder), folder, skill.Find("description")?.RequireText("description"), read);
    }

    private static void CheckTexts(YamlValue? texts)
    {
        if (texts is null)
            return;
        foreach (var (name, value) in texts.Keys ?? throw texts.Fault($"texts must be a mapping of names, but is {texts.Kind}"))
            value.RequireTexts($"text '{name}'");
    }

    private static string? FindLocale(string folder, string language)
    {
        var locales = Path.Combine(folder, "locale");
        return Directory.Exists(locales)
            ? Directory.GetDirectories(locales)
                .Where(candidate => string.Equals(Path.GetFileName(candidate), language, StringComparison.OrdinalIgnoreCase))
                .Select(candidate => Path.Combine(candidate, FileName)).FirstOrDefault(File.Exists)
            : null;
    }
}

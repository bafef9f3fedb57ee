namespace Soother.Skills;

/// <summary>The few texts that are the plugin's own, by language.</summary>
/// <param name="Failed">Said when an action fails.</param>
/// <param name="AskFor">Asks for a slot that is required, where the skill does not say how.</param>
/// <param name="Unanswered">Said when such a question was not answered.</param>
internal sealed record PluginTexts(IReadOnlyList<Template> Failed, IReadOnlyList<Template> AskFor, IReadOnlyList<Template> Unanswered)
{
    private const string Fallback = "en-us";

    /// <summary>A file of words or tables in a language, or in English where there is none.</summary>
    /// <exception cref="SkillFaultException">It is faulty.</exception>
    public static YamlValue LocaleFile(string folder, string language, string name)
    {
        var path = Path.Combine(folder, "locale", language, name);
        if (!File.Exists(path))
            path = Path.Combine(folder, "locale", Fallback, name);
        return YamlFile.Read(path, Path.GetRelativePath(folder, path));
    }

    /// <exception cref="SkillFaultException">The file is missing or faulty.</exception>
    public static PluginTexts Read(string folder, string language)
    {
        var path = Path.Combine(folder, "texts", $"{language}.yaml");
        if (!File.Exists(path))
            path = Path.Combine(folder, "texts", $"{Fallback}.yaml");
        var file = YamlFile.Read(path, path).Only("the plugin's texts", "failed", "askFor", "unanswered");
        return new(Texts("failed"), Texts("askFor", "slot"), Texts("unanswered"));

        IReadOnlyList<Template> Texts(string name, params string[] known) =>
            [.. (file.Find(name) ?? throw file.Fault($"there is no text '{name}'")).RequireTexts(name).Select(text => new TemplateReader(known).Read(text, name))];
    }
}

namespace Soother.Skills;

/// <summary>The few texts that are the plugin's own, by language.</summary>
internal static class PluginTexts
{
    private const string Fallback = "en-us";

    /// <summary>Said when an action fails.</summary>
    /// <exception cref="SkillFaultException">The file is missing or faulty.</exception>
    public static IReadOnlyList<Template> Failed(string folder, string language)
    {
        var path = Path.Combine(folder, "texts", $"{language}.yaml");
        if (!File.Exists(path))
            path = Path.Combine(folder, "texts", $"{Fallback}.yaml");
        var texts = YamlFile.Read(path, path).Only("the plugin's texts", Outcome.Failed);
        var failed = texts.Find(Outcome.Failed) ?? throw texts.Fault($"there is no text '{Outcome.Failed}'");
        return [.. failed.RequireTexts(Outcome.Failed).Select(text => new TemplateReader([]).Read(text, Outcome.Failed))];
    }
}

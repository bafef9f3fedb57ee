using Soother.Host.Configuration;
using Soother.Host.Plugins;

namespace Soother.Host.Doctor;

/// <summary>The plugins folder, and the recogniser's model.</summary>
internal static class PluginChecks
{
    private static readonly string[] Needed = ["stt", "dialogue", "intent", "skills", "tts"];

    public static IEnumerable<CheckResult> All(Settings settings)
    {
        var catalogue = settings.Plugins;
        foreach (var bad in catalogue.Unusable)
            yield return new($"plugin {bad.Name}", Health.Weak, bad.Reason, $"mend or remove {Folders.Show(bad.Folder)}");
        var missing = Needed.Except(catalogue.Plugins.Select(p => p.Kind)).ToList();
        var where = Folders.Show(catalogue.Folder);
        yield return missing.Count == 0
            ? CheckResult.Good("plugins", $"{catalogue.Plugins.Count} in {where}")
            : new("plugins", Health.Bad, $"{where} has no plugin of kind {string.Join(", ", missing)}", "build them: ./soother builds what is missing; or set plugins.folder");
        foreach (var recogniser in catalogue.Plugins.Where(p => p.Kind == "stt"))
        {
            if (Model(settings, recogniser) is { } result)
                yield return result;
        }
    }

    private static CheckResult? Model(Settings settings, PluginManifest recogniser)
    {
        if (settings.SectionOf(recogniser).Find("model") is not SettingScalar { Text: { Length: > 0 } model } setting)
            return null;
        var folder = settings.Resolve(model);
        return File.Exists(Path.Combine(folder, "am", "final.mdl")) || File.Exists(Path.Combine(folder, "final.mdl"))
            ? CheckResult.Good("recogniser's model", Folders.Show(folder))
            : new("recogniser's model", Health.Bad, $"{setting.Origin}: '{recogniser.Section}.model': {Folders.Show(folder)} is no Vosk model: am/final.mdl is missing", $"set {recogniser.Section}.model to the folder of one, or restore models/");
    }
}

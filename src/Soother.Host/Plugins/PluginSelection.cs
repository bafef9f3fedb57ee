using Soother.Host.Configuration;

namespace Soother.Host.Plugins;

/// <summary>Which plugins an assistant runs.</summary>
/// <param name="Only">Names or kinds; null: all that the settings want. A name also runs a plugin that is off or disabled, a kind does not.</param>
/// <param name="Audio">Whether the microphone and the speaker are used.</param>
internal sealed record PluginSelection(IReadOnlyList<string>? Only = null, bool Audio = true)
{
    public static PluginSelection All { get; } = new();

    public static PluginSelection Silent { get; } = new(Audio: false);

    /// <summary>Why a plugin does not run; null for those that do.</summary>
    public string? WhyOff(PluginManifest plugin, PluginsOptions options)
    {
        var chosen = !IsTts(plugin) || Same(plugin.Name, options.Tts);
        if (Only is not null && Only.Any(o => Same(o, plugin.Name)))
            return null;
        if (Only is not null && !Only.Any(o => Same(o, plugin.Kind)))
            return "not asked for";
        if (!chosen)
            return $"the voice is {options.Tts} (plugins.tts)";
        if (options.Disabled.Any(d => Same(d, plugin.Name)))
            return "disabled (plugins.disabled)";
        if (!plugin.Enabled && !options.Enabled.Any(e => Same(e, plugin.Name)))
            return "off unless wanted (plugins.enabled)";
        return plugin.Kind == "audio" && !Audio ? "no audio wanted" : null;
    }

    /// <exception cref="UserException">A plugin is named that does not exist.</exception>
    public void Check(Settings settings)
    {
        var names = settings.Plugins.Plugins.Select(p => p.Name).Concat(settings.Plugins.Unusable.Select(u => u.Name)).ToList();
        var kinds = settings.Plugins.Plugins.Select(p => p.Kind).Distinct().ToList();
        foreach (var name in Only ?? [])
            Demand("--only", name, [.. names, .. kinds]);
        foreach (var key in new[] { "plugins.disabled", "plugins.enabled", "plugins.isolated" })
        {
            foreach (var name in ((SettingList)settings.All.Find(key)!).Items.OfType<SettingScalar>())
                Demand($"{name.Origin}: '{key}'", name.Text ?? "", names);
        }
        var voices = settings.Plugins.Plugins.Where(IsTts).Select(p => p.Name).ToList();
        if (voices.Count > 0)
            Demand($"{settings.All.Find("plugins.tts")!.Origin}: 'plugins.tts'", settings.Host.Plugins.Tts, voices);
    }

    private static void Demand(string where, string name, List<string> known)
    {
        if (known.Any(k => Same(k, name)))
            return;
        var hint = Suggestion.For(name, known);
        throw new UserException($"{where}: there is no plugin '{name}'{(hint.Length > 0 ? hint : $"; there are: {string.Join(", ", known)}")}");
    }

    private static bool IsTts(PluginManifest plugin) => plugin.Kind == "tts";

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);
}

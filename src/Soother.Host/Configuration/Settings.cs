using Soother.Host.Plugins;

namespace Soother.Host.Configuration;

/// <summary>All settings in force: the host's own, and a section for each plugin that was found.</summary>
/// <param name="Root">The install root, against which relative paths are resolved.</param>
/// <param name="Host">The host's own.</param>
/// <param name="All">Everything, with where each value was given.</param>
/// <param name="Plugins">The plugins in the plugins folder.</param>
internal sealed record Settings(string Root, HostOptions Host, SettingMap All, PluginCatalogue Plugins)
{
    /// <summary>From what these were read, so that another process can read the same.</summary>
    public required SettingsSources Sources { get; init; }

    /// <summary>The settings of a plugin: those given, over its own defaults.</summary>
    public SettingMap SectionOf(PluginManifest plugin) => (SettingMap)All.Entries[plugin.Section];

    /// <summary>The absolute path of a path in a setting: <c>~</c> is the user's home, a relative path starts at the root.</summary>
    public string Resolve(string path) => Resolve(Root, path);

    /// <summary>Reads the settings of this machine: files, environment, and what the command line says.</summary>
    /// <exception cref="UserException">A line for each thing that is wrong, naming file and line, variable or option.</exception>
    public static Settings Load(IEnumerable<Override> commandLine) =>
        From(new(Folders.Root, Files(Folders.Root), [.. Override.FromEnvironment(Environment.GetEnvironmentVariables()), .. commandLine]));

    /// <exception cref="UserException">A line for each thing that is wrong, naming file and line, variable or option.</exception>
    public static Settings From(SettingsSources sources)
    {
        var (root, files, overrides) = sources;
        var own = Defaults();
        var layers = files.Where(File.Exists).Select(YamlReader.ReadFile).ToList();
        var folder = FolderOfPlugins(root, own, [.. layers, .. overrides.Select(o => o.ToMap(own))]);
        var catalogue = PluginCatalogue.Read(folder, [.. own.Entries.Keys]);
        var defaults = own.With(new(own.Origin, catalogue.Plugins.ToDictionary(p => p.Section, SettingNode (p) => p.Settings)));
        layers.AddRange(overrides.Select(o => o.ToMap(defaults)));

        var check = new SettingsCheck(defaults, catalogue);
        layers.ForEach(check.Check);
        if (check.Errors.Count > 0)
            throw new UserException(string.Join('\n', check.Errors));
        var all = layers.Aggregate(defaults, (lower, upper) => lower.With(upper));
        return new(root, HostSettings.Read(new(all.Origin, all.Entries.Where(e => own.Entries.ContainsKey(e.Key)).ToDictionary())), all, catalogue) { Sources = sources };
    }

    /// <summary>The built-in defaults of the host's own settings.</summary>
    public static SettingMap Defaults()
    {
        using var text = new StreamReader(typeof(Settings).Assembly.GetManifestResourceStream("defaults.yaml")!);
        return YamlReader.Read("built-in defaults", text);
    }

    /// <summary>The files that may hold settings, later ones winning.</summary>
    public static IReadOnlyList<string> Files(string root) => [..
        new[] { "/etc/soother/soother.yaml", Path.Combine(Folders.Config, "soother.yaml"), Path.Combine(root, "soother.yaml"), Path.GetFullPath("soother.yaml") }.Distinct()];

    private static string FolderOfPlugins(string root, SettingMap own, IReadOnlyList<SettingMap> layers)
    {
        var given = layers.Select(l => l.Find("plugins.folder")).Append(own.Find("plugins.folder")).OfType<SettingScalar>();
        var last = layers.Select(l => l.Find("plugins.folder")).OfType<SettingScalar>().LastOrDefault(s => !s.IsNothing) ?? given.Last();
        var folder = Resolve(root, last.Text!);
        return Directory.Exists(folder) ? folder : throw new UserException($"{last.Origin}: 'plugins.folder': there is no folder {Folders.Show(folder)}; build the plugins, or name the folder that has them");
    }

    private static string Resolve(string root, string path) =>
        Path.GetFullPath(path == "~" || path.StartsWith("~/", StringComparison.Ordinal) ? Folders.Home + path[1..] : path, root);
}

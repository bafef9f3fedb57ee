using Soother.Host.Configuration;

namespace Soother.Host.Plugins;

/// <summary>What a <c>plugin.yaml</c> says.</summary>
/// <param name="File">The <c>plugin.yaml</c> itself.</param>
/// <param name="Name">The plugin's name.</param>
/// <param name="Kind">What it does: <c>stt</c>, <c>tts</c>, <c>skill</c>…</param>
/// <param name="Assembly">Its assembly, a file beside the <c>plugin.yaml</c>.</param>
/// <param name="Enabled">Whether it runs when nobody says anything about it.</param>
/// <param name="Settings">Its settings with their defaults.</param>
internal sealed record PluginManifest(string File, string Name, string Kind, string Assembly, bool Enabled, SettingMap Settings)
{
    /// <summary>The version of the contract that this host speaks; plugins made for another are refused.</summary>
    public const int Contract = 1;

    private static readonly string[] Kinds = ["audio", "stt", "dialogue", "intent", "skills", "tts", "wake", "skill"];

    public string Folder => Path.GetDirectoryName(File)!;

    public string AssemblyPath => Path.Combine(Folder, Assembly);

    /// <summary>The plugin's section in <c>soother.yaml</c>.</summary>
    public string Section => Name.ToLowerInvariant();

    /// <exception cref="UserException">The file says something else than a <c>plugin.yaml</c> must; the message names the line.</exception>
    public static PluginManifest Read(string path)
    {
        var yaml = YamlReader.ReadFile(path);
        string[] known = ["name", "kind", "assembly", "contract", "enabled", "settings"];
        var unknown = yaml.Entries.FirstOrDefault(e => !known.Contains(e.Key));
        if (unknown.Key is not null)
            throw new UserException($"{unknown.Value.Origin}: unknown key '{unknown.Key}'{Suggestion.For(unknown.Key, known)}");
        var fields = new Fields(Folders.Show(path), yaml);
        var contract = fields.Text("contract", $"the contract's number is expected: {Contract}", t => int.TryParse(t, out _));
        if (contract != $"{Contract}")
            throw new UserException($"{yaml.Entries["contract"].Origin}: the plugin is made for contract {contract}, this host speaks contract {Contract}: build it against this version's Soother.Contracts");
        return new(
            Path.GetFullPath(path),
            fields.Text("name", "a name of letters and digits is expected", t => t.All(char.IsAsciiLetterOrDigit) && char.IsAsciiLetter(t[0])),
            fields.Text("kind", $"one of {string.Join(", ", Kinds)} is expected", Kinds.Contains),
            fields.Text("assembly", "the name of a .dll in this folder is expected", t => t.EndsWith(".dll", StringComparison.Ordinal) && Path.GetFileName(t) == t),
            !yaml.Entries.ContainsKey("enabled") || fields.Text("enabled", "true or false is expected", t => t is "true" or "false") == "true",
            fields.Map("settings"));
    }

    private sealed class Fields(string file, SettingMap yaml)
    {
        public string Text(string key, string expectation, Func<string, bool> fits)
        {
            if (!yaml.Entries.TryGetValue(key, out var value))
                throw new UserException($"{file}: '{key}' is missing; {expectation}");
            return value is SettingScalar { Text: { Length: > 0 } text } && fits(text) ? text : throw new UserException($"{value.Origin}: '{key}': {expectation}");
        }

        public SettingMap Map(string key) => yaml.Entries.GetValueOrDefault(key) switch
        {
            null or { IsNothing: true } => SettingMap.Empty(file),
            SettingMap map => map,
            var other => throw new UserException($"{other.Origin}: '{key}': the plugin's settings with their defaults are expected, as 'key: value'"),
        };
    }
}

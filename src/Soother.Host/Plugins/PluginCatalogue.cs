using Soother.Host.Configuration;

namespace Soother.Host.Plugins;

/// <summary>A plugin folder whose <c>plugin.yaml</c> cannot be used.</summary>
/// <param name="Name">The last part of the folder's name.</param>
/// <param name="Folder">Its path.</param>
/// <param name="Reason">Why not, in one line.</param>
internal sealed record UnusablePlugin(string Name, string Folder, string Reason);

/// <summary>What lies in the plugins folder. One bad folder does not hide the others.</summary>
internal sealed record PluginCatalogue(string Folder, IReadOnlyList<PluginManifest> Plugins, IReadOnlyList<UnusablePlugin> Unusable)
{
    /// <param name="folder">Where the plugins' folders lie; one that does not exist holds none.</param>
    /// <param name="taken">Names of sections that no plugin may have.</param>
    public static PluginCatalogue Read(string folder, IReadOnlyCollection<string> taken)
    {
        var plugins = new Dictionary<string, PluginManifest>(StringComparer.OrdinalIgnoreCase);
        var unusable = new List<UnusablePlugin>();
        foreach (var path in (Directory.Exists(folder) ? Directory.GetDirectories(folder) : []).Order(StringComparer.Ordinal))
        {
            try
            {
                var manifest = ReadOne(Path.Combine(path, "plugin.yaml"));
                if (taken.Contains(manifest.Section))
                    throw new UserException($"{Folders.Show(manifest.File)}: the name '{manifest.Name}' is taken by the host's own settings");
                if (!plugins.TryAdd(manifest.Name, manifest))
                    throw new UserException($"{Folders.Show(manifest.File)}: the name '{manifest.Name}' is taken by the plugin in {Folders.Show(plugins[manifest.Name].Folder)}");
            }
            catch (UserException wrong)
            {
                unusable.Add(new(Path.GetFileName(path).Split('.')[^1], path, wrong.Message));
            }
        }
        return new(folder, [.. plugins.Values], unusable);
    }

    private static PluginManifest ReadOne(string file) =>
        File.Exists(file) ? PluginManifest.Read(file) : throw new UserException($"{Folders.Show(file)}: there is none; a plugin's folder holds its plugin.yaml");
}

namespace Soother.Contracts;

/// <summary>Where a plugin lives and whom it serves.</summary>
/// <param name="Name">The plugin's name, as in its <c>plugin.yaml</c>.</param>
/// <param name="Folder">The plugin's own folder (absolute), read only.</param>
/// <param name="DataFolder">A folder (absolute, existing, writable) in which the plugin may keep files from one start to the next.</param>
/// <param name="Root">The folder (absolute) against which relative paths in settings are resolved.</param>
/// <param name="Site">This machine's site: the one whose microphone and speaker these are.</param>
/// <param name="Language">The assistant's language, as BCP 47 in lower case: <c>en-us</c>.</param>
public sealed record PluginContext(string Name, string Folder, string DataFolder, string Root, SiteId Site, string Language)
{
    /// <summary>The absolute path of a path in a setting: <c>~</c> is the user's home, a relative path starts at <see cref="Root"/>.</summary>
    public string Resolve(string path)
    {
        if (path == "~" || path.StartsWith("~/", StringComparison.Ordinal))
            path = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + path[1..];
        return Path.GetFullPath(path, Root);
    }
}

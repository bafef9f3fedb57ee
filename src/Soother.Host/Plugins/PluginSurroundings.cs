using Microsoft.Extensions.Logging;
using Soother.Contracts;
using Soother.Host.Bus;
using Soother.Host.Configuration;

namespace Soother.Host.Plugins;

/// <summary>What all plugins of one assistant have in common.</summary>
internal sealed record PluginSurroundings(Settings Settings, BrokerLink Broker, ILoggerFactory Logs, string DataFolder)
{
    public TimeProvider Time { get; init; } = TimeProvider.System;

    public Deadlines Deadlines { get; } = Deadlines.Of(Settings.Host.Plugins);

    /// <summary>The plugin's place; makes its data folder.</summary>
    public PluginContext ContextOf(PluginManifest plugin)
    {
        var data = Path.Combine(DataFolder, "plugins", plugin.Section);
        Directory.CreateDirectory(data);
        return new(plugin.Name, plugin.Folder, data, Settings.Root, Settings.Host.Site, Settings.Host.Language);
    }
}

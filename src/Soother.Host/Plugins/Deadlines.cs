using Soother.Host.Configuration;

namespace Soother.Host.Plugins;

/// <summary>How long a plugin may take.</summary>
internal sealed record Deadlines(TimeSpan Start, TimeSpan Stop, TimeSpan Handler)
{
    public static Deadlines Of(PluginsOptions options) => new(options.StartDeadline, options.StopDeadline, options.HandlerDeadline);
}

using Soother.Host.Plugins;

namespace Soother.Host.Hosting;

/// <summary>How much of an assistant is started.</summary>
/// <param name="Plugins">Which plugins run.</param>
/// <param name="Private">For one command alone: a broker of its own on any free port, not to be found or joined by others.</param>
internal sealed record AssistantScope(PluginSelection Plugins, bool Private = false);

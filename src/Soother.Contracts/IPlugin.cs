namespace Soother.Contracts;

/// <summary>
/// One part of the assistant: it hears messages on the bus, does its work, and says messages on the bus.
/// </summary>
/// <remarks>
/// <para>A plugin assembly has exactly one public class that implements this. The host makes it through its only constructor, whose
/// parameters may be, in any order: <see cref="IBus"/> (the plugin's own connection), <see cref="PluginContext"/>,
/// <see cref="Microsoft.Extensions.Logging.ILogger"/>, <see cref="TimeProvider"/>, and one class of settings, whose properties are
/// bound from the plugin's section of <c>soother.yaml</c> over the <c>settings</c> of its <c>plugin.yaml</c>.</para>
/// <para>A plugin that also implements <see cref="IAsyncDisposable"/> or <see cref="IDisposable"/> is disposed when it stops.</para>
/// <para>Failures are the host's to handle: let exceptions propagate from <see cref="StartAsync"/> and from message handlers. The host
/// names the plugin and the reason, and starts a new instance after a pause that grows.</para>
/// </remarks>
public interface IPlugin
{
    /// <summary>Subscribes to what the plugin needs and returns when it is ready to serve; never blocks for the plugin's life.</summary>
    /// <param name="stopping">Cancelled when the plugin is to stop; work that outlives this call must end on it.</param>
    /// <exception cref="Exception">Any: the plugin counts as failed, and is started again later.</exception>
    Task StartAsync(CancellationToken stopping);
}

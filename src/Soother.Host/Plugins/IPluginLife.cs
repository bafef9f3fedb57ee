namespace Soother.Host.Plugins;

/// <summary>A plugin from one start to the next stop: in this process, or in one of its own. Disposing it ends it, also where it hangs, and never throws.</summary>
internal interface IPluginLife : IAsyncDisposable
{
    /// <summary>Returns when the plugin is ready.</summary>
    /// <exception cref="UserException">It cannot be had at all: starting it again would not help.</exception>
    Task StartAsync(CancellationToken stopping);

    /// <summary>Ends, with the reason, when the plugin fails; runs on while it is well.</summary>
    Task<Exception> Failure { get; }
}

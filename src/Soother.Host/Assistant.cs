using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Soother.Contracts;
using Soother.Host.Configuration;
using Soother.Host.Hosting;
using Soother.Host.Plugins;

namespace Soother.Host;

/// <summary>A broker, and the plugins on it: what every command that needs an assistant starts. Disposing it stops everything, in order.</summary>
internal sealed class Assistant : IAsyncDisposable
{
    private readonly IHost _host;

    private Assistant(IHost host) => _host = host;

    /// <summary>The host's own connection to the bus.</summary>
    public IBus Bus => _host.Services.GetRequiredService<BrokerService>().Bus;

    /// <summary>How the plugins are.</summary>
    public IReadOnlyList<PluginState> Plugins => Set.States;

    private PluginSet Set => _host.Services.GetRequiredService<PluginService>().Plugins;

    /// <summary>Starts the broker (or joins that of <c>bus.host</c>) and the plugins, and returns while they are starting.</summary>
    /// <exception cref="UserException">There is no broker, or a plugin is named that does not exist.</exception>
    public static async Task<Assistant> StartAsync(Settings settings, ILoggerFactory logs, AssistantScope scope, CancellationToken cancel)
    {
        // The defaults bring their own configuration and logs, and take as long to start as everything else together.
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton(settings).AddSingleton(scope).AddSingleton(logs);
        builder.Services.AddSingleton<BrokerService>().AddHostedService(s => s.GetRequiredService<BrokerService>());
        builder.Services.AddSingleton<PluginService>().AddHostedService(s => s.GetRequiredService<PluginService>());
        builder.Services.AddSingleton<IHostLifetime, CommandLifetime>();
        var assistant = new Assistant(builder.Build());
        try
        {
            await assistant._host.StartAsync(cancel).ConfigureAwait(false);
            return assistant;
        }
        catch
        {
            await assistant.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Returns once every plugin that runs is ready.</summary>
    /// <exception cref="UserException">One is not; a line for each, with its reason.</exception>
    public async Task WaitUntilReadyAsync(CancellationToken cancel)
    {
        await WaitUntilSettledAsync(cancel).ConfigureAwait(false);
        if (Set.NotReady is { Count: > 0 } plugins)
            throw new UserException(string.Join('\n', plugins.Select(p => $"{p.Name}: {p.Reason}")));
    }

    /// <summary>Returns once every plugin that runs is ready or has failed for the first time.</summary>
    public Task WaitUntilSettledAsync(CancellationToken cancel) => Set.WaitUntilSettledAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None).ConfigureAwait(false);
        await ((IAsyncDisposable)_host).DisposeAsync().ConfigureAwait(false);
    }

    /// <summary>Commands handle Ctrl-C and SIGTERM themselves.</summary>
    private sealed class CommandLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}

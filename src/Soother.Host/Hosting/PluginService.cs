using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Soother.Contracts;
using Soother.Host.Bus;
using Soother.Host.Configuration;
using Soother.Host.Plugins;

namespace Soother.Host.Hosting;

/// <summary>Runs the plugins, and tells the bus how they are.</summary>
internal sealed class PluginService(Settings settings, AssistantScope scope, BrokerService broker, ILoggerFactory logs) : IHostedService, IDisposable
{
    private readonly ILogger _log = logs.CreateLogger("host");
    private readonly Lock _order = new();
    private DataFolder? _data;
    private IDisposable? _announcement;

    public PluginSet Plugins { get; private set; } = null!; // once started

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _data = DataFolder.Open(_log);
        Plugins = new(scope.Plugins, new(settings, broker.Link, logs, _data.Path));
        Plugins.Changed += () => Tell(null);
        Plugins.Start();
        // Nobody can have asked yet; and a broker elsewhere may not be there to confirm it.
        _ = broker.Bus.SubscribeAsync<GetPlugins>(Answer, CancellationToken.None);
        if (!scope.Private)
            _announcement = RunningAssistant.Announce(broker.Link.Endpoint, _log);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        _announcement?.Dispose();
        if (Plugins is not null) // without a broker none was started
            await Plugins.DisposeAsync().ConfigureAwait(false);
    }

    public void Dispose()
    {
        _announcement?.Dispose();
        _data?.Dispose();
    }

    private Task Answer(GetPlugins question)
    {
        Tell(question.Id);
        return Task.CompletedTask;
    }

    private void Tell(string? id)
    {
        lock (_order) // the last message must be the last state
            _ = broker.Bus.PublishAsync(new Contracts.Plugins(Plugins.States, id));
    }
}

using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Soother.Contracts;
using Soother.Host.Bus;
using Soother.Host.Configuration;

namespace Soother.Host.Hosting;

/// <summary>The message broker: one of our own, or the one of <c>bus.host</c>; and the host's own connection to it.</summary>
internal sealed class BrokerService(Settings settings, AssistantScope scope, ILoggerFactory logs) : IHostedService, IAsyncDisposable
{
    private readonly ILogger _log = logs.CreateLogger("bus");
    private LocalBroker? _own;
    private MqttBus? _bus;

    public BrokerLink Link { get; private set; } = null!;

    public IBus Bus => _bus!;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var options = settings.Host.Bus;
        try
        {
            if (options.Host.Length > 0 && !scope.Private)
            {
                Link = new(Joined(options), _log);
            }
            else
            {
                _own = await LocalBroker.StartAsync(_log, scope.Private ? FreePort() : options.Port).ConfigureAwait(false);
                Link = new(_own.Endpoint, _log, ours: true);
            }
            // On a broker that outlives this process, others learn that its plugins are gone.
            _bus = Link.Open("host", logs.CreateLogger("host"), will: new Contracts.Plugins([]).ToBusMessage());
            var connected = _bus.ConnectAsync(cancellationToken);
            if (_own is not null) // a broker elsewhere may be away for long
                await connected.ConfigureAwait(false);
        }
        catch (Exception refused) when (refused is BrokerException or DllNotFoundException)
        {
            throw new UserException(refused.Message, refused);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_bus is not null)
            await _bus.DisposeAsync().ConfigureAwait(false);
        if (_own is not null)
            await _own.DisposeAsync().ConfigureAwait(false);
    }

    private BrokerEndpoint Joined(BusOptions options) => new(
        options.Host, options.Port, NotEmpty(options.Username), NotEmpty(options.Password), options.Tls,
        NotEmpty(options.CaFile) is { } file ? settings.Resolve(file) : null);

    private static string? NotEmpty(string text) => text.Length > 0 ? text : null;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using System.Net;
using System.Net.Sockets;
using Soother.Host.Bus;

namespace Soother.Host.Tests.Bus;

/// <summary>A broker of our own on a free port, and connections to it.</summary>
internal sealed class BusBench : IAsyncDisposable
{
    private readonly List<MqttBus> _connections = [];
    private int _killed;

    private BusBench(LocalBroker broker, RecordingLog log, BrokerLink link) => (Broker, Log, Link) = (broker, log, link);

    public LocalBroker Broker { get; }

    public RecordingLog Log { get; }

    public BrokerLink Link { get; }

    public static async Task<BusBench> StartAsync(int? maxMessageBytes = null)
    {
        var log = new RecordingLog();
        var broker = await LocalBroker.StartAsync(log, FreePort()).WaitAsync(Eventually.Deadline);
        var link = new BrokerLink(broker.Endpoint, log, ours: true) { MaxMessageBytes = maxMessageBytes ?? BrokerLink.DefaultMaxMessageBytes };
        return new BusBench(broker, log, link);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async Task<MqttBus> ConnectAsync(string name = "test")
    {
        var bus = Link.Open(name, Log);
        _connections.Add(bus);
        await bus.ConnectAsync().WaitAsync(Eventually.Deadline);
        return bus;
    }

    /// <summary>Kills the broker as a crash would, once it runs again after the last time; it is started again by itself.</summary>
    public async Task KillBrokerAsync()
    {
        await Eventually.TrueAsync(() => Broker.ProcessId is { } pid && pid != _killed, () => "the broker was not started again");
        _killed = Broker.ProcessId!.Value;
        Processes.Kill(_killed);
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_connections.Select(c => c.DisposeAsync().AsTask()));
        await Broker.DisposeAsync();
    }
}

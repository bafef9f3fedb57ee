using System.Net.Sockets;
using Soother.Host.Bus;

namespace Soother.Host.Tests.Bus;

/// <summary>A client that connects through a wire of the test's, which the test cuts: what a killed process looks like to the broker.</summary>
internal sealed class DyingClient(BrokerEndpoint broker, SessionIdentity identity) : IAsyncDisposable
{
    private readonly TcpListener _listener = new(System.Net.IPAddress.Loopback, 0);

    public async Task VanishAsync()
    {
        _listener.Start();
        var through = broker with { Port = ((System.Net.IPEndPoint)_listener.LocalEndpoint).Port };
        var session = new Session(through, identity, _ => { }, (_, _) => { });
        session.Start();
        using var near = await _listener.AcceptTcpClientAsync().WaitAsync(Eventually.Deadline);
        using var far = new TcpClient();
        await far.ConnectAsync(broker.Host, broker.Port);
        var copying = Task.WhenAll(near.GetStream().CopyToAsync(far.GetStream()), far.GetStream().CopyToAsync(near.GetStream()));
        Assert.True(await session.Opened.WaitAsync(Eventually.Deadline));
        far.Close();
        near.Close();
        await copying.ContinueWith(_ => { }, TaskScheduler.Default);
        await session.Closed.WaitAsync(Eventually.Deadline);
    }

    public ValueTask DisposeAsync()
    {
        _listener.Dispose();
        return ValueTask.CompletedTask;
    }
}

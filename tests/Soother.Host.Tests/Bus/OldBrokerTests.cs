using System.Net;
using System.Net.Sockets;
using Soother.Host.Bus;

namespace Soother.Host.Tests.Bus;

public sealed class OldBrokerTests
{
    [Fact]
    public async Task SpeaksMqtt3ToABrokerThatRefusesMqtt5()
    {
        using var broker = new TcpListener(IPAddress.Loopback, 0);
        broker.Start();
        var log = new RecordingLog();
        await using var bus = new BrokerLink(new("127.0.0.1", ((IPEndPoint)broker.LocalEndpoint).Port), log).Open("test", log);
        var connecting = bus.ConnectAsync();
        using (var first = await broker.AcceptTcpClientAsync().WaitAsync(Eventually.Deadline))
            Assert.Equal(5, await AnswerAsync(first, refuse: true));
        using var second = await broker.AcceptTcpClientAsync().WaitAsync(Eventually.Deadline);
        Assert.Equal(4, await AnswerAsync(second, refuse: false));
        Assert.Empty(log.Lines);
        Assert.False(connecting.IsFaulted);
    }

    /// <summary>Reads a CONNECT, answers with CONNACK, and says which level was asked for.</summary>
    private static async Task<int> AnswerAsync(TcpClient client, bool refuse)
    {
        var packet = new byte[9];
        await client.GetStream().ReadExactlyAsync(packet);   // type, length, "MQTT" with its length, level
        await client.GetStream().WriteAsync(new byte[] { 0x20, 2, 0, (byte)(refuse ? 1 : 0) });
        return packet[8];
    }
}

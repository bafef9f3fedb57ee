using Soother.Contracts;
using Soother.Host.Bus;

namespace Soother.Host.Tests.Bus;

/// <summary>A broker that is absent, refuses, cannot be trusted, or dies: one line each, and connected as soon as it lets us.</summary>
public sealed class BrokerTroubleTests : IDisposable
{
    private readonly ForeignBroker _broker = new();
    private readonly RecordingLog _log = new();

    private BrokerEndpoint Endpoint => new("127.0.0.1", _broker.Port);

    public void Dispose() => _broker.Dispose();

    [Fact]
    public async Task TellsOnceOfAnAbsentBrokerAndConnectsWhenItComes()
    {
        await using var bus = new BrokerLink(Endpoint, _log).Open("test", _log);
        var connecting = bus.ConnectAsync();
        await bus.SayAsync("early", "waits");
        await _log.WaitForAsync("cannot be reached");
        await Task.Delay(300, CancellationToken.None);   // several attempts; only more lines could fail this
        Assert.Equal($"message broker 127.0.0.1:{_broker.Port}: cannot be reached (Connection refused); start it, or correct bus.host and bus.port; messages wait (trying again)", Assert.Single(_log.Lines));
        Assert.False(connecting.IsCompleted);
        await _broker.StartAsync();
        await connecting.WaitAsync(Eventually.Deadline);
        await bus.FlushAsync().WaitAsync(Eventually.Deadline);
        Assert.Equal($"message broker 127.0.0.1:{_broker.Port}: connected again, what waited was delivered", _log.Lines[^1]);
        Assert.Equal(2, _log.Lines.Count);
    }

    [Fact]
    public async Task TellsOnceOfARefusedPasswordAndConnectsWhenItIsTaken()
    {
        _broker.WritePassword("bot", "right");
        await _broker.StartAsync($"password_file {_broker.Folder}/passwords");
        var link = new BrokerLink(Endpoint with { Username = "bot", Password = "wrong" }, _log);
        await using var one = link.Open("one", _log);
        await using var two = link.Open("two", _log);
        var connecting = Task.WhenAll(one.ConnectAsync(), two.ConnectAsync());
        await _log.WaitForAsync("refuses");
        await Task.Delay(300, CancellationToken.None);   // as above
        Assert.Contains("it refuses the user name or password; set bus.username and bus.password", Assert.Single(_log.Lines));
        Assert.DoesNotContain("wrong", _log.Lines[0]);
        _broker.Kill();
        _broker.WritePassword("bot", "wrong");
        await _broker.StartAsync($"password_file {_broker.Folder}/passwords");
        await connecting.WaitAsync(Eventually.Deadline);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task ConnectsEncryptedWhereTheAuthorityIsRight(string host)
    {
        await StartEncryptedAsync();
        await using var bus = new BrokerLink(Endpoint with { Host = host, Tls = true, CaFile = Path.Combine(_broker.Folder, "ca.pem") }, _log).Open("test", _log);
        await bus.ConnectAsync().WaitAsync(Eventually.Deadline);
        var inbox = await Inbox.OpenAsync(bus, "t");
        await bus.SayAsync("t", new string('x', 200_000));
        await inbox.WaitForAsync(1);
        Assert.Empty(_log.Lines);
    }

    [Theory]
    [InlineData("other.pem")]
    [InlineData(null)]
    [InlineData("missing.pem")]
    public async Task TellsOnceOfABrokerThatCannotBeTrusted(string? caFile)
    {
        await StartEncryptedAsync();
        using var other = Certificates.WriteAuthority(Path.Combine(_broker.Folder, "other.pem"));
        var file = caFile is null ? null : Path.Combine(_broker.Folder, caFile);
        await using var bus = new BrokerLink(Endpoint with { Tls = true, CaFile = file }, _log).Open("test", _log);
        var connecting = bus.ConnectAsync();
        await _log.WaitForAsync("bus.caFile");
        await Task.Delay(300, CancellationToken.None);   // as above
        var line = Assert.Single(_log.Lines);
        Assert.Contains(caFile == "missing.pem" ? $"{file}, does not exist" : "certificate verify failed", line);
        Assert.False(connecting.IsCompleted);
    }

    [Fact]
    public async Task TellsOnceForAllConnectionsThatABrokerDied()
    {
        await _broker.StartAsync();
        var link = new BrokerLink(Endpoint, _log);
        var buses = Enumerable.Range(0, 8).Select(i => link.Open($"bus{i}", _log)).ToList();
        await Task.WhenAll(buses.Select(b => b.ConnectAsync())).WaitAsync(Eventually.Deadline);
        for (var round = 1; round <= 3; round++)
        {
            _broker.Kill();
            await Eventually.TrueAsync(() => buses.All(b => !b.IsConnected), () => "still connected");
            await _broker.StartAsync();
            await Eventually.TrueAsync(() => _log.Lines.Count == 2 * round, () => string.Join(" | ", _log.Lines));
        }
        Assert.All(_log.Lines.Index(), l => Assert.Contains(l.Index % 2 == 0 ? "the connection was lost; start it" : "connected again", l.Item));
        await Task.WhenAll(buses.Select(b => b.DisposeAsync().AsTask()));
    }

    [Fact]
    public async Task ReconnectsAtOnceWhenAnotherConnectionHasReachedTheBroker()
    {
        await _broker.StartAsync();
        var link = new BrokerLink(Endpoint, _log) { FirstPause = TimeSpan.FromHours(1) };
        await using var receiver = link.Open("receiver", _log);
        await receiver.ConnectAsync().WaitAsync(Eventually.Deadline);
        var inbox = await Inbox.OpenAsync(receiver, "t");
        _broker.Kill();
        await Eventually.TrueAsync(() => !receiver.IsConnected, () => "still connected");
        await _broker.StartAsync();
        await using var sender = link.Open("sender", _log);
        await sender.SayAsync("t", "waited for you");
        await sender.ConnectAsync().WaitAsync(Eventually.Deadline);
        await inbox.WaitForAsync("waited for you");
    }

    [Fact]
    public async Task GivesUpAMessageThatEndsTheConnectionEveryTime()
    {
        await _broker.StartAsync("allow_anonymous true\nmax_packet_size 5000");
        // MQTT 3.1.1 does not tell the client how much the broker takes: the broker hangs up.
        await using var bus = new BrokerLink(Endpoint, _log) { Version = Mosquitto.MqttVersion.V311 }.Open("test", _log);
        await bus.ConnectAsync().WaitAsync(Eventually.Deadline);
        var inbox = await Inbox.OpenAsync(bus, "t/#");
        await bus.PublishAsync(new BusMessage("t/poison", new byte[6000]));
        await bus.SayAsync("t/next", "fine");
        await inbox.WaitForAsync("fine");
        Assert.Single(_log.Lines, l => l.Contains("the message on t/poison (6000 bytes) is given up"));
    }

    [Fact]
    public async Task SaysWhichMessageIsLargerThanTheBrokerTakes()
    {
        await _broker.StartAsync("allow_anonymous true\nmax_packet_size 5000");
        await using var bus = new BrokerLink(Endpoint, _log).Open("test", _log);
        await bus.ConnectAsync().WaitAsync(Eventually.Deadline);
        await bus.PublishAsync(new BusMessage("t/large", new byte[6000]));
        await bus.FlushAsync().WaitAsync(Eventually.Deadline);
        Assert.Contains("the message on t/large (6000 bytes) cannot be sent", Assert.Single(_log.Lines));
    }

    [Fact]
    public async Task DropsAHugeMessageOfABrokerThatTakesAnything()
    {
        await _broker.StartAsync();
        await using var bus = new BrokerLink(Endpoint, _log).Open("test", _log);
        await bus.ConnectAsync().WaitAsync(Eventually.Deadline);
        var inbox = await Inbox.OpenAsync(bus, "#");
        var file = Path.Combine(_broker.Folder, "huge");
        await using (var stream = File.OpenWrite(file))
            stream.SetLength(100 << 20);
        await Processes.RunAsync("mosquitto_pub", "", "-p", $"{_broker.Port}", "-t", "huge", "-f", file, "-q", "1");
        await bus.SayAsync("next", "fine");
        await inbox.WaitForAsync("fine");
        Assert.Single(inbox.Messages);
        Assert.Equal($"dropped a message on huge: it has {100 << 20} bytes, the most that is taken is {32 << 20}", Assert.Single(_log.Lines));
    }

    private async Task StartEncryptedAsync()
    {
        var folder = _broker.Folder;
        using var authority = Certificates.WriteAuthority(Path.Combine(folder, "ca.pem"));
        Certificates.WriteServer(authority, Path.Combine(folder, "server.pem"), Path.Combine(folder, "server.key"));
        await _broker.StartAsync($"allow_anonymous true\ncafile {folder}/ca.pem\ncertfile {folder}/server.pem\nkeyfile {folder}/server.key");
    }
}

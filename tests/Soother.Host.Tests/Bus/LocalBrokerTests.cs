using System.Net;
using System.Net.Sockets;
using Soother.Host.Bus;

namespace Soother.Host.Tests.Bus;

public sealed class LocalBrokerTests
{
    private readonly RecordingLog _log = new();

    [Fact]
    public async Task TakesTheNextPortWhenTheFirstIsTaken()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        await using var broker = await LocalBroker.StartAsync(_log, port).WaitAsync(Eventually.Deadline);
        Assert.InRange(broker.Endpoint.Port, port + 1, port + 99);
        Assert.Contains($"port {port} is taken", Assert.Single(_log.Lines));
        await using var bus = new BrokerLink(broker.Endpoint, _log).Open("test", _log);
        await bus.ConnectAsync().WaitAsync(Eventually.Deadline);
    }

    [Fact]
    public async Task LetsNobodyInWithoutThePassword()
    {
        await using var broker = await LocalBroker.StartAsync(_log, BusBench.FreePort()).WaitAsync(Eventually.Deadline);
        await using var stranger = new BrokerLink(broker.Endpoint with { Username = null, Password = null }, _log).Open("stranger", _log);
        await using var guesser = new BrokerLink(broker.Endpoint with { Password = "guess" }, _log).Open("guesser", _log);
        var connecting = Task.WhenAny(stranger.ConnectAsync(), guesser.ConnectAsync());
        await Eventually.TrueAsync(() => _log.Lines.Count(l => l.Contains("refuses the user name or password")) == 2, () => string.Join(" | ", _log.Lines));
        Assert.False(connecting.IsCompleted);
    }

    [Fact]
    public async Task ListensOnThisMachineOnly()
    {
        await using var broker = await LocalBroker.StartAsync(_log, BusBench.FreePort()).WaitAsync(Eventually.Deadline);
        var listeners = System.Net.NetworkInformation.IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(l => l.Port == broker.Endpoint.Port);
        Assert.Equal(IPAddress.Loopback, Assert.Single(listeners).Address);
    }

    [Fact]
    public async Task ComesBackOnTheSamePortWithTheSamePasswordWhenItDies()
    {
        await using var broker = await LocalBroker.StartAsync(_log, BusBench.FreePort()).WaitAsync(Eventually.Deadline);
        var (first, endpoint) = (broker.ProcessId!.Value, broker.Endpoint);
        Processes.Kill(first);
        await _log.WaitForAsync("the message broker (mosquitto) ended: killed by signal 9; starting it again");
        await using var bus = new BrokerLink(endpoint, _log, ours: true).Open("test", _log);
        await bus.ConnectAsync().WaitAsync(Eventually.Deadline);
        Assert.NotEqual(first, broker.ProcessId);
    }

    [Fact]
    public async Task LeavesNoProcessAndNoFilesWhenItStops()
    {
        var broker = await LocalBroker.StartAsync(_log, BusBench.FreePort()).WaitAsync(Eventually.Deadline);
        var pid = broker.ProcessId!.Value;
        var arguments = (await File.ReadAllTextAsync($"/proc/{pid}/cmdline")).Split('\0');
        var config = Assert.Single(arguments, a => a.EndsWith(".conf", StringComparison.Ordinal));
        Assert.DoesNotContain(arguments, a => a.Contains(broker.Endpoint.Password!));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new FileInfo(config).Directory!.UnixFileMode);
        await broker.DisposeAsync().AsTask().WaitAsync(Eventually.Deadline);
        Assert.True(Processes.IsDead(pid));
        Assert.False(Directory.Exists(Path.GetDirectoryName(config)));
    }

    [Fact]
    public async Task DropsAHugeMessageWithOneLineAndServesOn()
    {
        await using var broker = await LocalBroker.StartAsync(_log, BusBench.FreePort(), maxMessageBytes: 1_000_000).WaitAsync(Eventually.Deadline);
        await using var bus = new BrokerLink(broker.Endpoint, _log, ours: true).Open("test", _log);
        await bus.ConnectAsync().WaitAsync(Eventually.Deadline);
        var inbox = await Inbox.OpenAsync(bus, "#");
        var file = Path.GetTempFileName();
        try
        {
            await using (var stream = File.OpenWrite(file))
                stream.SetLength(100 << 20);
            await ForeignClient.RunAsync("mosquitto_pub", broker.Endpoint, "", "-t", "huge", "-f", file);
        }
        finally
        {
            File.Delete(file);
        }
        await _log.WaitForAsync("a message larger than 1000000 bytes was dropped");
        await bus.SayAsync("next", "fine");
        await inbox.WaitForAsync("fine");
        Assert.Single(inbox.Messages);
        Assert.Single(_log.Warnings);
    }

    [Fact]
    public async Task DiesWithAHostThatIsKilled()
    {
        var note = Path.Combine(Path.GetTempPath(), $"soother-test-{Guid.NewGuid():N}");
        using var host = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo(
            Path.Combine(AppContext.BaseDirectory, "Soother.Host.Tests"), ["-explicit", "only", "-method", $"*.{nameof(BrokerOwner)}.{nameof(BrokerOwner.RunsABrokerUntilItIsKilled)}"])
        {
            Environment = { [BrokerOwner.NoteVariable] = note }, RedirectStandardOutput = true,
        })!;
        try
        {
            _ = host.StandardOutput.ReadToEndAsync();
            await Eventually.TrueAsync(() => File.Exists(note) || host.HasExited, () => "the host did not start its broker");
            var broker = int.Parse(await File.ReadAllTextAsync(note));
            Assert.False(Processes.IsDead(broker));
            host.Kill();
            await Eventually.TrueAsync(() => Processes.IsDead(broker), () => $"the broker {broker} lives on without its host");
        }
        finally
        {
            host.Kill();
            File.Delete(note);
        }
    }
}

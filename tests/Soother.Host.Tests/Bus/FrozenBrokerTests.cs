using Soother.Host.Bus;

namespace Soother.Host.Tests.Bus;

public sealed class FrozenBrokerTests
{
    [Fact]
    public async Task NoticesABrokerThatIsThereAndDoesNotAnswer()
    {
        using var broker = new ForeignBroker();
        await broker.StartAsync();
        var log = new RecordingLog();
        await using var bus = new BrokerLink(new("127.0.0.1", broker.Port), log).Open("test", log);
        await bus.ConnectAsync().WaitAsync(Eventually.Deadline);
        var inbox = await Inbox.OpenAsync(bus, "t");
        await Processes.RunAsync("kill", "", "-STOP", $"{broker.Id}");
        await Eventually.TrueAsync(() => !bus.IsConnected, () => "still believed in");
        Assert.Contains("it stopped answering; start it", Assert.Single(log.Lines));
        await bus.SayAsync("t", "kept");
        await Processes.RunAsync("kill", "", "-CONT", $"{broker.Id}");
        await inbox.WaitForAsync("kept");
    }
}

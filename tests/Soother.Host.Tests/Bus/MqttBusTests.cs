using System.Collections.Concurrent;
using Soother.Contracts;

namespace Soother.Host.Tests.Bus;

public sealed class MqttBusTests : BusPromises, IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _failures = new();
    private BusBench? _bench;

    protected override IReadOnlyList<string> Faults => [.. _failures, .. Bench.Log.Warnings];

    private BusBench Bench => _bench!;

    public async ValueTask InitializeAsync() => _bench = await BusBench.StartAsync(maxMessageBytes: 100_000);

    public ValueTask DisposeAsync() => Bench.DisposeAsync();

    [Fact]
    public async Task ReportsAFailedHandlerWithItsTopic()
    {
        var bus = await Bench.ConnectAsync();
        var failed = new TaskCompletionSource<(string, Exception)>();
        bus.HandlerFailed += (topic, fault) => failed.TrySetResult((topic, fault));
        await bus.SubscribeAsync("t/+", _ => throw new InvalidOperationException("boom"));
        await bus.SayAsync("t/1", "");
        var (topic, fault) = await failed.Task.WaitAsync(Eventually.Deadline);
        Assert.Equal(("t/1", "boom"), (topic, fault.Message));
    }

    [Fact]
    public async Task TellsWhichHandlerRunsAndSinceWhen()
    {
        var bus = await Bench.ConnectAsync();
        var finish = new TaskCompletionSource();
        await bus.SubscribeAsync("slow", _ => finish.Task);
        await bus.SayAsync("slow", "");
        await Eventually.TrueAsync(() => bus.CurrentHandler is not null, () => "no handler runs");
        Assert.Equal("slow", bus.CurrentHandler!.Topic);
        Assert.True(TimeProvider.System.GetTimestamp() >= bus.CurrentHandler!.Started);
        finish.SetResult();
        await Eventually.TrueAsync(() => bus.CurrentHandler is null, () => "the handler still runs");
    }

    [Fact]
    public async Task DropsAnOversizedMessageWithOneLineAndGoesOn()
    {
        var receiver = await Bench.ConnectAsync("receiver");
        var inbox = await Inbox.OpenAsync(receiver, "big/#");
        var generous = new Soother.Host.Bus.BrokerLink(Bench.Broker.Endpoint, Bench.Log);
        await using var sender = generous.Open("sender", Bench.Log);
        await sender.ConnectAsync().WaitAsync(Eventually.Deadline);
        await sender.PublishAsync(new BusMessage("big/one", new byte[100_001]));
        await sender.SayAsync("big/two", "small");
        await inbox.WaitForAsync("small");
        Assert.Single(inbox.Messages);
        Assert.Equal("dropped a message on big/one: it has 100001 bytes, the most that is taken is 100000", Assert.Single(Bench.Log.Warnings));
    }

    [Fact]
    public async Task RefusesToPublishMoreThanReceiversTake()
    {
        var bus = await Bench.ConnectAsync();
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => bus.PublishAsync(new BusMessage("big", new byte[100_001])));
        Assert.Contains("100001 bytes", refused.Message);
    }

    public static TheoryData<string> HostileTopics => [string.Join('/', Enumerable.Repeat("a", 250)), new string('a', 70_000), "a\u001b[2Jb", "a\u0001"];

    [Theory, MemberData(nameof(HostileTopics))]
    public async Task RefusesATopicThatABrokerHangsUpOn(string topic)
    {
        var bus = await Bench.ConnectAsync();
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => bus.SayAsync(topic, ""));
        Assert.InRange(refused.Message.Length, 1, 400);
        Assert.DoesNotContain(refused.Message, char.IsControl);
    }

    [Fact]
    public async Task SharesTheLoadOfAGroup()
    {
        var sender = await Bench.ConnectAsync("sender");
        var one = await Inbox.OpenAsync(await Bench.ConnectAsync("one"), "$share/workers/job/+");
        var two = await Inbox.OpenAsync(await Bench.ConnectAsync("two"), "$share/workers/job/+");
        for (var i = 0; i < 100; i++)
            await sender.SayAsync($"job/{i}", "");
        await Eventually.TrueAsync(() => one.Messages.Count + two.Messages.Count >= 100, () => $"{one.Messages.Count} and {two.Messages.Count}");
        Assert.Equal(100, one.Messages.Concat(two.Messages).Select(m => m.Topic).Distinct().Count());
        Assert.NotEmpty(one.Messages);
        Assert.NotEmpty(two.Messages);
    }

    [Fact]
    public async Task FlushesWhatWasPublished()
    {
        var (sender, receiver) = (await Bench.ConnectAsync("sender"), await Bench.ConnectAsync("receiver"));
        var inbox = await Inbox.OpenAsync(receiver, "n");
        for (var i = 0; i < 500; i++)
            await sender.SayAsync("n", $"{i}");
        await sender.FlushAsync().WaitAsync(Eventually.Deadline);
        await sender.DisposeAsync();
        await inbox.WaitForAsync(500);
    }

    [Fact]
    public async Task DeliversTheLastWillOfAConnectionThatVanishes()
    {
        var watcher = await Bench.ConnectAsync("watcher");
        var inbox = await Inbox.OpenAsync(watcher, "gone");
        var identity = new Soother.Host.Bus.SessionIdentity("dying-1", Mosquitto.MqttVersion.V5, Messages.Text("gone", "farewell"));
        await using var dying = new DyingClient(Bench.Broker.Endpoint, identity);
        await dying.VanishAsync();
        await inbox.WaitForAsync("farewell");
    }

    [Fact]
    public async Task StopsWhileAHandlerHangs()
    {
        var bus = await Bench.ConnectAsync();
        await bus.SubscribeAsync("hang", _ => new TaskCompletionSource().Task);
        await bus.SayAsync("hang", "");
        await Eventually.TrueAsync(() => bus.CurrentHandler is not null, () => "no handler runs");
        await bus.DisposeAsync().AsTask().WaitAsync(Eventually.Deadline);
        Assert.False(bus.IsConnected);
    }

    [Fact]
    public async Task KeepsNobodyWaitingWhenItStops()
    {
        var bus = new Soother.Host.Bus.BrokerLink(new("127.0.0.1", BusBench.FreePort()), Bench.Log).Open("test", Bench.Log);
        await bus.SayAsync("t", "never sent");
        Task[] waiting = [bus.ConnectAsync(), bus.SubscribeAsync("t", _ => Task.CompletedTask), bus.FlushAsync()];
        await bus.DisposeAsync().AsTask().WaitAsync(Eventually.Deadline);
        foreach (var wait in waiting)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait.WaitAsync(Eventually.Deadline));
    }

    protected override async Task<IBus> ConnectAsync(string name)
    {
        var bus = await Bench.ConnectAsync(name);
        bus.HandlerFailed += (topic, fault) => _failures.Enqueue($"{name}: {topic}: {fault.Message}");
        return bus;
    }
}

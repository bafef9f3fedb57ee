using Soother.Contracts;

namespace Soother.Host.Tests.Bus;

/// <summary>kill -9 of the broker: what waited arrives, in order, once everybody listens again.</summary>
public sealed class BrokerRestartTests : IAsyncLifetime
{
    private BusBench? _bench;

    private BusBench Bench => _bench!;

    public async ValueTask InitializeAsync() => _bench = await BusBench.StartAsync();

    public ValueTask DisposeAsync() => Bench.DisposeAsync();

    [Fact]
    public async Task ReplaysSubscriptionsBeforeItDeliversWhatWaited()
    {
        var receivers = new List<Inbox>();
        for (var i = 0; i < 6; i++)
            receivers.Add(await Inbox.OpenAsync(await Bench.ConnectAsync($"receiver{i}"), "reply/#"));
        var sender = await Bench.ConnectAsync("sender");
        var expected = new List<string>();
        for (var round = 0; round < 5; round++)
        {
            await Bench.KillBrokerAsync();
            await Eventually.TrueAsync(() => !sender.IsConnected, () => "still connected");
            foreach (var i in Enumerable.Range(0, 200))
            {
                expected.Add($"{round}.{i}");
                await sender.SayAsync($"reply/{i % 3}", expected[^1]);
            }
            await sender.FlushAsync().WaitAsync(Eventually.Deadline);
            foreach (var inbox in receivers)
                await inbox.WaitForAsync(expected.Count);
        }
        Assert.All(receivers, inbox => Assert.Equal(expected, inbox.Texts));
    }

    [Fact]
    public async Task LosesAtMostWhatTheBrokerTookToItsGrave()
    {
        const int Kills = 3;
        var inbox = await Inbox.OpenAsync(await Bench.ConnectAsync("receiver"), "n");
        var sender = await Bench.ConnectAsync("sender");
        for (var i = 0; i < 1000 * Kills; i++)
        {
            await sender.SayAsync("n", $"{i}");
            if (i % 1000 == 500)
                await Bench.KillBrokerAsync();
        }
        await sender.SayAsync("n", $"{1000 * Kills}");
        await inbox.WaitForAsync($"{1000 * Kills}");
        var seen = inbox.Texts.Distinct().Select(int.Parse).ToList();
        Assert.Equal(seen.Order(), seen);
        // Each broker may have acknowledged a few in a row that it had not passed on; all that it had not acknowledged comes.
        Assert.InRange(seen.Zip(seen.Skip(1)).Count(pair => pair.Second != pair.First + 1), 0, Kills);
        TestContext.Current.TestOutputHelper?.WriteLine($"{(1000 * Kills) + 1 - seen.Count} lost, {inbox.Texts.Count - seen.Count} twice");
    }

    [Fact]
    public async Task DropsSoundWhileAwayAndKeepsWords()
    {
        var inbox = await Inbox.OpenAsync(await Bench.ConnectAsync("receiver"), "#");
        var sender = await Bench.ConnectAsync("sender");
        await Bench.KillBrokerAsync();
        await Eventually.TrueAsync(() => !sender.IsConnected, () => "still connected");
        await sender.SayAsync("frame", "late sound", Delivery.AtMostOnce);
        await sender.SayAsync("word", "kept");
        await inbox.WaitForAsync("kept");
        await sender.SayAsync("frame", "new sound", Delivery.AtMostOnce);
        await inbox.WaitForAsync("new sound");
        Assert.Equal(["kept", "new sound"], inbox.Texts);
    }

    [Fact]
    public async Task AnswersARequestThatWaitedForTheBroker()
    {
        var server = await Bench.ConnectAsync("server");
        await server.SubscribeAsync("ask", m => server.SayAsync("answer", m.Text() + "!"));
        var asker = await Bench.ConnectAsync("asker");
        await Bench.KillBrokerAsync();
        await Eventually.TrueAsync(() => !asker.IsConnected, () => "still connected");
        var answer = await asker.RequestAsync(Messages.Text("ask", "there"), "answer", _ => true, Eventually.Deadline);
        Assert.Equal("there!", answer.Text());
    }

    [Fact]
    public async Task SubscribesOnceTheBrokerIsBack()
    {
        var bus = await Bench.ConnectAsync();
        await Bench.KillBrokerAsync();
        await Eventually.TrueAsync(() => !bus.IsConnected, () => "still connected");
        var inbox = await Inbox.OpenAsync(bus, "t");
        await bus.SayAsync("t", "here");
        await inbox.WaitForAsync("here");
    }

    [Fact]
    public async Task StopsWhileTheBrokerIsAway()
    {
        var bus = await Bench.ConnectAsync();
        await Bench.Broker.DisposeAsync();
        await Eventually.TrueAsync(() => !bus.IsConnected, () => "still connected");
        var request = bus.RequestAsync(Messages.Text("ask", ""), "answer", _ => true, Eventually.Deadline);
        await bus.DisposeAsync().AsTask().WaitAsync(Eventually.Deadline);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
    }
}

using System.Collections.Concurrent;
using Soother.Contracts;

namespace Soother.Host.Tests.Bus;

/// <summary>What <see cref="IBus"/> promises, whoever keeps it: run on a real broker, and on the bus that plugin authors test with.</summary>
public abstract class BusPromises
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>A new connection to the one bus of this test.</summary>
    protected abstract Task<IBus> ConnectAsync(string name);

    /// <summary>What handlers threw and what was dropped, with the reason.</summary>
    protected abstract IReadOnlyList<string> Faults { get; }

    [Fact]
    public async Task DeliversTopicPayloadAndDelivery()
    {
        var (sender, receiver) = (await ConnectAsync("sender"), await ConnectAsync("receiver"));
        var inbox = await Inbox.OpenAsync(receiver, "a/b");
        byte[] bytes = [.. Enumerable.Range(0, 70_000).Select(i => (byte)i)];
        await sender.PublishAsync(new BusMessage("a/b", bytes));
        await sender.PublishAsync(new BusMessage("a/b", default, Delivery.AtMostOnce));
        await inbox.WaitForAsync(2);
        Assert.Equal([Delivery.AtLeastOnce, Delivery.AtMostOnce], inbox.Messages.Select(m => m.Delivery));
        Assert.Equal(bytes, inbox.Messages[0].Payload.ToArray());
        Assert.True(inbox.Messages[1].Payload.IsEmpty);
        Assert.All(inbox.Messages, m => Assert.Equal("a/b", m.Topic));
    }

    [Fact]
    public async Task DeliversToTheSenderToo()
    {
        var bus = await ConnectAsync("self");
        var inbox = await Inbox.OpenAsync(bus, "to/me");
        await bus.SayAsync("to/me", "hello");
        await inbox.WaitForAsync("hello");
    }

    [Theory]
    [InlineData("a/+/c")]
    [InlineData("a/#")]
    [InlineData("#")]
    [InlineData("+/+/+")]
    public async Task MatchesWildcards(string filter)
    {
        var bus = await ConnectAsync("wild");
        var inbox = await Inbox.OpenAsync(bus, filter);
        await bus.SayAsync("a/b/c", "hit");
        await inbox.WaitForAsync("hit");
        Assert.Single(inbox.Messages);
    }

    [Fact]
    public async Task KeepsTheOrderOfOneConnectionAcrossDeliveries()
    {
        var (sender, receiver) = (await ConnectAsync("sender"), await ConnectAsync("receiver"));
        var inbox = await Inbox.OpenAsync(receiver, "order/+");
        var sent = Enumerable.Range(0, 1000).Select(i => $"{i}").ToList();
        foreach (var (i, text) in sent.Index())
            await sender.SayAsync($"order/{i % 7}", text, i % 3 == 0 ? Delivery.AtMostOnce : Delivery.AtLeastOnce);
        await inbox.WaitForAsync(sent.Count);
        Assert.Equal(sent, inbox.Texts);
    }

    [Fact]
    public async Task RunsHandlersOneAtATime()
    {
        var (sender, receiver) = (await ConnectAsync("sender"), await ConnectAsync("receiver"));
        var (running, overlaps, done) = (0, 0, 0);
        for (var i = 0; i < 3; i++)
            await receiver.SubscribeAsync($"one/{i}", HandleAsync);
        for (var i = 0; i < 60; i++)
            await sender.SayAsync($"one/{i % 3}", "");
        await Eventually.TrueAsync(() => Volatile.Read(ref done) == 60, () => $"{done} of 60 handled");
        Assert.Equal(0, overlaps);

        async Task HandleAsync(BusMessage _)
        {
            if (Interlocked.Increment(ref running) > 1)
                Interlocked.Increment(ref overlaps);
            await Task.Yield();
            Interlocked.Decrement(ref running);
            Interlocked.Increment(ref done);
        }
    }

    [Fact]
    public async Task CallsEachHandlerOnceWhereFiltersOverlap()
    {
        var bus = await ConnectAsync("overlap");
        string[] filters = ["x/#", "x/+/z", "x/y/+", "x/y/z", "x/y/z"];
        var inboxes = new List<Inbox>();
        foreach (var filter in filters)
            inboxes.Add(await Inbox.OpenAsync(bus, filter));
        var end = await Inbox.OpenAsync(bus, "end");
        await bus.SayAsync("x/y/z", "once");
        await bus.SayAsync("end", "end");
        await end.WaitForAsync("end");
        Assert.All(inboxes, inbox => Assert.Equal(["once"], inbox.Texts));
    }

    [Fact]
    public async Task CallsADisposedSubscriptionNoMoreAndTheOtherStill()
    {
        var bus = await ConnectAsync("leaver");
        var left = new Inbox();
        var subscription = await bus.SubscribeAsync("t", left.TakeAsync);
        var stays = await Inbox.OpenAsync(bus, "t");
        await bus.SayAsync("t", "1");
        await stays.WaitForAsync("1");
        await subscription.DisposeAsync();
        await bus.SayAsync("t", "2");
        await stays.WaitForAsync("2");
        Assert.Equal(["1"], left.Texts);
    }

    [Fact]
    public async Task HearsAgainOnAFilterThatWasLeft()
    {
        var bus = await ConnectAsync("returner");
        for (var i = 0; i < 5; i++)
        {
            var inbox = new Inbox();
            await using var subscription = await bus.SubscribeAsync("again", inbox.TakeAsync);
            await bus.SayAsync("again", $"{i}");
            await inbox.WaitForAsync($"{i}");
        }
    }

    [Fact]
    public async Task AnswersARequest()
    {
        var (asker, server) = (await ConnectAsync("asker"), await ConnectAsync("server"));
        await server.SubscribeAsync("ask", async m =>
        {
            await server.SayAsync("answer", "not " + m.Text());
            await server.SayAsync("answer", m.Text());
        });
        var answer = await asker.RequestAsync(Messages.Text("ask", "7"), "answer", m => m.Text() == "7", Patience);
        Assert.Equal("7", answer.Text());
    }

    [Fact]
    public async Task AnswersARequestMadeFromInsideAHandler()
    {
        var (asker, server) = (await ConnectAsync("asker"), await ConnectAsync("server"));
        var answers = new ConcurrentQueue<string>();
        await server.SubscribeAsync("ask", m => server.SayAsync("answer", m.Text() + "!"));
        await asker.SubscribeAsync("go", async m => answers.Enqueue((await asker.RequestAsync(Messages.Text("ask", m.Text()), "answer", _ => true, Patience)).Text()));
        await asker.SayAsync("go", "a");
        await asker.SayAsync("go", "b");
        await Eventually.TrueAsync(() => answers.Count == 2, () => $"{answers.Count} answers; {string.Join("; ", Faults)}");
        Assert.Equal(["a!", "b!"], answers);
    }

    [Fact]
    public async Task NamesBothTopicsWhenNoAnswerCame()
    {
        var bus = await ConnectAsync("asker");
        var late = await Assert.ThrowsAsync<TimeoutException>(() => bus.RequestAsync(Messages.Text("ask/x", ""), "answer/x", _ => true, TimeSpan.FromMilliseconds(50)));
        Assert.Equal("no answer on answer/x to ask/x within 0.05 s", late.Message);
    }

    [Fact]
    public async Task CancelsARequestAsCancelled()
    {
        var bus = await ConnectAsync("asker");
        using var cancel = new CancellationTokenSource();
        var request = bus.RequestAsync(Messages.Text("ask", ""), "answer", _ => true, Patience, cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
    }

    [Fact]
    public async Task ShowsTheAskerAFailureOfItsOwnTest()
    {
        var bus = await ConnectAsync("asker");
        await bus.SubscribeAsync("ask", m => bus.SayAsync("answer", ""));
        await Assert.ThrowsAsync<FormatException>(() => bus.RequestAsync(Messages.Text("ask", ""), "answer", _ => throw new FormatException("mine"), Patience));
    }

    [Fact]
    public async Task DropsAMalformedMessageWithItsReasonAndGoesOn()
    {
        var bus = await ConnectAsync("reader");
        var seen = new Inbox();
        await bus.SubscribeAsync("m", m => m.Text() == "bad" ? throw new MalformedMessageException("not a number") : seen.TakeAsync(m));
        await bus.SayAsync("m", "bad");
        await bus.SayAsync("m", "good");
        await seen.WaitForAsync("good");
        Assert.Contains("not a number", Assert.Single(Faults, f => f.Contains(" m:") || f.Contains("on m")));
    }

    [Fact]
    public async Task GoesOnAfterAHandlerThatThrows()
    {
        var bus = await ConnectAsync("thrower");
        var seen = new Inbox();
        await bus.SubscribeAsync("t", m => m.Text() == "bad" ? throw new InvalidOperationException("broken inside") : seen.TakeAsync(m));
        await bus.SayAsync("t", "bad");
        await bus.SayAsync("t", "good");
        await seen.WaitForAsync("good");
        Assert.Contains(Faults, f => f.Contains("broken inside"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a/+")]
    [InlineData("a/#")]
    [InlineData("a\0b")]
    public async Task RefusesWhatIsNoTopic(string topic)
    {
        var bus = await ConnectAsync("writer");
        await Assert.ThrowsAsync<ArgumentException>(() => bus.SayAsync(topic, ""));
    }
}

using Soother.Contracts;

namespace Soother.Dialogue.Tests;

public sealed class QueueTests
{
    [Fact]
    public async Task AnActionThatMayWaitIsQueuedAndBeginsAfterTheOther()
    {
        await using var stage = await Stage.StartAsync();
        var first = await stage.WakeUntilListeningAsync();
        await stage.SendAsync(new StartSession(new ActionInit(true), CustomData: "b"));
        await stage.SendAsync(new StartSession(new ActionInit(true), CustomData: "c"));
        var queued = await stage.Bus.WaitForAsync<SessionQueued>(2);
        await stage.SendAsync(new EndSession(first));
        var second = await stage.Bus.WaitForAsync<SessionStarted>(2);
        await stage.SendAsync(new EndSession(second.SessionId));
        var third = await stage.Bus.WaitForAsync<SessionStarted>(3);

        Assert.Equal(("b", "c"), (second.CustomData, third.CustomData));
        Assert.Equal(queued.SessionId, third.SessionId);
        // The wake word stays off while another session follows at once.
        Assert.Empty(stage.Bus.All<HotwordToggleOn>());
    }

    [Fact]
    public async Task ANotificationWaitsForTheRunningSession()
    {
        await using var stage = await Stage.StartAsync();
        var first = await stage.WakeUntilListeningAsync();
        await stage.SendAsync(new StartSession(new NotificationInit("Ding."), CustomData: "n"));
        await stage.Bus.WaitForAsync<SessionQueued>();
        Assert.Empty(stage.Bus.All<TtsSay>());
        await stage.SendAsync(new EndSession(first));
        var said = await stage.Bus.WaitForAsync<TtsSay>();

        Assert.Equal("Ding.", said.Text);
        Assert.Equal(TerminationReason.Nominal, stage.Bus.All<SessionEnded>()[0].Termination.Reason);
    }

    [Fact]
    public async Task AnActionThatCannotWaitEndsTheRunningSession()
    {
        await using var stage = await Stage.StartAsync();
        var first = await stage.WakeUntilListeningAsync();
        await stage.SendAsync(new StartSession(new ActionInit(false), CustomData: "now"));
        var started = await stage.Bus.WaitForAsync<SessionStarted>(2);
        var ended = stage.Bus.All<SessionEnded>();

        Assert.Equal("now", started.CustomData);
        Assert.Equal((first, TerminationReason.AbortedByUser), (ended[0].SessionId, ended[0].Termination.Reason));
    }

    [Fact]
    public async Task TheWakeWordEndsTheRunningSessionAndGoesFirst()
    {
        await using var stage = await Stage.StartAsync();
        await stage.WakeUntilListeningAsync();
        await stage.SendAsync(new StartSession(new ActionInit(true), CustomData: "patient"));
        await stage.Bus.WaitForAsync<SessionQueued>();
        await stage.WakeAsync();
        var started = await stage.Bus.WaitForAsync<SessionStarted>(2);

        Assert.Equal("soother", started.CustomData);
        Assert.Equal(TerminationReason.AbortedByUser, stage.Bus.All<SessionEnded>()[0].Termination.Reason);
    }

    [Fact]
    public async Task TheWakeWordCutsSpeechShort()
    {
        await using var stage = await Stage.StartAsync(voice: false);
        await stage.SendAsync(new StartSession(new NotificationInit("A very long story.")));
        await stage.Bus.WaitForAsync<TtsSay>();
        await stage.WakeAsync();
        await stage.Bus.WaitForAsync<AsrStartListening>();

        Assert.Single(stage.Bus.All<TtsStop>());
        Assert.Single(stage.Bus.All<AudioToggleOff>());
        Assert.Single(stage.Bus.All<AudioToggleOn>());
        // Whoever was silenced for the speech is heard again.
        Assert.Equal(stage.Bus.All<AsrToggleOff>().Count, stage.Bus.All<AsrToggleOn>().Count);
    }

    [Fact]
    public async Task SitesDoNotWaitForEachOther()
    {
        await using var stage = await Stage.StartAsync();
        var ids = new[] { await stage.WakeUntilListeningAsync("one"), await stage.WakeUntilListeningAsync("two"), await stage.WakeUntilListeningAsync("three") };
        foreach (var (id, site) in ids.Zip(["one", "two", "three"]))
            await stage.HearAsync(id, $"said in {site}", site: site);
        await stage.Bus.WaitForAsync<NluQuery>(3);
        await stage.SendAsync(new EndSession(ids[1], "Only here."));
        var said = await stage.Bus.WaitForAsync<TtsSay>();
        var ended = await stage.Bus.WaitForAsync<SessionEnded>();

        Assert.Equal("two", said.SiteId.Name);
        Assert.Equal("two", ended.SiteId.Name);
        Assert.Single(stage.Bus.All<SessionEnded>());
        Assert.Equal(["said in one", "said in two", "said in three"], stage.Bus.All<NluQuery>().OrderBy(q => Array.IndexOf(ids, q.SessionId)).Select(q => q.Input));
    }
}

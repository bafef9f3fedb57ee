using Soother.Contracts;

namespace Soother.Espeak.Tests;

public sealed class QueueTests
{
    [Fact]
    public async Task SaysOneTextAfterTheOtherAtASite()
    {
        await using var plugin = await SpeakingPlugin.StartAsync();
        await plugin.SendAsync(new TtsSay("One.", Id: "a"));
        await plugin.SendAsync(new TtsSay("Two.", Id: "b"));
        await plugin.Bus.WaitForAsync<PlayBytes>(p => p.RequestId == "a");
        await plugin.Bus.SettleAsync();
        Assert.Single(plugin.Bus.All<PlayBytes>());
        await plugin.SendAsync(new PlayFinished("a"));
        await plugin.Bus.WaitForAsync<PlayBytes>(p => p.RequestId == "b");
        await plugin.SendAsync(new PlayFinished("b"));
        await plugin.Bus.WaitForAsync<TtsSayFinished>(2);
        Assert.Equal(["a", "b"], plugin.Bus.All<TtsSayFinished>().Select(f => f.Id));
    }

    [Fact]
    public async Task DoesNotLetOneSiteWaitForAnother()
    {
        await using var plugin = await SpeakingPlugin.StartAsync();
        await plugin.SendAsync(new TtsSay("One.", "kitchen", Id: "a"));
        await plugin.SendAsync(new TtsSay("Two.", "bedroom", Id: "b"));
        await plugin.Bus.WaitForAsync<PlayBytes>(p => p.RequestId == "b");
        await plugin.SendAsync(new PlayFinished("b") { SiteId = "bedroom" });
        await plugin.Bus.WaitForAsync<TtsSayFinished>(f => f.Id == "b");
        Assert.DoesNotContain(plugin.Bus.All<TtsSayFinished>(), f => f.Id == "a");
    }

    [Fact]
    public async Task StopDropsAllThatWasAskedForAndReportsItFinished()
    {
        await using var plugin = await SpeakingPlugin.StartAsync();
        await plugin.SendAsync(new TtsSay("One. Two. Three.", Id: "a"));
        await plugin.SendAsync(new TtsSay("Four.", Id: "b"));
        await plugin.SendAsync(new TtsSay("Elsewhere.", "kitchen", Id: "c"));
        await plugin.Bus.WaitForAsync<PlayBytes>(p => p.RequestId == "a.1");
        await plugin.SendAsync(new TtsStop());
        await plugin.Bus.WaitForAsync<TtsSayFinished>(2);
        Assert.Equal(["a", "b"], plugin.Bus.All<TtsSayFinished>().Select(f => f.Id));
        Assert.DoesNotContain(plugin.Bus.All<PlayBytes>(), p => p.RequestId == "b");
        Assert.Empty(plugin.Bus.All<TtsError>());

        await plugin.SendAsync(new TtsSay("Five.", Id: "d"));
        await plugin.Bus.WaitForAsync<PlayBytes>(p => p.RequestId == "d");
    }

    [Fact]
    public async Task StopEndsAVeryLongTextEarly()
    {
        await using var plugin = await SpeakingPlugin.StartAsync();
        await plugin.SendAsync(new TtsSay(string.Concat(Enumerable.Repeat("This sentence comes again and again. ", 5000)), Id: "a"));
        await plugin.Bus.WaitForAsync<PlayBytes>();
        await plugin.SendAsync(new TtsStop());
        await plugin.Bus.WaitForAsync<TtsSayFinished>();
        Assert.True(plugin.Bus.All<PlayBytes>().Count < 5000);
    }

    [Fact]
    public async Task ReportsWhatItWasSayingAsFinishedWhenThePluginStops()
    {
        var plugin = await SpeakingPlugin.StartAsync();
        await plugin.SendAsync(new TtsSay("One.", Id: "a"));
        await plugin.Bus.WaitForAsync<PlayBytes>();
        await plugin.DisposeAsync();
        Assert.Equal("a", Assert.Single(plugin.Bus.All<TtsSayFinished>()).Id);
    }
}

using Soother.Contracts;

namespace Soother.Dialogue.Tests;

public sealed class ContextTests
{
    [Fact]
    public async Task WhatASkillMakesKnownIsKnownInTheTurnsThatFollow()
    {
        await using var stage = await Stage.StartAsync();
        var id = await stage.WakeUntilListeningAsync();
        await stage.HearAsync(id, "who is there");
        var first = await stage.Bus.WaitForAsync<NluQuery>();
        await stage.SendAsync(new ContinueSession(id, "Ann.", Context: new Dictionary<string, string> { ["visitor"] = "Ann", ["door"] = "front" }));
        await stage.Bus.WaitForAsync<AsrStartListening>(2);
        await stage.HearAsync(id, "let her in");
        var second = await stage.Bus.WaitForAsync<NluQuery>(2);
        await stage.SendAsync(new ContinueSession(id, Context: new Dictionary<string, string> { ["visitor"] = "" }));
        await stage.Bus.WaitForAsync<AsrStartListening>(3);
        await stage.HearAsync(id, "thanks");
        var third = await stage.Bus.WaitForAsync<NluQuery>(3);

        Assert.Null(first.Context);
        Assert.Equal(new Dictionary<string, string> { ["visitor"] = "Ann", ["door"] = "front" }, second.Context);
        Assert.Equal(new Dictionary<string, string> { ["door"] = "front" }, third.Context);
    }

    [Theory]
    [InlineData(119, true)]
    [InlineData(121, false)]
    public async Task ASiteRemembersForTwoMinutes(int seconds, bool remembers)
    {
        await using var stage = await Stage.StartAsync();
        await KnowAsync(stage, "kitchen");
        stage.Time.Advance(TimeSpan.FromSeconds(seconds));
        var next = await stage.WakeUntilListeningAsync("kitchen", 2);
        await stage.HearAsync(next, "let her in", site: "kitchen");
        var query = await stage.Bus.WaitForAsync<NluQuery>(1);

        Assert.Equal(remembers ? "Ann" : null, query.Context?["visitor"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task WhatIsPassingEndsWithItsSession(bool isBrokenOff)
    {
        await using var stage = await Stage.StartAsync();
        var id = await stage.WakeUntilListeningAsync();
        await stage.SendAsync(new ContinueSession(id, Context: new Dictionary<string, string> { ["going"] = "story", ["visitor"] = "Ann" }, Passing: ["going"]));
        await stage.Bus.WaitForAsync<AsrStartListening>(2);
        if (!isBrokenOff)
            await stage.SendAsync(new EndSession(id));
        var next = await stage.WakeUntilListeningAsync(nth: 3);
        await stage.HearAsync(next, "slower");
        var query = await stage.Bus.WaitForAsync<NluQuery>();

        Assert.Equal(["going", "visitor"], stage.Bus.All<AsrStartListening>()[1].Context!.Order());
        Assert.Equal(["visitor"], query.Context!.Keys);
    }

    [Fact]
    public async Task WhatANotificationIsAboutIsKnownForAWhileAfterIt()
    {
        await using var stage = await Stage.StartAsync();
        await KnowAsync(stage, "kitchen");
        await stage.SendAsync(new StartSession(new NotificationInit("Wake gently."), "kitchen", Context: new Dictionary<string, string> { ["rang"] = "a1" }));
        await stage.Bus.WaitForAsync<SessionEnded>(2);
        var next = await stage.WakeUntilListeningAsync("kitchen", 2);
        await stage.HearAsync(next, "not yet", site: "kitchen");

        Assert.Equal(["rang", "visitor"], (await stage.Bus.WaitForAsync<NluQuery>()).Context!.Keys.Order());
    }

    [Fact]
    public async Task NoOtherSiteEverSeesIt()
    {
        await using var stage = await Stage.StartAsync();
        await KnowAsync(stage, "kitchen");
        var next = await stage.WakeUntilListeningAsync("bedroom");
        await stage.HearAsync(next, "let her in", site: "bedroom");

        Assert.Null((await stage.Bus.WaitForAsync<NluQuery>()).Context);
    }

    [Fact]
    public async Task ANotificationInBetweenForgetsNothing()
    {
        await using var stage = await Stage.StartAsync();
        await KnowAsync(stage, "kitchen");
        await stage.SendAsync(new StartSession(new NotificationInit("Ding."), "kitchen"));
        await stage.Bus.WaitForAsync<SessionEnded>(2);
        var next = await stage.WakeUntilListeningAsync("kitchen", 2);
        await stage.HearAsync(next, "let her in", site: "kitchen");

        Assert.Equal("Ann", (await stage.Bus.WaitForAsync<NluQuery>()).Context?["visitor"]);
    }

    [Fact]
    public async Task TheSlotThatIsAskedForAndOtherTextsReachTheIntentService()
    {
        await using var stage = await Stage.StartAsync();
        var id = await stage.WakeUntilListeningAsync();
        await stage.SendAsync(new ContinueSession(id, "For how long?", ["Brew"], Slot: "duration"));
        await stage.Bus.WaitForAsync<AsrStartListening>(2);
        await stage.SendAsync(new TextCaptured("for minutes", 0.5, 0.1, SessionId: id, Alternatives: ["four minutes", "for my nuts"]));
        var query = await stage.Bus.WaitForAsync<NluQuery>();

        Assert.Equal("duration", query.Slot);
        Assert.Equal(["four minutes", "for my nuts"], query.Alternatives);
    }

    private static async Task KnowAsync(Stage stage, string site)
    {
        var id = await stage.WakeUntilListeningAsync(site);
        await stage.SendAsync(new EndSession(id, Context: new Dictionary<string, string> { ["visitor"] = "Ann" }));
        await stage.Bus.WaitForAsync<SessionEnded>();
    }
}

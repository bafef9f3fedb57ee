using Soother.Contracts;

namespace Soother.Dialogue.Tests;

/// <summary>What happens when something was heard and not understood.</summary>
public sealed class HelpTests
{
    private static readonly IntentsOffered Offer = new("Skills",
        [new("GetTime", ["what time is it"], Examples: ["what time is it"]), new("Play", ["play {song}"], Examples: ["play [Blue Moon](song)"]), new("Help", ["help"])]);

    [Fact]
    public async Task AsksAgainThreeTimesWithGrowingHelpThenGivesUpGently()
    {
        await using var stage = await Stage.StartAsync(new() { Menu = "Nobody's" });
        await OfferAsync(stage);
        var id = await stage.WakeUntilListeningAsync();
        for (var nth = 1; nth <= 3; nth++)
        {
            await MissAsync(stage, id, nth);
            await stage.Bus.WaitForAsync<AsrStartListening>(nth + 1);
        }
        await MissAsync(stage, id, 4);
        var ended = await stage.Bus.WaitForAsync<SessionEnded>();

        Assert.Equal(TerminationReason.IntentNotRecognized, ended.Termination.Reason);
        var said = stage.Bus.All<TtsSay>().Select(say => say.Text).ToList();
        Assert.Equal(4, said.Distinct().Count());
        Assert.DoesNotContain("what time is it", said[0]);
        Assert.Contains("what time is it", said[1]);
        Assert.Contains("play Blue Moon", said[1]); // as it is said, without marks
        Assert.True(said[2].Contains("what time is it") || said[2].Contains("play Blue Moon"));
        Assert.DoesNotContain(said, text => text.Contains('{'));
    }

    [Fact]
    public async Task ThenTheMenuIsOfferedIfSomebodyHasOne()
    {
        await using var stage = await Stage.StartAsync(new() { Retries = 1 });
        await OfferAsync(stage);
        var id = await stage.WakeUntilListeningAsync();
        await MissAsync(stage, id, 1);
        await stage.Bus.WaitForAsync<AsrStartListening>(2);
        await MissAsync(stage, id, 2);
        var menu = await stage.Bus.WaitForAsync<IntentRecognized>();
        await stage.SendAsync(new EndSession(id, "You can say a lot."));
        var ended = await stage.Bus.WaitForAsync<SessionEnded>();

        Assert.Equal(("Help", id), (menu.Intent.IntentName, menu.SessionId));
        Assert.Equal("You can say a lot.", stage.Bus.All<TtsSay>()[^1].Text);
        Assert.Equal(TerminationReason.Nominal, ended.Termination.Reason);
    }

    [Fact]
    public async Task TheNextTryKeepsWhatTheTurnExpected()
    {
        await using var stage = await Stage.StartAsync();
        var id = await stage.WakeUntilListeningAsync();
        await stage.HearAsync(id, "brew tea");
        await stage.Bus.WaitForAsync<NluQuery>();
        await stage.SendAsync(new ContinueSession(id, "For how long?", ["Brew"], Slot: "duration"));
        await stage.Bus.WaitForAsync<AsrStartListening>(2);
        await stage.HearAsync(id, "mumble");
        await stage.Bus.WaitForAsync<NluQuery>(2);
        await stage.SendAsync(new NluIntentNotRecognized("mumble", SessionId: id));
        await stage.Bus.WaitForAsync<AsrStartListening>(3);
        await stage.HearAsync(id, "five minutes");
        var query = await stage.Bus.WaitForAsync<NluQuery>(3);

        Assert.Equal(["Brew"], query.IntentFilter);
        Assert.Equal("duration", query.Slot);
    }

    [Fact]
    public async Task WhereTheOneWhoUnderstandsFailsNobodyWaitsForIt()
    {
        await using var stage = await Stage.StartAsync();
        var id = await stage.WakeUntilListeningAsync();
        await stage.HearAsync(id, "what time is it");
        var query = await stage.Bus.WaitForAsync<NluQuery>();
        await stage.SendAsync(new NluError("out of memory", Context: "another question", SessionId: id));
        await stage.Bus.SettleAsync();
        Assert.Single(stage.Bus.All<AsrStartListening>());

        await stage.SendAsync(new NluError("out of memory", Context: query.Id, SessionId: id)); // and no clock is moved

        await stage.Bus.WaitForAsync<AsrStartListening>(2);
    }

    [Fact]
    public async Task WhatIsUnderstoodInTheMeantimeMakesItPatientAgain()
    {
        await using var stage = await Stage.StartAsync(new() { Retries = 1 });
        var id = await stage.WakeUntilListeningAsync();
        await MissAsync(stage, id, 1);
        await stage.Bus.WaitForAsync<AsrStartListening>(2);
        await stage.HearAsync(id, "set a timer");
        await stage.Bus.WaitForAsync<NluQuery>(2);
        await stage.SendAsync(new ContinueSession(id, "For how long?"));
        await stage.Bus.WaitForAsync<AsrStartListening>(3);
        await MissAsync(stage, id, 3);
        await stage.Bus.WaitForAsync<AsrStartListening>(4);

        Assert.Empty(stage.Bus.All<SessionEnded>());
    }

    [Fact]
    public async Task SilenceAfterAQuestionEndsQuietly()
    {
        await using var stage = await Stage.StartAsync();
        var id = await stage.WakeUntilListeningAsync();
        await MissAsync(stage, id, 1);
        await stage.Bus.WaitForAsync<AsrStartListening>(2);
        await stage.HearAsync(id, "", 0);
        var ended = await stage.Bus.WaitForAsync<SessionEnded>();

        Assert.Equal(TerminationReason.IntentNotRecognized, ended.Termination.Reason);
        Assert.Single(stage.Bus.All<TtsSay>());
    }

    [Fact]
    public async Task AFalseWakeEndsWithoutAWord()
    {
        await using var stage = await Stage.StartAsync();
        var id = await stage.WakeUntilListeningAsync();
        await stage.HearAsync(id, "", 0);
        await stage.Bus.WaitForAsync<SessionEnded>();

        Assert.Empty(stage.Bus.All<TtsSay>());
    }

    [Fact]
    public async Task SpeechWithoutWordsIsAskedForAgain()
    {
        await using var stage = await Stage.StartAsync();
        var id = await stage.WakeUntilListeningAsync();
        await stage.SendAsync(new TextCaptured("", 0, 0, "default", id, Unclear: true));
        await stage.Bus.WaitForAsync<AsrStartListening>(2);

        Assert.Single(stage.Bus.All<TtsSay>());
        Assert.Empty(stage.Bus.All<SessionEnded>());
    }

    [Fact]
    public async Task NoQuestionIsAskedTwiceInARow()
    {
        await using var stage = await Stage.StartAsync();
        for (var nth = 1; nth <= 12; nth++)
        {
            var id = await stage.WakeUntilListeningAsync(nth: (2 * nth) - 1);
            await MissAsync(stage, id, nth);
            await stage.Bus.WaitForAsync<AsrStartListening>(2 * nth);
            await stage.SendAsync(new EndSession(id));
            await stage.Bus.WaitForAsync<SessionEnded>(nth);
        }
        var said = stage.Bus.All<TtsSay>().Select(say => say.Text).ToList();

        Assert.All(said.Zip(said.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    private static async Task OfferAsync(Stage stage)
    {
        await stage.SendAsync(Offer);
        await stage.Bus.SettleAsync();
    }

    private static async Task MissAsync(Stage stage, string id, int nth)
    {
        await stage.HearAsync(id, "mumble");
        await stage.Bus.WaitForAsync<NluQuery>(nth);
        await stage.SendAsync(new NluIntentNotRecognized("mumble", SessionId: id));
    }
}

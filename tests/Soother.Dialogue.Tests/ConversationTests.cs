using Soother.Contracts;

namespace Soother.Dialogue.Tests;

public sealed class ConversationTests
{
    [Fact]
    public async Task AWakeWordLeadsToAWhisperedAnswerInTheOrderOfHermes()
    {
        await using var stage = await Stage.StartAsync();
        var id = await stage.WakeUntilListeningAsync();
        await stage.HearAsync(id, "what time is it");
        var query = await stage.Bus.WaitForAsync<NluQuery>();
        await stage.SendAsync(new IntentRecognized(query.Input, new("GetTime", 1), SessionId: id));
        await stage.SendAsync(new EndSession(id, "It is noon."));
        await stage.Bus.WaitForAsync<SessionEnded>();
        await stage.Bus.WaitForAsync<HotwordToggleOn>(3);

        Assert.StartsWith("default-soother-", id);
        Assert.Equal(0.9, query.AsrConfidence);
        Assert.Equal("soother", query.WakewordId);
        Assert.Equal(
            [
                "hotword/soother/detected", "dialogueManager/sessionStarted", "hotword/toggleOff", "asr/startListening", "asr/textCaptured",
                "asr/stopListening", "hotword/toggleOn", "nlu/query", "intent/GetTime", "dialogueManager/endSession",
                "hotword/toggleOff", "asr/toggleOff", "tts/say", "tts/sayFinished", "hotword/toggleOn", "asr/toggleOn",
                "asr/stopListening", "dialogueManager/sessionEnded", "hotword/toggleOn",
            ],
            stage.Topics);
        Assert.Equal(new Termination(TerminationReason.Nominal), stage.Bus.All<SessionEnded>()[0].Termination);
        Assert.Equal("soother", stage.Bus.All<SessionStarted>()[0].CustomData);
        Assert.Equal("It is noon.", stage.Bus.All<TtsSay>()[0].Text);
    }

    [Fact]
    public async Task ANotificationIsSaidWithoutListening()
    {
        await using var stage = await Stage.StartAsync();
        await stage.SendAsync(new StartSession(new NotificationInit("Your tea is ready."), CustomData: "tea"));
        var ended = await stage.Bus.WaitForAsync<SessionEnded>();

        Assert.Equal("tea", ended.CustomData);
        Assert.Equal("tea", stage.Bus.All<SessionStarted>()[0].CustomData);
        Assert.Equal(
            [
                "dialogueManager/startSession", "dialogueManager/sessionStarted", "hotword/toggleOff", "asr/toggleOff", "tts/say", "tts/sayFinished",
                "hotword/toggleOn", "asr/toggleOn", "dialogueManager/sessionEnded",
            ],
            stage.Topics);
    }

    [Fact]
    public async Task AnActionSpeaksThenListensForItsIntents()
    {
        await using var stage = await Stage.StartAsync();
        await stage.SendAsync(new StartSession(new ActionInit(true, "Lights off?", ["Yes", "No"]), Lang: "en-gb"));
        var listening = await stage.Bus.WaitForAsync<AsrStartListening>();
        await stage.HearAsync(listening.SessionId!, "yes");
        var query = await stage.Bus.WaitForAsync<NluQuery>();

        Assert.Equal("Lights off?", stage.Bus.All<TtsSay>()[0].Text);
        Assert.Equal("en-gb", stage.Bus.All<TtsSay>()[0].Lang);
        Assert.Equal(["Yes", "No"], listening.IntentFilter);
        Assert.Equal(["Yes", "No"], query.IntentFilter);
        Assert.Equal("en-gb", query.Lang);
    }

    [Fact]
    public async Task ASkillMayGoOnWithTheNextTurn()
    {
        await using var stage = await Stage.StartAsync();
        var id = await stage.WakeUntilListeningAsync();
        await stage.HearAsync(id, "set a timer");
        await stage.Bus.WaitForAsync<NluQuery>();
        await stage.SendAsync(new ContinueSession(id, "For how long?", ["Duration"], CustomData: "timer"));
        var again = await stage.Bus.WaitForAsync<AsrStartListening>(2);
        await stage.HearAsync(id, "five minutes");
        var query = await stage.Bus.WaitForAsync<NluQuery>(2);
        await stage.SendAsync(new EndSession(id));
        var ended = await stage.Bus.WaitForAsync<SessionEnded>();

        Assert.Equal(id, again.SessionId);
        Assert.Equal(["Duration"], again.IntentFilter);
        Assert.Equal("timer", query.CustomData);
        Assert.Equal(TerminationReason.Nominal, ended.Termination.Reason);
    }

    [Fact]
    public async Task WithoutRetriesWhatIsNotUnderstoodGetsAGentleReplyAndEndsTheSession()
    {
        await using var stage = await Stage.StartAsync(new() { Retries = 0 });
        foreach (var nth in new[] { 1, 2, 3 })
        {
            var id = await stage.WakeUntilListeningAsync(nth: nth);
            await stage.HearAsync(id, "turn on the lamp");
            await stage.Bus.WaitForAsync<NluQuery>(nth);
            await stage.SendAsync(new NluIntentNotRecognized("turn on the lamp", SessionId: id, CustomData: "not the session's"));
            var ended = await stage.Bus.WaitForAsync<SessionEnded>(nth);
            Assert.Equal(TerminationReason.IntentNotRecognized, ended.Termination.Reason);
            Assert.Equal("soother", ended.CustomData);
        }
        var said = stage.Bus.All<TtsSay>().Select(say => say.Text).ToList();
        Assert.Equal(3, said.Count);
        Assert.NotEqual(said[0], said[1]);
        Assert.NotEqual(said[1], said[2]);
    }

    [Theory]
    [InlineData("", 0.0)]
    [InlineData("what time is it", 0.2)]
    public async Task NothingHeardOrHardlyHeardIsNotUnderstood(string text, double likelihood)
    {
        await using var stage = await Stage.StartAsync(new() { MinimumConfidence = 0.3, Retries = 0 });
        var id = await stage.WakeUntilListeningAsync();
        await stage.HearAsync(id, text, likelihood);
        var ended = await stage.Bus.WaitForAsync<SessionEnded>();

        Assert.Equal(TerminationReason.IntentNotRecognized, ended.Termination.Reason);
        Assert.Single(stage.Bus.All<NluIntentNotRecognized>());
        Assert.Empty(stage.Bus.All<NluQuery>());
    }

    [Fact]
    public async Task AClientThatAsksForItDealsWithWhatIsNotUnderstood()
    {
        await using var stage = await Stage.StartAsync();
        await stage.SendAsync(new StartSession(new ActionInit(true, SendIntentNotRecognized: true), CustomData: "quiz"));
        var id = (await stage.Bus.WaitForAsync<AsrStartListening>()).SessionId!;
        await stage.HearAsync(id, "mumble");
        await stage.Bus.WaitForAsync<NluQuery>();
        await stage.SendAsync(new NluIntentNotRecognized("mumble", SessionId: id));
        var missed = await stage.Bus.WaitForAsync<DialogueIntentNotRecognized>();
        await stage.SendAsync(new ContinueSession(id, "Again?"));
        await stage.Bus.WaitForAsync<AsrStartListening>(2);

        Assert.Equal(("mumble", "quiz"), (missed.Input, missed.CustomData));
        Assert.Empty(stage.Bus.All<SessionEnded>());
    }

    [Fact]
    public async Task AClientMayEndASessionWhileItListens()
    {
        await using var stage = await Stage.StartAsync();
        var id = await stage.WakeUntilListeningAsync();
        await stage.SendAsync(new EndSession(id));
        Assert.Equal(TerminationReason.Nominal, (await stage.Bus.WaitForAsync<SessionEnded>()).Termination.Reason);
    }

    [Fact]
    public async Task UnknownSessionsAreIgnored()
    {
        await using var stage = await Stage.StartAsync();
        var id = await stage.WakeUntilListeningAsync();
        await stage.SendAsync(new EndSession("another", "Boo."));
        await stage.SendAsync(new ContinueSession("another", "Boo."));
        await stage.HearAsync("another", "what time is it");
        await stage.Bus.SettleAsync();
        Assert.Empty(stage.Bus.All<TtsSay>());

        await stage.HearAsync(id, "what time is it");
        Assert.Equal("what time is it", (await stage.Bus.WaitForAsync<NluQuery>()).Input);
    }

    [Fact]
    public async Task ConfigureChoosesTheIntentsThatSessionsExpect()
    {
        await using var stage = await Stage.StartAsync();
        await stage.SendAsync(new DialogueConfigure([new("GetTime", true), new("OpenDoor", false)]));
        await stage.Bus.SettleAsync();
        var id = await stage.WakeUntilListeningAsync();
        await stage.HearAsync(id, "what time is it");
        Assert.Equal(["GetTime"], (await stage.Bus.WaitForAsync<NluQuery>()).IntentFilter);

        await stage.SendAsync(new DialogueConfigure([]));
        await stage.Bus.SettleAsync();
        var next = await stage.WakeUntilListeningAsync(nth: 2);
        await stage.HearAsync(next, "what time is it");
        Assert.Null((await stage.Bus.WaitForAsync<NluQuery>(2)).IntentFilter);
    }

    [Fact]
    public async Task OnlyTheFirstSatelliteOfAGroupListens()
    {
        await using var stage = await Stage.StartAsync(new() { GroupSeparator = "." });
        await stage.WakeUntilListeningAsync("kitchen.door");
        await stage.WakeAsync("kitchen.window");
        var other = await stage.WakeUntilListeningAsync("bedroom.bed");

        Assert.StartsWith("bedroom.bed-", other);
        Assert.DoesNotContain(stage.Bus.All<SessionStarted>(), started => started.SiteId == "kitchen.window");
    }
}

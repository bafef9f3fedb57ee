using Soother.Contracts;

namespace Soother.Skills.Tests;

public sealed class BreathingTests
{
    private const string Skill = """
        intents:
          Breathe:
            sentences: breathe
            steps:
              - {say: In., pause: 4}
              - {say: Out., pause: 50}
              - pause: 3
              - {say: Done.}
          Halt:
            sentences: halt
            action: {builtin: stop}
        """;

    [Fact]
    public async Task APauseBeginsWhenTheWordsWereHeard()
    {
        await using var harness = await SkillsHarness.WithSkillAsync(Skill);
        await harness.SayAsync("Breathe");
        await harness.Bus.WaitForAsync<ContinueSession>();
        harness.Clock.Advance(TimeSpan.FromSeconds(60)); // a slow voice
        Assert.Single(harness.Bus.All<ContinueSession>());

        await SpeakAsync(harness, 1);
        harness.Clock.Advance(TimeSpan.FromSeconds(3.9));
        Assert.Single(harness.Bus.All<ContinueSession>());
        harness.Clock.Advance(TimeSpan.FromSeconds(0.1));

        var second = await harness.Bus.WaitForAsync<ContinueSession>(2);
        Assert.Equal("Out.", second.Text);
        Assert.True(second.SendIntentNotRecognized);
        Assert.Equal(["Halt"], second.IntentFilter);
    }

    [Fact]
    public async Task ALongPauseListensAgainAndEndsInTime()
    {
        await using var harness = await SkillsHarness.WithSkillAsync(Skill);
        await BeginPauseOfFiftySecondsAsync(harness);

        harness.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Null((await harness.Bus.WaitForAsync<ContinueSession>(3)).Text);
        harness.Clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Null((await harness.Bus.WaitForAsync<ContinueSession>(4)).Text);
        harness.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Null((await harness.Bus.WaitForAsync<ContinueSession>(5)).Text); // the step without words
        harness.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("Done.", (await harness.Bus.WaitForAsync<EndSession>()).Text);
    }

    [Fact]
    public async Task StopEndsItInAPause()
    {
        await using var harness = await SkillsHarness.WithSkillAsync(Skill);
        await BeginPauseOfFiftySecondsAsync(harness);

        Assert.Null(await harness.AnswerAsync("Halt"));
        await harness.PublishAsync(new SessionEnded(new(TerminationReason.Nominal), "s1"));
        harness.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(2, harness.Bus.All<ContinueSession>().Count);
        Assert.Single(harness.Bus.All<EndSession>());
    }

    [Fact]
    public async Task NoiseOnlyMakesItListenAgain()
    {
        await using var harness = await SkillsHarness.WithSkillAsync(Skill);
        await BeginPauseOfFiftySecondsAsync(harness);

        harness.Clock.Advance(TimeSpan.FromSeconds(5));
        await harness.PublishAsync(new DialogueIntentNotRecognized("s1", Input: "cough"));
        Assert.Null((await harness.Bus.WaitForAsync<ContinueSession>(3)).Text);
        await harness.PublishAsync(new DialogueIntentNotRecognized("s1", Input: "")); // at once: it is not to go round and round
        await harness.Bus.SettleAsync();
        Assert.Equal(3, harness.Bus.All<ContinueSession>().Count);
        harness.Clock.Advance(TimeSpan.FromSeconds(1));
        await harness.Bus.WaitForAsync<ContinueSession>(4);
        harness.Clock.Advance(TimeSpan.FromSeconds(20));
        await harness.Bus.WaitForAsync<ContinueSession>(5);
        harness.Clock.Advance(TimeSpan.FromSeconds(20));
        await harness.Bus.WaitForAsync<ContinueSession>(6);
        harness.Clock.Advance(TimeSpan.FromSeconds(4)); // fifty in all
        await harness.Bus.WaitForAsync<ContinueSession>(7);
        harness.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("Done.", (await harness.Bus.WaitForAsync<EndSession>()).Text);
    }

    [Fact]
    public async Task ASessionThatTheDialogueEndedIsOver()
    {
        await using var harness = await SkillsHarness.WithSkillAsync(Skill);
        await BeginPauseOfFiftySecondsAsync(harness);

        await harness.PublishAsync(new SessionEnded(new(TerminationReason.AbortedByUser), "s1"));
        await harness.Bus.SettleAsync();
        harness.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(2, harness.Bus.All<ContinueSession>().Count);
        Assert.Empty(harness.Bus.All<EndSession>());
    }

    [Fact]
    public async Task TwoSitesBreatheEachAtTheirOwnPace()
    {
        await using var harness = await SkillsHarness.WithSkillAsync(Skill);
        await harness.SayAsync("Breathe", "a", "kitchen");
        await SpeakAsync(harness, 1, "a");
        harness.Clock.Advance(TimeSpan.FromSeconds(2));
        await harness.SayAsync("Breathe", "b", "bedroom");
        await SpeakAsync(harness, 1, "b");

        harness.Clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal("Out.", (await harness.Bus.WaitForAsync<ContinueSession>(2, turn => turn.SessionId == "a")).Text);
        Assert.Single(harness.Bus.All<ContinueSession>(), turn => turn.SessionId == "b");
    }

    [Fact]
    public async Task TheShippedExerciseRunsToItsEnd()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        await harness.SayAsync("Breathe", slots: SkillsHarness.Slot("pattern", "slow"));
        const int Spoken = 1 + 1 + (5 * 3) + 1;
        for (var step = 1; step <= Spoken; step++)
        {
            await SpeakAsync(harness, step);
            harness.Clock.Advance(TimeSpan.FromSeconds(6));
        }
        await SpeakAsync(harness, Spoken + 1); // once more?
        harness.Clock.Advance(TimeSpan.FromSeconds(20));

        Assert.NotNull((await harness.Bus.WaitForAsync<EndSession>()).Text);
        var said = harness.Bus.All<ContinueSession>().Select(turn => turn.Text).ToList();
        Assert.DoesNotContain(said.Zip(said.Skip(3)), pair => pair.First == pair.Second); // the words of a round differ from the last one's
    }

    private static async Task BeginPauseOfFiftySecondsAsync(SkillsHarness harness)
    {
        await harness.SayAsync("Breathe");
        await SpeakAsync(harness, 1);
        harness.Clock.Advance(TimeSpan.FromSeconds(4));
        await SpeakAsync(harness, 2);
    }

    /// <summary>What the dialogue and the voice do with a turn.</summary>
    private static async Task SpeakAsync(SkillsHarness harness, int nth, string session = "s1")
    {
        var turn = await harness.Bus.WaitForAsync<ContinueSession>(nth, turn => turn.SessionId == session);
        var id = $"{session}-{nth}";
        await harness.PublishAsync(new TtsSay(turn.Text!, Id: id, SessionId: session));
        await harness.PublishAsync(new TtsSayFinished(Id: id, SessionId: session));
        await harness.PublishAsync(new AsrStartListening(SessionId: session));
        await harness.Bus.SettleAsync();
    }
}

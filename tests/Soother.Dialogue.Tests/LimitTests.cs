using Soother.Contracts;

namespace Soother.Dialogue.Tests;

public sealed class LimitTests
{
    [Fact]
    public async Task ASessionInWhichNobodySpeaksEnds()
    {
        await using var stage = await Stage.StartAsync(new() { SessionTimeout = 30 });
        await stage.WakeUntilListeningAsync();
        await AdvanceUntilAsync(stage, TimeSpan.FromSeconds(31));
        Assert.Equal(TerminationReason.Timeout, (await stage.Bus.WaitForAsync<SessionEnded>()).Termination.Reason);
    }

    [Fact]
    public async Task ASlowSkillIsNotCutOffByTheTurnsLimit()
    {
        await using var stage = await Stage.StartAsync(new() { SessionTimeout = 30, SkillTimeout = 60 });
        var id = await stage.WakeUntilListeningAsync();
        await stage.HearAsync(id, "think hard");
        await stage.Bus.WaitForAsync<NluQuery>();
        await AdvanceUntilAsync(stage, TimeSpan.FromSeconds(45));
        await stage.SendAsync(new EndSession(id, "Done."));
        Assert.Equal(TerminationReason.Nominal, (await stage.Bus.WaitForAsync<SessionEnded>()).Termination.Reason);
        Assert.Equal("Done.", stage.Bus.All<TtsSay>()[0].Text);
    }

    [Fact]
    public async Task ALongAnswerIsNotCutOff()
    {
        await using var stage = await Stage.StartAsync(new() { SessionTimeout = 30, CharactersPerSecond = 8 }, voice: false);
        var id = await stage.WakeUntilListeningAsync();
        await stage.SendAsync(new EndSession(id, new string('a', 800)));
        var say = await stage.Bus.WaitForAsync<TtsSay>();
        await AdvanceUntilAsync(stage, TimeSpan.FromSeconds(100));
        Assert.Empty(stage.Bus.All<SessionEnded>());

        await stage.SendAsync(new TtsSayFinished(say.SiteId, say.Id, say.SessionId));
        Assert.Equal(TerminationReason.Nominal, (await stage.Bus.WaitForAsync<SessionEnded>()).Termination.Reason);
    }

    [Fact]
    public async Task AVoiceThatNeverFinishesDoesNotHoldTheSiteForEver()
    {
        await using var stage = await Stage.StartAsync(voice: false);
        await stage.SendAsync(new StartSession(new NotificationInit("Hello.")));
        await stage.Bus.WaitForAsync<TtsSay>();
        await AdvanceUntilAsync(stage, TimeSpan.FromSeconds(12));
        await stage.Bus.WaitForAsync<SessionEnded>();
    }

    // The limit is armed by a session that runs beside the test: advance only when it waits.
    private static async Task AdvanceUntilAsync(Stage stage, TimeSpan by)
    {
        await stage.Bus.SettleAsync();
        for (var done = TimeSpan.Zero; done < by; done += TimeSpan.FromSeconds(1))
        {
            await Task.Delay(1, TestContext.Current.CancellationToken);
            stage.Time.Advance(TimeSpan.FromSeconds(1));
        }
    }
}

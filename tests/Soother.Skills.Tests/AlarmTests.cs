using Soother.Contracts;

namespace Soother.Skills.Tests;

/// <summary>The clock of these tests begins on a Sunday at twenty past three in the afternoon.</summary>
public sealed class AlarmTests
{
    [Fact]
    public async Task RingsAtItsTimeUntilItIsStopped()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        Assert.Contains("tomorrow at seven o'clock in the morning", await harness.AnswerAsync("SetAlarm", slots: Clock(7, 0, "am")), StringComparison.OrdinalIgnoreCase);

        harness.Clock.Advance(new TimeSpan(15, 39, 0));
        Assert.Empty(harness.Bus.All<StartSession>());
        harness.Clock.Advance(TimeSpan.FromMinutes(1));
        await harness.TakeUpAsync(1);
        harness.Clock.Advance(TimeSpan.FromSeconds(20));
        await harness.TakeUpAsync(2);

        Assert.Contains("seven o'clock", Text(harness, 1));
        Assert.Null(await harness.AnswerAsync("Stop"));
        harness.Clock.Advance(TimeSpan.FromHours(30));
        Assert.Equal(2, harness.Bus.All<StartSession>().Count);
        Assert.Contains("no alarm", await harness.AnswerAsync("ListAlarms"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("2026-11-22T15:20:00", 7, "today at seven o'clock in the evening")]
    [InlineData("2026-11-22T18:30:00", 7, "tomorrow at seven o'clock in the morning")] // nobody wakes in half an hour
    [InlineData("2026-11-22T22:00:00", 7, "tomorrow at seven o'clock in the morning")]
    [InlineData("2026-11-22T01:00:00", 7, "today at seven o'clock in the morning")]
    [InlineData("2026-11-22T13:00:00", 2, "today at two o'clock in the afternoon")]
    public async Task TakesTheHalfOfTheDayThatPeopleMean(string now, int hour, string expected)
    {
        await using var harness = await SkillsHarness.WithShippedAsync(now: now);

        Assert.Contains(expected, await harness.AnswerAsync("SetAlarm", slots: Clock(hour, 0)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task RingsAgainOnEachOfItsDays()
    {
        await using var harness = await SkillsHarness.WithShippedAsync(settings: options => options.AlarmRings = 1);
        Assert.Contains("every weekday at half past six in the morning", await harness.AnswerAsync("SetAlarm", slots: [Clock(6, 30), SkillsHarness.Slot("days", "weekdays")]), StringComparison.OrdinalIgnoreCase);
        var rung = new List<DateTimeOffset>();

        for (var hours = 0; hours < 24 * 8; hours++)
        {
            harness.Clock.Advance(TimeSpan.FromHours(0.5));
            if (harness.Bus.All<StartSession>().Count > rung.Count)
            {
                rung.Add(harness.Clock.GetUtcNow());
                await harness.TakeUpAsync(rung.Count);
            }
            harness.Clock.Advance(TimeSpan.FromHours(0.5));
        }

        Assert.Equal([23, 24, 25, 26, 27, 30], rung.Select(when => when.Day));
        Assert.Single((await harness.AnswerAsync("ListAlarms"))!.Split("half past six").Skip(1));
    }

    [Fact]
    public async Task SeveralDaysAreNamed()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        Slot[] slots = [Clock(8, 0), SkillsHarness.Slot("days", "monday"), SkillsHarness.Slot("days2", "friday")];

        Assert.Contains("every Monday and Friday at eight o'clock", await harness.AnswerAsync("SetAlarm", slots: slots), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task SnoozesForAsLongAsIsSaid()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        Assert.Contains("nothing", await harness.AnswerAsync("Snooze"), StringComparison.OrdinalIgnoreCase);
        await harness.AnswerAsync("SetAlarm", slots: Clock(16, 0, "pm"));
        harness.Clock.Advance(TimeSpan.FromMinutes(40));
        await harness.TakeUpAsync(1);
        Assert.Equal(["rang"], harness.Bus.All<StartSession>()[0].Context!.Keys); // now "not yet" is understood

        Assert.Contains("nine minutes", await harness.AnswerAsync("SleepOn"), StringComparison.OrdinalIgnoreCase);
        harness.Clock.Advance(TimeSpan.FromMinutes(8));
        Assert.Single(harness.Bus.All<StartSession>());
        harness.Clock.Advance(TimeSpan.FromMinutes(1));
        await harness.TakeUpAsync(2);

        Assert.Contains("twenty minutes", await harness.AnswerAsync("Snooze", slots: SkillsHarness.Slot("duration", 1200)), StringComparison.OrdinalIgnoreCase);
        harness.Clock.Advance(TimeSpan.FromMinutes(20));
        await harness.TakeUpAsync(3);
    }

    [Fact]
    public async Task ListsAsksWhichOneAndCancels()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        await harness.AnswerAsync("SetAlarm", slots: Clock(7, 0, "am"));
        await harness.AnswerAsync("SetAlarm", slots: Clock(9, 30, "am"));

        Assert.Contains("two alarms: tomorrow at seven o'clock in the morning and tomorrow at half past nine in the morning", await harness.AnswerAsync("ListAlarms"), StringComparison.OrdinalIgnoreCase);
        await harness.SayAsync("CancelAlarm", "s2");
        var question = await harness.Bus.WaitForAsync<ContinueSession>();
        Assert.Equal(("time", "CancelAlarm"), (question.Slot, question.IntentFilter![0]));
        Assert.Contains("which one", question.Text, StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(await harness.AnswerAsync("CancelAlarm", "s2", slots: Clock(9, 30)));
        Assert.Contains("no alarm at three o'clock", await harness.AnswerAsync("CancelAlarm", slots: Clock(3, 0)), StringComparison.OrdinalIgnoreCase);

        Assert.Contains("seven", await harness.AnswerAsync("ListAlarms"));
        Assert.Contains("cancelled", await harness.AnswerAsync("CancelAllAlarms"));
    }

    [Fact]
    public async Task AsksForTheTimeThatWasNotSaid()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        await harness.SayAsync("SetAlarm", slots: SkillsHarness.Slot("days", "daily"));
        Assert.Equal("time", (await harness.Bus.WaitForAsync<ContinueSession>()).Slot);

        Assert.Contains("every day at seven", await harness.AnswerAsync("SetAlarm", slots: Clock(7, 0)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task ACorrectionTakesThePlaceOfTheLastOne()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        await harness.AnswerAsync("SetAlarm", slots: Clock(7, 0, "am"));

        await harness.CorrectAsync("SetAlarm", Clock(8, 0, "am"));

        var list = await harness.AnswerAsync("ListAlarms");
        Assert.Contains("eight", list);
        Assert.DoesNotContain("seven", list);
    }

    [Fact]
    public async Task RefusesATimeThatIsOver()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();

        Assert.Contains("over", await harness.AnswerAsync("SetAlarm", slots: [Clock(9, 0, "am"), SkillsHarness.Slot("date", "2026-11-22")]));
    }

    private static string Text(SkillsHarness harness, int nth) => ((NotificationInit)harness.Bus.All<StartSession>()[nth - 1].Init).Text;

    private static Slot Clock(int hour, int minute, string? period = null) => SkillsHarness.Slot("time", new { hour, minute, period }, kind: "TimeOfDay");
}

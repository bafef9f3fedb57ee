using Soother.Contracts;

namespace Soother.Skills.Tests;

/// <summary>What happens to promises when clocks do what clocks do.</summary>
public sealed class ClockTests
{
    [Fact]
    public async Task ATimeThatSummerTimeSkipsComesAsMuchLater()
    {
        // In the night to the 28th of March 2027 two o'clock is followed by three.
        await using var harness = await SkillsHarness.WithShippedAsync(now: "2027-03-27T20:00:00", zone: SummerTime.Zone);
        await harness.AnswerAsync("SetAlarm", slots: Clock(2, 30, "am"));

        harness.Clock.SetUtcNow(new(2027, 3, 28, 1, 29, 30, TimeSpan.Zero)); // 3:29:30
        Assert.Empty(harness.Bus.All<StartSession>());
        harness.Clock.Advance(TimeSpan.FromSeconds(30));

        await harness.TakeUpAsync(1);
    }

    [Fact]
    public async Task OfAnHourThatComesTwiceTheFirstCounts()
    {
        // In the night to the 31st of October 2027 three o'clock is two again.
        await using var harness = await SkillsHarness.WithShippedAsync(
            now: "2027-10-30T20:00:00", zone: SummerTime.Zone, settings: options => options.AlarmRings = 1);
        await harness.AnswerAsync("SetAlarm", slots: [Clock(2, 30, "am"), SkillsHarness.Slot("days", "daily")]);

        harness.Clock.SetUtcNow(new(2027, 10, 31, 0, 30, 0, TimeSpan.Zero));
        await harness.TakeUpAsync(1);
        harness.Clock.SetUtcNow(new(2027, 10, 31, 12, 0, 0, TimeSpan.Zero));

        Assert.Single(harness.Bus.All<StartSession>());
    }

    [Fact]
    public async Task ADailyAlarmKeepsItsTimeWhenSummerEnds()
    {
        await using var harness = await SkillsHarness.WithShippedAsync(
            now: "2027-10-30T05:00:00", zone: SummerTime.Zone, settings: options => options.AlarmRings = 1);
        await harness.AnswerAsync("SetAlarm", slots: [Clock(7, 0, "am"), SkillsHarness.Slot("days", "daily")]);
        harness.Clock.SetUtcNow(new(2027, 10, 30, 5, 0, 0, TimeSpan.Zero)); // summer: seven
        await harness.TakeUpAsync(1);

        harness.Clock.SetUtcNow(new(2027, 10, 31, 5, 59, 0, TimeSpan.Zero));
        Assert.Single(harness.Bus.All<StartSession>());
        harness.Clock.SetUtcNow(new(2027, 10, 31, 6, 0, 0, TimeSpan.Zero)); // winter: seven
        await harness.TakeUpAsync(2);
    }

    [Theory]
    [InlineData(-3)]
    [InlineData(3)]
    public async Task FiveMinutesAreFiveMinutesWhateverTheClockIsSetTo(int hours)
    {
        await using var harness = new SkillsHarness();
        harness.Options.Folder = SkillsHarness.Shipped;
        var clock = new SettableClock(harness.Clock);
        await harness.StartAsync(clock);
        await harness.AnswerAsync("SetTimer", slots: SkillsHarness.Slot("duration", 300));
        await harness.AnswerAsync("SetReminder", slots: [SkillsHarness.Slot("text", "drink"), SkillsHarness.Slot("duration", 300)]);
        harness.Clock.Advance(TimeSpan.FromMinutes(1));

        clock.Shift = TimeSpan.FromHours(hours);
        Assert.Contains("four minutes", await harness.AnswerAsync("ListTimers"), StringComparison.OrdinalIgnoreCase);
        harness.Clock.Advance(TimeSpan.FromSeconds(239));
        Assert.Empty(harness.Bus.All<StartSession>());
        harness.Clock.Advance(TimeSpan.FromSeconds(1));

        await harness.TakeUpAsync(2);
    }

    [Fact]
    public async Task AnAlarmFollowsTheClockThatIsSet()
    {
        await using var harness = new SkillsHarness();
        harness.Options.Folder = SkillsHarness.Shipped;
        var clock = new SettableClock(harness.Clock);
        await harness.StartAsync(clock);
        await harness.AnswerAsync("SetAlarm", slots: Clock(18, 0, "pm"));

        clock.Shift = new(2, 39, 0); // to 17:59
        harness.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.Empty(harness.Bus.All<StartSession>());
        harness.Clock.Advance(TimeSpan.FromSeconds(30));

        await harness.TakeUpAsync(1);
    }

    [Fact]
    public async Task AClockThatIsSetBackRingsADailyAlarmOnce()
    {
        await using var harness = new SkillsHarness();
        (harness.Options.Folder, harness.Options.AlarmRings) = (SkillsHarness.Shipped, 1);
        var clock = new SettableClock(harness.Clock);
        await harness.StartAsync(clock);
        await harness.AnswerAsync("SetAlarm", slots: [Clock(16, 0, "pm"), SkillsHarness.Slot("days", "daily")]);
        harness.Clock.Advance(TimeSpan.FromMinutes(40));
        await harness.TakeUpAsync(1);

        clock.Shift = TimeSpan.FromMinutes(-5);
        harness.Clock.Advance(TimeSpan.FromHours(1));

        Assert.Single(harness.Bus.All<StartSession>());
    }

    private static Slot Clock(int hour, int minute, string? period = null) => SkillsHarness.Slot("time", new { hour, minute, period }, kind: "TimeOfDay");
}

using Soother.Contracts;

namespace Soother.Skills.Tests;

/// <summary>The clock of these tests begins on a Sunday at twenty past three in the afternoon.</summary>
public sealed class ReminderTests
{
    private static readonly Slot Nine = SkillsHarness.Slot("time", new { hour = 9, minute = 0, period = (string?)null });
    private static readonly Slot Tomorrow = SkillsHarness.Slot("date", "2026-11-23");

    [Fact]
    public async Task SaysItBackAtItsTime()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        Assert.Contains("tomorrow at nine o'clock in the morning", await Remind(harness, "call my mother", Nine, Tomorrow), StringComparison.OrdinalIgnoreCase);

        harness.Clock.Advance(new TimeSpan(17, 40, 0));
        await harness.TakeUpAsync(1);

        Assert.EndsWith(": call your mother.", ((NotificationInit)harness.Bus.All<StartSession>()[0].Init).Text);
        Assert.Contains("no", await harness.AnswerAsync("ListReminders"), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("2026-11-23T19:30:00")]
    [InlineData("2026-11-23 19:30:00 +00:00")]
    public async Task TakesATimeWithItsDay(string value)
    {
        await using var harness = await SkillsHarness.WithShippedAsync();

        Assert.Contains("tomorrow at half past seven in the evening", await Remind(harness, "eat", SkillsHarness.Slot("datetime", value)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task ADayAloneMeansItsMorning()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();

        Assert.Contains("tomorrow at nine o'clock in the morning", await Remind(harness, "eat", Tomorrow), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task AsksWhenAndKeepsWhatWasSaid()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        await harness.SayAsync("SetReminder", slots: SkillsHarness.Slot("text", "breathe"));
        Assert.Equal("time", (await harness.Bus.WaitForAsync<ContinueSession>()).Slot);

        await harness.AnswerAsync("SetReminder", slots: Nine);

        Assert.Contains("breathe", await harness.AnswerAsync("ListReminders"));
    }

    [Fact]
    public async Task SurvivesARestartAndTellsWhatWasMissed()
    {
        using var folder = new TempFolder();
        await using (var before = await SkillsHarness.WithShippedAsync(folder.Lend()))
        {
            await Remind(before, "water the fern", SkillsHarness.Slot("duration", 1200));
            await Remind(before, "sleep", Nine, Tomorrow);
        }

        await using var after = await SkillsHarness.WithShippedAsync(folder.Lend(), now: "2026-11-22T20:00:00");
        await after.TakeUpAsync(1);

        Assert.Contains("away", Text(after, 0));
        Assert.Contains("water the fern", Text(after, 0));
        after.Clock.SetUtcNow(new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await after.TakeUpAsync(2);
        Assert.EndsWith(": sleep.", Text(after, 1));
    }

    [Fact]
    public async Task CancelsByWhatItIsAboutAndAsksWhichOfSeveral()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        await Remind(harness, "call Ann about the boat", Nine, Tomorrow);
        await Remind(harness, "call Bob", Nine, Tomorrow);

        await harness.SayAsync("CancelReminder", "s2", slots: SkillsHarness.Slot("text", "call"));
        Assert.Contains("call Ann about the boat, tomorrow at nine o'clock in the morning and call Bob", (await harness.Bus.WaitForAsync<ContinueSession>()).Text);
        Assert.NotNull(await harness.AnswerAsync("CancelReminder", "s2", slots: SkillsHarness.Slot("text", "call Bob")));
        Assert.Contains("like that", await harness.AnswerAsync("CancelReminder", slots: SkillsHarness.Slot("text", "swim")));

        Assert.DoesNotContain("Bob", await harness.AnswerAsync("ListReminders"));
    }

    [Fact]
    public async Task KeepsTheRemindersOfSitesApart()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        await Remind(harness, "eat", Nine, Tomorrow);

        Assert.Contains("no", await harness.AnswerAsync("ListReminders", "b", "bedroom"), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task PutsADatabaseAsideThatIsNone()
    {
        using var folder = new TempFolder();
        var file = folder.Write("data/skills.db", new string('x', 5000));
        await using var harness = await SkillsHarness.WithShippedAsync(folder.Lend());

        Assert.Contains(harness.Log.Warnings, line => line.Contains("skills.db", StringComparison.Ordinal));
        Assert.True(File.Exists(file + ".bad"));
        await Remind(harness, "eat", Nine, Tomorrow);
        Assert.Contains("eat", await harness.AnswerAsync("ListReminders"));
    }

    private static string Text(SkillsHarness harness, int index) => ((NotificationInit)harness.Bus.All<StartSession>()[index].Init).Text;

    private static Task<string?> Remind(SkillsHarness harness, string text, params Slot[] when) =>
        harness.AnswerAsync("SetReminder", slots: [SkillsHarness.Slot("text", text), .. when]);
}

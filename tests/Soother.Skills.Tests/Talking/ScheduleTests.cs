using Soother.Contracts;

namespace Soother.Skills.Tests;

/// <summary>What a script wants to be said later.</summary>
public sealed class ScheduleTests
{
    [Theory]
    [InlineData("in: 90", 90)]
    [InlineData("in: PT2M", 120)]
    [InlineData("at: \"15:30\"", 600)] // it is twenty past three
    public async Task IsSaidWhenItIsTimeAndNotBefore(string when, int seconds)
    {
        await using var harness = await SkillsHarness.WithSkillAsync(Later(when));
        Assert.Equal("Good.", await harness.AnswerAsync("Later", site: "kitchen"));
        harness.Clock.Advance(TimeSpan.FromSeconds(seconds - 1));
        Assert.Empty(harness.Bus.All<StartSession>());
        harness.Clock.Advance(TimeSpan.FromSeconds(1));
        var said = await harness.Bus.WaitForAsync<StartSession>();

        Assert.Equal((new NotificationInit("Now, kitchen."), "kitchen"), ((NotificationInit)said.Init, said.SiteId.Name));
    }

    [Fact]
    public async Task ATimeThatHasPassedTodayIsTomorrow()
    {
        await using var harness = await SkillsHarness.WithSkillAsync(Later("at: \"15:00\""));
        await harness.AnswerAsync("Later");
        harness.Clock.Advance(TimeSpan.FromHours(23));
        Assert.Empty(harness.Bus.All<StartSession>());
        harness.Clock.Advance(TimeSpan.FromMinutes(41));

        await harness.Bus.WaitForAsync<StartSession>();
    }

    [Fact]
    public async Task ARestartForgetsNothing()
    {
        var folder = new TempFolder();
        var first = new SkillsHarness(folder);
        folder.Write("skills/mine/skill.yaml", Later("in: 600"));
        await first.StartAsync();
        await first.AnswerAsync("Later");
        await first.StopAsync();
        await using var second = new SkillsHarness(folder);
        second.Clock.Advance(TimeSpan.FromHours(1));
        await second.StartAsync();

        await second.Bus.WaitForAsync<StartSession>();
        await first.Bus.DisposeAsync();
    }

    [Fact]
    public async Task ADurationThatIsNoneIsAFailureAndNotASilence()
    {
        await using var harness = await SkillsHarness.WithSkillAsync(Later("in: soon"));

        Assert.NotNull(await harness.AnswerAsync("Later"));
        Assert.Contains(harness.Log.Warnings, line => line.Contains("'soon' is not a duration", StringComparison.Ordinal));
    }

    private static string Later(string when) => $$"""
        intents:
          Later:
            sentences: later
            steps: [{schedule: { {{when}}, say: "Now, {site}."} }, {end: Good.}]
        """;
}

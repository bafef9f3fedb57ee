using Soother.Contracts;

namespace Soother.Skills.Tests;

public sealed class TimerTests
{
    private static readonly object FiveMinutes = new { years = 0, weeks = 0, hours = 0, minutes = 5, seconds = 0, precision = "Exact" };

    [Fact]
    public async Task RingsWhenTheTimeIsOver()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        Assert.Contains("five minutes", await harness.AnswerAsync("SetTimer", slots: SkillsHarness.Slot("duration", FiveMinutes)), StringComparison.OrdinalIgnoreCase);

        harness.Clock.Advance(TimeSpan.FromMinutes(4));
        Assert.Empty(harness.Bus.All<StartSession>());
        harness.Clock.Advance(TimeSpan.FromMinutes(1));

        var ring = await harness.Bus.WaitForAsync<StartSession>();
        Assert.Contains("timer is done", Assert.IsType<NotificationInit>(ring.Init).Text);
        var bell = Wav.Read(harness.Bus.All<PlayBytes>().Single().Wav);
        Assert.InRange(bell.Samples.Max(), 0.02f, 0.3f);
    }

    [Fact]
    public async Task RingsUntilItIsStopped()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        await harness.AnswerAsync("SetTimer", slots: SkillsHarness.Slot("duration", FiveMinutes));
        harness.Clock.Advance(TimeSpan.FromMinutes(5));
        await harness.TakeUpAsync(1);
        harness.Clock.Advance(TimeSpan.FromSeconds(20));
        await harness.TakeUpAsync(2);

        await harness.AnswerAsync("Stop");
        harness.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(2, harness.Bus.All<StartSession>().Count);
    }

    [Theory]
    [InlineData("Stop")]
    [InlineData("CancelTimer")]
    [InlineData("CancelAllTimers")]
    public async Task WhoeverStopsARingHasHeardIt(string intent)
    {
        using var folder = new TempFolder();
        await using (var before = await SkillsHarness.WithShippedAsync(folder.Lend()))
        {
            await before.AnswerAsync("SetTimer", slots: SkillsHarness.Slot("duration", FiveMinutes));
            before.Clock.Advance(TimeSpan.FromMinutes(5)); // rings, though no dialogue said that it took it up

            Assert.Null(await before.AnswerAsync(intent));
            before.Clock.Advance(TimeSpan.FromMinutes(5));
            Assert.Single(before.Bus.All<StartSession>());
        }

        await using var after = await SkillsHarness.WithShippedAsync(folder.Lend());
        after.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty(after.Bus.All<StartSession>());
    }

    [Fact]
    public async Task RingsThreeTimesWhenNobodyStopsIt()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        await harness.AnswerAsync("SetTimer", slots: SkillsHarness.Slot("duration", FiveMinutes));
        harness.Clock.Advance(TimeSpan.FromMinutes(5));
        for (var ring = 1; ring <= 3; ring++)
        {
            await harness.TakeUpAsync(ring);
            harness.Clock.Advance(TimeSpan.FromSeconds(20));
        }

        harness.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(3, harness.Bus.All<StartSession>().Count);
    }

    [Fact]
    public async Task RingsAgainUntilSomeoneIsThereToSpeak()
    {
        await using var harness = await SkillsHarness.WithShippedAsync(settings: options => options.Rings = 1);
        await harness.AnswerAsync("SetTimer", slots: SkillsHarness.Slot("duration", FiveMinutes));
        harness.Clock.Advance(TimeSpan.FromMinutes(5));
        harness.Clock.Advance(TimeSpan.FromSeconds(2));
        harness.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(3, harness.Bus.All<StartSession>().Count);

        await harness.PublishAsync(new TtsSay(((NotificationInit)harness.Bus.All<StartSession>()[0].Init).Text));
        await harness.Bus.SettleAsync();
        harness.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(3, harness.Bus.All<StartSession>().Count);
        Assert.Single(harness.Bus.All<PlayBytes>());
    }

    [Fact]
    public async Task SurvivesARestart()
    {
        using var folder = new TempFolder();
        await using (var before = await SkillsHarness.WithShippedAsync(folder.Lend()))
            await before.AnswerAsync("SetTimer", slots: [SkillsHarness.Slot("duration", FiveMinutes), SkillsHarness.Slot("name", "tea")]);

        await using var after = await SkillsHarness.WithShippedAsync(folder.Lend());
        after.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Contains("three minutes left", await after.AnswerAsync("ListTimers"), StringComparison.OrdinalIgnoreCase);
        after.Clock.Advance(TimeSpan.FromMinutes(3));
        var ring = await after.Bus.WaitForAsync<StartSession>();
        Assert.Contains("tea timer is done", ((NotificationInit)ring.Init).Text);
    }

    [Fact]
    public async Task SaysWhatRanOutWhileItWasOff()
    {
        using var folder = new TempFolder();
        await using (var before = await SkillsHarness.WithShippedAsync(folder.Lend()))
            await before.AnswerAsync("SetTimer", "s", "kitchen", [SkillsHarness.Slot("duration", FiveMinutes), SkillsHarness.Slot("label", "the soup")]);

        await using var after = new SkillsHarness(folder.Lend());
        after.Options.Folder = SkillsHarness.Shipped;
        after.Clock.Advance(TimeSpan.FromHours(1));
        await after.StartAsync();

        var ring = await after.Bus.WaitForAsync<StartSession>();
        Assert.Equal("While I was away, your the soup timer ran out.", ((NotificationInit)ring.Init).Text);
        Assert.Equal("kitchen", ring.SiteId.Name);
    }

    [Fact]
    public async Task ForgetsATimerOnlyWhenItsRingWasTakenUp()
    {
        using var folder = new TempFolder();
        await using (var before = await SkillsHarness.WithShippedAsync(folder.Lend()))
        {
            await before.AnswerAsync("SetTimer", slots: SkillsHarness.Slot("duration", FiveMinutes));
            before.Clock.Advance(TimeSpan.FromMinutes(5)); // nobody speaks
        }
        await using (var between = new SkillsHarness(folder.Lend()))
        {
            between.Options.Folder = SkillsHarness.Shipped;
            between.Clock.Advance(TimeSpan.FromHours(1));
            await between.StartAsync();
            await between.TakeUpAsync(1);
        }

        await using var after = await SkillsHarness.WithShippedAsync(folder.Lend());
        after.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Empty(after.Bus.All<StartSession>());
    }

    [Fact]
    public async Task ListsAndCancelsByNameAndAllAtOnce()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        Assert.Contains("no", await harness.AnswerAsync("ListTimers"), StringComparison.OrdinalIgnoreCase);
        await harness.AnswerAsync("SetTimer", slots: SkillsHarness.Slot("duration", FiveMinutes));
        await harness.AnswerAsync("SetTimer", slots: [SkillsHarness.Slot("duration", "PT1H30M"), SkillsHarness.Slot("name", "cake")]);

        Assert.Contains("one with five minutes left and the cake timer with one hour and thirty minutes left", await harness.AnswerAsync("ListTimers"));
        Assert.Contains("Tell me which one", await harness.AnswerAsync("CancelTimer"));
        Assert.Contains("tea", await harness.AnswerAsync("CancelTimer", slots: SkillsHarness.Slot("name", "tea")));
        Assert.Contains("cake timer", await harness.AnswerAsync("CancelTimer", slots: SkillsHarness.Slot("name", "cake")));
        await harness.AnswerAsync("SetTimer", slots: SkillsHarness.Slot("duration", 90));
        Assert.Contains("all", await harness.AnswerAsync("CancelAllTimers"), StringComparison.OrdinalIgnoreCase);

        harness.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Empty(harness.Bus.All<StartSession>());
    }

    [Fact]
    public async Task ACorrectionTakesThePlaceOfTheLastOne()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        await harness.AnswerAsync("SetTimer", slots: SkillsHarness.Slot("duration", 120));

        Assert.Contains("ten minutes", await harness.CorrectAsync("SetTimer", SkillsHarness.Slot("duration", 600)), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("ten minutes", await harness.AnswerAsync("ListTimers"), StringComparison.OrdinalIgnoreCase);
        harness.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Empty(harness.Bus.All<StartSession>());
    }

    [Fact]
    public async Task KeepsTheTimersOfSitesApart()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        await harness.AnswerAsync("SetTimer", "a", "kitchen", SkillsHarness.Slot("duration", 60));

        Assert.Contains("timer", await harness.AnswerAsync("CancelAllTimers", "b", "bedroom"));
        harness.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal("kitchen", (await harness.Bus.WaitForAsync<StartSession>()).SiteId.Name);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(99999999)]
    public async Task RefusesWhatItCannotCount(int seconds)
    {
        await using var harness = await SkillsHarness.WithShippedAsync();

        Assert.Contains("seven days", await harness.AnswerAsync("SetTimer", slots: SkillsHarness.Slot("duration", seconds)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task PutsAFileAsideThatItCannotRead()
    {
        using var folder = new TempFolder();
        var file = folder.Write("data/timers.json", "{ half a fi");
        await using var harness = await SkillsHarness.WithShippedAsync(folder.Lend());

        Assert.Contains(harness.Log.Warnings, line => line.Contains("timers.json", StringComparison.Ordinal));
        Assert.True(File.Exists(file + ".bad"));
        Assert.Contains("five minutes", await harness.AnswerAsync("SetTimer", slots: SkillsHarness.Slot("duration", FiveMinutes)), StringComparison.OrdinalIgnoreCase);
    }
}

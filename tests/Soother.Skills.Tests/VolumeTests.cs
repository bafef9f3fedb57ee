using Soother.Contracts;

namespace Soother.Skills.Tests;

public sealed class VolumeTests
{
    [Fact]
    public async Task GoesUpAndDownAndToAPercentage()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();

        await harness.AnswerAsync("SetVolume", slots: SkillsHarness.Slot("percent", 50));
        await harness.AnswerAsync("VolumeUp");
        await harness.AnswerAsync("VolumeDown");
        await harness.AnswerAsync("VolumeDown");
        await harness.AnswerAsync("VolumeDown");

        Assert.Equal([0.5, 0.7, 0.5, 0.3, 0.2], harness.Bus.All<SetVolume>().Select(set => set.Volume));
    }

    [Fact]
    public async Task SaysSoWhenItCannotBeLouderOrSofter()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();

        Assert.Contains("loud", await harness.AnswerAsync("VolumeUp"));
        await harness.AnswerAsync("SetVolume", slots: SkillsHarness.Slot("percent", "10%"));
        Assert.Contains("soft", await harness.AnswerAsync("VolumeDown"));
        Assert.Equal(0.1, harness.Bus.All<SetVolume>()[^1].Volume);
    }

    [Fact]
    public async Task MutesAndComesBackAsLoudAsBefore()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        await harness.AnswerAsync("SetVolume", slots: SkillsHarness.Slot("percent", 40));

        await harness.AnswerAsync("Mute");
        await harness.AnswerAsync("Mute");
        await harness.Bus.SettleAsync();
        await harness.AnswerAsync("Unmute");

        Assert.Equal([0.4, 0, 0, 0.4], harness.Bus.All<SetVolume>().Select(set => set.Volume));
    }

    [Fact]
    public async Task IsRememberedForEachSite()
    {
        using var folder = new TempFolder();
        await using (var before = await SkillsHarness.WithShippedAsync(folder.Lend()))
        {
            await before.AnswerAsync("SetVolume", "a", "kitchen", SkillsHarness.Slot("percent", 30));
            await before.AnswerAsync("SetVolume", "b", "bedroom", SkillsHarness.Slot("percent", 10));
        }

        await using var after = await SkillsHarness.WithShippedAsync(folder.Lend());
        await after.PublishAsync(new SessionStarted("s", "kitchen"));
        await after.PublishAsync(new SessionStarted("t", "kitchen"));
        await after.PublishAsync(new SessionStarted("u", "elsewhere"));
        await after.Bus.SettleAsync();

        var told = Assert.Single(after.Bus.All<SetVolume>());
        Assert.Equal(("kitchen", 0.3), (told.SiteId.Name, told.Volume));
    }

    [Fact]
    public async Task CountsFromWhatSomeoneElseSet()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        await harness.PublishAsync(new SetVolume(0.6, "default"));

        await harness.AnswerAsync("VolumeUp");

        Assert.Equal(0.8, harness.Bus.All<SetVolume>()[^1].Volume);
    }
}

using Soother.Contracts;

namespace Soother.Skills.Tests;

public sealed class ShippedSkillsTests
{
    [Fact]
    public void AllSkillsOfTheRepositoryCanBeRead()
    {
        var skills = SkillSet.Read([SkillsHarness.Shipped], [], "en-us");

        Assert.DoesNotContain(skills.All, skill => skill.Fault is not null);
        Assert.Equal(Directory.GetDirectories(SkillsHarness.Shipped).Order(StringComparer.Ordinal), skills.All.Select(skill => skill.Folder));
        Assert.All(skills.Usable.SelectMany(skill => skill.Intents), intent => Assert.NotEmpty(intent.Sentences));
        Assert.All(skills.Usable.Where(skill => skill.Name is not ("Help" or "Conversation")), skill => Assert.Contains(skill.Intents, intent => intent.Examples.Count > 0));
    }

    [Fact]
    public async Task OffersItsIntentsAtStartAndWhenAsked()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        var first = await harness.Bus.WaitForAsync<IntentsOffered>();

        await harness.PublishAsync(new GetIntents());
        var second = await harness.Bus.WaitForAsync<IntentsOffered>(2);

        Assert.Equal("Skills", first.Owner);
        Assert.Contains(first.Intents, intent => intent.Name == "GetTime");
        var timer = second.Intents.Single(intent => intent.Name == "SetTimer");
        Assert.Equal("duration", timer.Slots!["duration"].Type);
        Assert.Contains(timer.Slots["name"].Choices!, choice => choice.Value == "pasta");
    }

    [Theory]
    [InlineData("GetTime", "twenty past three")]
    [InlineData("GetDate", "the twenty-second of November")]
    [InlineData("GetWeekday", "Sunday")]
    [InlineData("GetYear", "twenty twenty-six")]
    public async Task TellsTheTimeAndTheDate(string intent, string expected)
    {
        await using var harness = await SkillsHarness.WithShippedAsync();

        Assert.Contains(expected, await harness.AnswerAsync(intent));
    }

    [Fact]
    public async Task TellsTheTimeOfTheLocalTimeZone()
    {
        await using var harness = new SkillsHarness();
        harness.Clock.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("here", TimeSpan.FromHours(-7.5), "here", "here"));
        harness.Options.Folder = SkillsHarness.Shipped;
        await harness.StartAsync();

        Assert.Contains("ten to eight", await harness.AnswerAsync("GetTime"));
    }

    [Fact]
    public async Task HelpGoesOnWhereItStoppedAtEachSite()
    {
        await using var harness = await SkillsHarness.WithShippedAsync(settings: options => options.HelpExamples = 2);

        var first = await harness.AnswerAsync("Help", "a");
        var second = await harness.AnswerAsync("Help", "b");
        var elsewhere = await harness.AnswerAsync("Help", "c", "kitchen");

        var examples = SkillSet.Read([SkillsHarness.Shipped], [], "en-us").Usable.Select(skill => skill.Intents.SelectMany(intent => intent.Examples).FirstOrDefault()).OfType<string>().ToList();
        Assert.Contains($"{examples[0]}, or {examples[1]}", first);
        Assert.Contains($"{examples[2]}, or {examples[3]}", second);
        Assert.Contains($"{examples[0]}, or {examples[1]}", elsewhere);
    }

    [Fact]
    public async Task RepeatsWhatWasSaidAtThatSite()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        Assert.Contains("yet", await harness.AnswerAsync("Repeat", "a"));

        await harness.PublishAsync(new TtsSay("It is noon.", "default"));
        await harness.PublishAsync(new TtsSay("Softer, like this.", "kitchen"));

        Assert.Equal("It is noon.", await harness.AnswerAsync("Repeat", "b"));
        Assert.Equal("Softer, like this.", await harness.AnswerAsync("Repeat", "c", "kitchen"));
    }

    [Fact]
    public async Task StopSilencesTheVoiceAndTheSpeakerAndEndsWithoutWords()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();

        Assert.Null(await harness.AnswerAsync("Stop", "s1", "kitchen"));

        string[] orders = ["soother/tts/stop", "hermes/audioServer/toggleOff", "hermes/audioServer/toggleOn", "hermes/dialogueManager/endSession"];
        Assert.Equal(orders, harness.Bus.Published.Select(message => message.Topic).Where(orders.Contains));
        Assert.Equal("kitchen", harness.Bus.All<TtsStop>().Single().SiteId.Name);
    }
}

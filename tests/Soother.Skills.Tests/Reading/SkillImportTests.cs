using System.Text.Json;
using Soother.Contracts;

namespace Soother.Skills.Tests.Reading;

/// <summary>A skill that was made of another program's files is read as those files are.</summary>
public sealed class SkillImportTests
{
    [Theory]
    [InlineData("home_assistant_intents")]
    [InlineData("mycroft_skills/skill-alarm")]
    [InlineData("mycroft_skills/skill-date-time")]
    [InlineData("mycroft_skills/skill-reminder")]
    [InlineData("mycroft_skills/mycroft-timer")]
    [InlineData("mycroft_skills/mycroft-dinkum/skills/play-radio.mark2")]
    [InlineData("mycroft_skills/mycroft-dinkum/skills/settings.mark2")]
    public void RealFilesReadBackTheSame(string name) => ReadsBackTheSame(SharedFolder.Find(name));

    [Fact]
    public void TheSampleReadsBackTheSameAndSaysNothingWasLost()
    {
        var imported = ReadsBackTheSame(Path.Combine(Repository.Root, "samples", "rhasspy"));

        Assert.Equal(("Rhasspy", 2, 3), (imported.Format, imported.Intents, imported.Sentences));
        Assert.Empty(imported.Faults!);
        Assert.Empty(imported.NotCarried!);
    }

    [Fact]
    public async Task TheOrderIsAnsweredOnTheBus()
    {
        await using var harness = await SkillsHarness.WithSkillAsync("intents: {Hi: {sentences: hi, replies: hello}}");
        harness.Folder.Write("from/sentences.ini", "[Go]\ngo\nstay (here\n");
        harness.Folder.Write("nothing/readme.txt", "nothing");
        await harness.PublishAsync(new ImportSkill(harness.Folder.Path("from"), "walk", "1"));
        await harness.PublishAsync(new ImportSkill(harness.Folder.Path("nothing"), "walk", "2"));

        var made = await harness.Bus.WaitForAsync<SkillImported>(answer => answer.Id == "1");
        Assert.Equal(["skill.yaml", "locale/en-us/skill.yaml"], made.Files.Select(file => file.Path));
        Assert.Equal("from/sentences.ini:3: '(' is not closed in 'stay (here'", Assert.Single(made.Faults!));
        var none = await harness.Bus.WaitForAsync<SkillImported>(answer => answer.Id == "2");
        Assert.StartsWith("there are no sentences of Mycroft, Rhasspy or Home Assistant for en-us in ", none.Fault);
        Assert.Empty(none.Files);
    }

    [Fact]
    public async Task AnIntentOfAnotherProgramIsLeftToIt()
    {
        await using var harness = new SkillsHarness();
        harness.Folder.Write("skills/lamps/sentences.ini", "[LampOn]\nlamp on\n");
        harness.Folder.Write("skills/mine/skill.yaml", "intents: {Hi: {sentences: hi, replies: hello}}");
        await harness.StartAsync();

        await harness.SayAsync("LampOn", session: "theirs");
        Assert.Equal("Hello", await harness.AnswerAsync("Hi", session: "mine"));
        Assert.DoesNotContain(harness.Bus.All<EndSession>(), end => end.SessionId == "theirs");
    }

    private static SkillImported ReadsBackTheSame(string source)
    {
        var imported = SkillImport.Make(new(source, "same"), "en-us");
        Assert.Null(imported.Fault);
        using var folder = new TempFolder();
        foreach (var file in imported.Files)
            folder.Write($"same/{file.Path}", file.Text);

        var back = SkillReader.Read(folder.Path("same"), "en-us");
        var there = SkillReader.Read(ForeignReader.Read(source, "en-us", "same")!.Tree, source);
        Assert.Equal(Text(there), Text(back));
        return imported;
    }

    private static string Text(Skill skill) => string.Join('\n', skill.Intents.Select(intent =>
        $"{JsonSerializer.Serialize(intent.Offer)} {intent.Action} {string.Join('|', intent.Replies.SelectMany(reply => reply.Value).Select(reply => reply.Text))}"));
}

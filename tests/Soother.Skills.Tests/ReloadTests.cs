using Soother.Contracts;

namespace Soother.Skills.Tests;

/// <summary>On the real clock: changes of files come when they come.</summary>
public sealed class ReloadTests
{
    private const string Skill = """
        intents:
          Greet: {sentences: hello, replies: Hello.}
          Breathe: {sentences: breathe, steps: [{say: In., pause: 600}, {say: Done.}]}
        """;

    [Fact]
    public async Task AChangedSkillIsOfferedAnewAndSessionsGoOn()
    {
        await using var harness = new SkillsHarness();
        var file = harness.Folder.Write("skills/mine/skill.yaml", Skill);
        await harness.StartAsync(TimeProvider.System);
        await harness.SayAsync("Breathe", "breathing");
        await harness.PublishAsync(new TtsSay("In.", Id: "1", SessionId: "breathing"));
        await harness.PublishAsync(new TtsSayFinished(Id: "1", SessionId: "breathing"));
        await harness.Bus.SettleAsync();

        await File.WriteAllTextAsync(file, Skill.Replace("replies: Hello.", "replies: Good day.", StringComparison.Ordinal).Replace("sentences: hello", "sentences: [hello, good day]", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        await harness.Bus.WaitForAsync<IntentsOffered>(offer => offer.Intents[0].Sentences.Count == 2);
        Assert.Equal("Good day.", await harness.AnswerAsync("Greet"));
        await harness.PublishAsync(new DialogueIntentNotRecognized("breathing"));
        await harness.Bus.WaitForAsync<ContinueSession>(2); // it still listens
    }

    [Fact]
    public async Task ANewFolderANewFaultAndADeletedSkillAreSeen()
    {
        await using var harness = new SkillsHarness();
        harness.Folder.Write("skills/mine/skill.yaml", Skill);
        await harness.StartAsync(TimeProvider.System);

        harness.Folder.Write("user/other/skill.yaml", "intents:\n  Bye: {sentences: bye, replies: Bye.}\n");
        await harness.Bus.WaitForAsync<IntentsOffered>(offer => offer.Intents.Any(intent => intent.Name == "Bye"));
        harness.Folder.Write("skills/mine/skill.yaml", "intents: 3");
        await harness.Bus.WaitForAsync<SkillsFound>(found => found.Skills.Any(skill => skill.Fault?.Contains("intents must be a mapping", StringComparison.Ordinal) == true));
        Directory.Delete(harness.Folder.Path("user/other"), recursive: true);
        await harness.Bus.WaitForAsync<IntentsOffered>(offer => offer.Intents.Count == 0);

        Assert.Single(harness.Log.Warnings);
    }

    [Fact]
    public void OnlySkillFilesCountAsAChange()
    {
        using var folder = new TempFolder();
        folder.Write("a/skill.yaml", Skill);
        var before = SkillStamp.Of([folder.Root]);

        folder.Write("timers.json", "{}");
        folder.Write("a/notes.txt", "x");
        Assert.Equal(before, SkillStamp.Of([folder.Root]));

        folder.Write("a/locale/en-us/skill.yaml", "name: A");
        Assert.NotEqual(before, SkillStamp.Of([folder.Root, folder.Path("missing")]));
    }
}

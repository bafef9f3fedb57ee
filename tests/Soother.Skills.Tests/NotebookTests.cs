using Soother.Contracts;

namespace Soother.Skills.Tests;

public sealed class NotebookTests
{
    [Fact]
    public async Task RemembersAcrossRestartsAndSaysItBack()
    {
        using var folder = new TempFolder();
        await using (var before = await SkillsHarness.WithShippedAsync(folder.Lend()))
            await Note(before, "my key is under the stone");

        await using var after = await SkillsHarness.WithShippedAsync(folder.Lend());

        Assert.Contains("your key is under the stone", await after.AnswerAsync("ReadNotes"));
        Assert.Matches("empty|not asked", await after.AnswerAsync("ReadNotes", "b", "bedroom"));
    }

    [Fact]
    public async Task FindsWhatWasSaidAboutSomething()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        await Note(harness, "the key is under the stone");
        await Note(harness, "Ann likes tea");

        Assert.Contains("under the stone", await harness.AnswerAsync("FindNote", slots: SkillsHarness.Slot("about", "the key")));
        Assert.Contains("nothing", await harness.AnswerAsync("FindNote", slots: SkillsHarness.Slot("about", "coffee")));
        Assert.Contains("Ann likes tea; the key is under the stone", await harness.AnswerAsync("ReadNotes"));
    }

    [Fact]
    public async Task ForgetsTheLastOneOrOneAboutSomething()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        await Note(harness, "one apple");
        await Note(harness, "two pears");
        await Note(harness, "three plums");

        await harness.AnswerAsync("ForgetNote");
        await harness.AnswerAsync("ForgetNote", slots: SkillsHarness.Slot("about", "apple"));

        Assert.Contains("two pears", await harness.AnswerAsync("ReadNotes"));
        await harness.AnswerAsync("ForgetNote");
        Assert.Contains("nothing", await harness.AnswerAsync("ForgetNote"));
    }

    [Fact]
    public async Task ACorrectionTakesThePlaceOfTheLastOne()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        await Note(harness, "the code is five");

        await harness.CorrectAsync("Remember", SkillsHarness.Slot("text", "the code is nine"));

        Assert.DoesNotContain("five", await harness.AnswerAsync("ReadNotes"));
    }

    [Theory]
    [InlineData("Yes", false)]
    [InlineData("No", true)]
    public async Task AsksBeforeItForgetsEverything(string answer, bool isKept)
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        await Note(harness, "one apple");
        await harness.SayAsync("ForgetEverything", "s2");
        await harness.Bus.WaitForAsync<ContinueSession>();
        Assert.Contains("one apple", await harness.AnswerAsync("ReadNotes", "s3"));

        await harness.AnswerAsync(answer, "s2");

        Assert.Equal(isKept, (await harness.AnswerAsync("ReadNotes", "s4"))!.Contains("one apple", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TellsAllJokesBeforeOneComesAgain()
    {
        await using var harness = await SkillsHarness.WithShippedAsync();
        var told = new List<string?>();

        for (var i = 0; i < 45; i++)
            told.Add(await harness.AnswerAsync("TellJoke", $"j{i}"));

        Assert.Equal(45, told.Distinct().Count());
        Assert.All(told, joke => Assert.InRange(joke!.Length, 20, 120));
        Assert.Contains(await harness.AnswerAsync("TellJoke"), told.Take(1));
    }

    private static Task<string?> Note(SkillsHarness harness, string text) => harness.AnswerAsync("Remember", slots: SkillsHarness.Slot("text", text));
}

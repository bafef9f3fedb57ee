namespace Soother.Intent.Tests;

/// <summary>What is said to somebody else, or to an assistant with other skills: all that is understood of it is wrong.</summary>
public sealed class FalseAcceptTests(ITestOutputHelper output)
{
    private const int MostShown = 60;

    [Theory]
    [InlineData("train", 0.01)]
    [InlineData("valid", 0.01)]
    public void FewOrdersForSkillsThatAreNotHereAreTaken(string part, double most)
    {
        var said = Lines("nlu", "hwu64", $"{part}.tsv").Select(l => l.Split('\t')).Where(l => LawfulIntents.IsForeign(l[0])).ToArray();
        Check([.. said.Select(l => (l[0], l[1]))], most);
    }

    [Theory]
    [InlineData("train", 0.02)]
    [InlineData("valid", 0.02)]
    public void WhatIsTakenOfAllThatIsSaidToAnAssistantIsTakenForWhatItIs(string part, double most) =>
        Check([.. Lines("nlu", "hwu64", $"{part}.tsv").Select(l => l.Split('\t')).Select(l => (l[0], l[1]))], most);

    [Theory]
    [InlineData("harvard_sentences.txt", 0.005)]
    [InlineData("hard_sentences_own.txt", 0.04)]   // two are orders
    public void HardlyAnySentenceThatIsReadOutIsTakenForAnOrder(string file, double most) => Check([.. Lines("texts", file).Select(l => (file, l))], most);

    [Fact]
    public void FewOrdersForMusicWeatherAndTablesAreTaken() =>
        Check([.. Lines("nlu", "snips", "train_small.tsv").Select(l => l.Split('\t')).Where((_, i) => i % 2 == 0).Select(l => (l[0], l[1]))], 0.01);

    private static string[] Lines(params string[] path)
    {
        var file = Path.Combine([ShippedSkills.Root(), "..", "shared", "data", .. path]);
        Assert.SkipUnless(File.Exists(file), $"{path[^1]} is not here");
        return [.. File.ReadLines(file).Where(l => l.Trim().Length > 0)];
    }

    private void Check(IReadOnlyList<(string Label, string Said)> texts, double most)
    {
        var engine = ShippedSkills.Trained.Value;
        var taken = texts.Select(t => (t.Label, t.Said, Meant: engine.Understand(t.Said))).Where(t => t.Meant is not null && !LawfulIntents.Allow(t.Label, t.Meant.Intent)).ToArray();
        output.WriteLine($"{taken.Length} of {texts.Count} taken for an order, {100.0 * taken.Length / texts.Count:0.00} %");
        foreach (var way in taken.CountBy(t => t.Meant!.Way))
            output.WriteLine($"{way.Key}: {way.Value}");
        foreach (var (label, said, meant) in taken.OrderByDescending(t => t.Meant!.Confidence).Take(MostShown))
            output.WriteLine($"{label} '{said}': {meant!.Intent} {meant.Confidence:0.00} {meant.Way} {engine.Because(meant)}");
        Assert.InRange(taken.Length, 0, (int)(texts.Count * most));
    }
}

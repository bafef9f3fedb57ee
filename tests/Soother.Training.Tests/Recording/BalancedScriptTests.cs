using System.Diagnostics;
using Soother.Training.Analysing.Measuring;
using Soother.Training.Corpora;
using Soother.Training.Recording;

namespace Soother.Training.Tests.Recording;

public sealed class BalancedScriptTests(ITestOutputHelper output)
{
    [Fact]
    public void WhatHasMostNewPairsForItsLengthComesFirst()
    {
        var order = BalancedScript.Order([Sentence("long", 40, "ab", "bc", "cd"), Sentence("same", 10, "ab"), Sentence("short", 10, "ab", "bc", "cd"), Sentence("other", 20, "xy", "yz")]);

        Assert.Equal(["short", "other", "long", "same"], order.Select(p => p.Text));
    }

    [Fact]
    public void ARarePairIsWorthMoreThanAFrequentOne()
    {
        var common = Enumerable.Range(0, 9).Select(i => Sentence($"common {i}", 10, "ab"));

        Assert.Equal("rare", BalancedScript.Order([.. common, Sentence("rare", 10, "yz")])[0].Text);
    }

    [Fact]
    public void EverySentenceComesOnceAndWhatHasNoPairsComesLast()
    {
        var random = new Random(7);
        List<Prompt> all = [Sentence("mute", 0), .. Enumerable.Range(0, 300).Select(i => Sentence($"{i}", 20, [.. Enumerable.Range(0, 12).Select(_ => $"{(char)('a' + random.Next(12))}{(char)('a' + random.Next(12))}")]))];

        var order = BalancedScript.Order(all);

        Assert.Equal(all.Select(p => p.Text).Order(), order.Select(p => p.Text).Order());
        Assert.Equal("mute", order[^1].Text);
        Assert.Equal(order.Select(p => p.Text), BalancedScript.Order(all).Select(p => p.Text));
        Assert.True(Needed(order, 1) < Needed(all, 1), $"{Needed(order, 1)} sentences");
    }

    [Fact]
    public async Task TheOwnSentencesHaveNearlyAllPairsOfEnglish()
    {
        using var folder = new TemporaryFolder();
        var own = await new PromptReader("en-us", folder.Path).ReadAsync(null, TestContext.Current.CancellationToken);

        var coverage = new Coverage(own);
        output.WriteLine($"{own.Count} sentences, {own.Sum(p => p.Sounds)} sounds, {coverage.All} pairs; {string.Join(", ", new[] { 0.5, 0.8, 0.95, 1 }.Select(s => $"{s * 100} %: {Needed(own, s)}"))}");
        Assert.Equal(own.Count, own.DistinctBy(p => p.Text).Count());
        Assert.All(own, p => Assert.InRange(p.Text.Split(' ').Length, 5, 14));
        Assert.InRange(coverage.All, 1550, 2000);
        Assert.True(Needed(own, 0.8) < own.Count / 2);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public void ALongTextIsPutInOrderInSeconds()
    {
        var list = Path.Combine(Shared.Folder("data/ljspeech"), "metadata_full_13100.csv");
        var meter = new TextMeter("en-us");
        var watch = Stopwatch.StartNew();
        var text = TextLines.Read(new FolderStore(Path.GetDirectoryName(list)!), Path.GetFileName(list)).Select(l => l.Text.Split('|')[^1])
            .Select(t => Prompt.Of(new(t, null, default), meter.Measure(t))).ToList();
        output.WriteLine($"{text.Count} texts: pronounced in {watch.Elapsed.TotalSeconds:0.0} s");
        watch.Restart();
        var order = BalancedScript.Order(text);
        output.WriteLine($"in order in {watch.Elapsed.TotalSeconds:0.00} s; {new Coverage(text).All} pairs");
        foreach (var share in new[] { 0.5, 0.8, 0.95, 1 })
            output.WriteLine($"{share * 100} % of them: {Needed(order, share)} sentences, {Needed(text, share)} as they stand");
        var own = Own(meter);
        var frequent = text.SelectMany(p => p.Pairs).CountBy(p => p).Where(p => p.Value >= 20).ToList();
        output.WriteLine($"of the {frequent.Count} pairs that 20 of these texts have, the own sentences have {frequent.Count(p => own.Contains(p.Key))}, by use {(double)frequent.Where(p => own.Contains(p.Key)).Sum(p => p.Value) / frequent.Sum(p => p.Value) * 100:0.0} %");
        Assert.InRange(Needed(order, 0.95), 1, Needed(text, 0.95) / 10);
        Assert.True(frequent.Count(p => own.Contains(p.Key)) > 0.93 * frequent.Count);
    }

    private static HashSet<(string, string)> Own(TextMeter meter)
    {
        using var reader = new StreamReader(typeof(PromptReader).Assembly.GetManifestResourceStream("Recording.sentences.en.txt")!);
        return [.. reader.ReadToEnd().Split('\n').SelectMany(t => Prompt.Of(new(t, null, default), meter.Measure(t)).Pairs)];
    }

    // How many sentences, read in this order, have this share of all pairs.
    private static int Needed(IReadOnlyList<Prompt> order, double share)
    {
        var (coverage, count) = (new Coverage(order), 0);
        while (coverage.Read < share * coverage.All)
            coverage.Add(order[count++]);
        return count;
    }

    private static Prompt Sentence(string text, int sounds, params string[] pairs) => new(text, null, sounds, pairs.Select(p => (p[..1], p[1..])).ToHashSet());
}

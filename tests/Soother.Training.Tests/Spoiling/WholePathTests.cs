using Soother.Training.Analysing;
using Soother.Training.Cleaning;
using Soother.Training.Corpora;

namespace Soother.Training.Tests.Spoiling;

/// <summary>Real recordings, spoilt on purpose, through the verbs: each fault is found by one of them and called by its name.</summary>
public sealed class WholePathTests
{
    private const double LeastFound = 0.9, MostBlamed = 0.02;

    private static readonly Dictionary<Spoilt, string[]> Names = new()
    {
        [Spoilt.SwappedText] = ["text mismatch"], [Spoilt.Truncated] = ["truncated"], [Spoilt.LeadingSilence] = ["long silence"], [Spoilt.Clipped] = ["clipped"],
        [Spoilt.WrongRate] = ["wrong rate"], [Spoilt.OtherSpeaker] = ["other speaker"], [Spoilt.VoicedAmongWhispers] = ["voiced"],
    };

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public async Task CleanAndAnalyzeFindNineOfTenOfEachKindAndBlameNextToNoSoundClip(int seed, bool whispered)
    {
        using var folder = new TemporaryFolder();
        var (store, clips) = LjSpeechPart.Read();
        var others = Shared.Folder("data/speech/librispeech3");
        var truth = SpoiltCorpus.Write(store, clips, folder.File("in"), new() { Seed = seed, Whispered = whispered, OtherSpeakers = others });

        var decisions = await DecideAsync(folder);

        var reasons = decisions.ToLookup(d => d.Clip, d => d.Reason);
        var failed = new List<string>();
        foreach (var kind in truth.GroupBy(t => t.Value))
        {
            var missed = kind.Where(k => !reasons[k.Key].Intersect(Names[kind.Key]).Any()).Select(k => $"{k.Key} ({string.Join(", ", reasons[k.Key])})").ToList();
            Console.WriteLine($"{kind.Key}: {kind.Count() - missed.Count} of {kind.Count()} {string.Join("; ", missed)}");
            if (missed.Count > Math.Max(1, (1 - LeastFound) * kind.Count()))
                failed.Add($"{kind.Key}: {string.Join("; ", missed)}");
        }
        var sound = clips.Count(c => !truth.ContainsKey(c.Id));
        var blamed = decisions.Where(d => !truth.ContainsKey(d.Clip) && d.Verdict is (Verdict.Drop or Verdict.Doubt)).GroupBy(d => d.Clip).Select(g => $"{g.Key} ({string.Join(", ", g.Select(d => d.Reason))})").ToList();
        Console.WriteLine($"sound clips blamed: {blamed.Count} of {sound}: {string.Join("; ", blamed)}");
        Assert.Empty(failed);
        Assert.InRange(blamed.Count, 0, MostBlamed * sound);
    }

    private static async Task<IReadOnlyList<Decision>> DecideAsync(TemporaryFolder folder)
    {
        var (cancel, store) = (TestContext.Current.CancellationToken, new FolderStore(folder.File("in")));
        var corpus = CorpusFolder.OpenOrCreate(folder.File("corpus"), new() { Name = "spoilt" });
        await new CleanStep(store, CorpusFormats.Read(store), corpus, Environment.ProcessorCount).RunAsync(null, cancel);
        await Analysis.RunAsync(new AnalysisOptions(corpus.Path) { Jobs = Environment.ProcessorCount }, cancel);
        return CorpusFolder.Open(corpus.Path).Decisions.Lines;
    }
}

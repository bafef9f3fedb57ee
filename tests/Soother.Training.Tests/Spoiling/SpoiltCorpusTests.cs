using Soother.Training.Aligning;
using Soother.Training.Corpora;
using Soother.Voice.Text;

namespace Soother.Training.Tests.Spoiling;

/// <summary>Real recordings, spoilt on purpose: what is wrong must be found and named, and what is right left alone.</summary>
public sealed class SpoiltCorpusTests
{
    private const double LeastFound = 0.9, MostBlamed = 0.02;

    private static readonly Dictionary<Spoilt, string> Names = new()
    {
        [Spoilt.SwappedText] = ClipFit.TextMismatch, [Spoilt.Truncated] = ClipFit.Truncated,
        [Spoilt.OtherSpeaker] = ClipFit.OtherSpeaker, [Spoilt.WrongRate] = ClipFit.WrongRate,
    };

    [Theory]
    [Trait("Category", "Slow")]
    [InlineData(1, false)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public async Task NineOfTenOfEachKindAreFoundAndNamedAndNextToNoSoundClipIsBlamed(int seed, bool whispered)
    {
        using var folder = new TemporaryFolder();
        var (store, clips) = LjSpeechPart.Read();
        var truth = SpoiltCorpus.Write(store, clips, folder.Path, new() { Seed = seed, Whispered = whispered, OtherSpeakers = Shared.Folder("data/speech/librispeech3") });
        var spoilt = new FolderStore(folder.Path);

        var fit = await CorpusCheck.RunAsync(
            spoilt, CorpusFormats.Read(spoilt).Clips, new(new Phonemiser("en-us"), folder.File(".steps")), Environment.ProcessorCount, 1, TestContext.Current.CancellationToken);

        var named = fit.Clips.ToDictionary(c => c.Clip);
        foreach (var kind in truth.Where(t => Names.ContainsKey(t.Value)).GroupBy(t => t.Value))
        {
            var found = kind.Count(k => named[k.Key].Reason == Names[kind.Key]);
            TestContext.Current.SendDiagnosticMessage($"{kind.Key}: {found} of {kind.Count()}");
            Assert.True(found >= LeastFound * (kind.Count() - 1), $"{kind.Key}: {found} of {kind.Count()}");
        }
        var sound = fit.Clips.Where(c => !truth.ContainsKey(c.Clip)).ToList();
        Assert.InRange(sound.Count(c => c.Verdict is not null), 0, MostBlamed * sound.Count);
    }

    [Fact]
    public void TheSameSeedSpoilsTheSameClipsInTheSameWay()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < 40; i++)
            Training.Sounds.SoundFile.Write(folder.File("in", "wavs", $"c{i}.wav"), Some.Sound(Some.Whisper(2, 0.2, 0.001, i)));
        folder.Write("in/metadata.csv", string.Concat(Enumerable.Range(0, 40).Select(i => $"c{i}|Text number {i}.\n")));
        var source = new FolderStore(folder.File("in"));

        var truths = new[] { "a", "b" }.Select(to => SpoiltCorpus.Write(source, CorpusFormats.Read(source).Clips, folder.File(to), new() { Seed = 7 })).ToList();

        Assert.Equal(truths[0].OrderBy(t => t.Key, StringComparer.Ordinal), truths[1].OrderBy(t => t.Key, StringComparer.Ordinal));
        Assert.Equal(File.ReadAllBytes(folder.File("a", "metadata.csv")), File.ReadAllBytes(folder.File("b", "metadata.csv")));
        Assert.Equal(40, CorpusFormats.Read(new FolderStore(folder.File("a"))).Clips.Count);
        Assert.All(truths[0].Keys, id => Assert.Equal(File.ReadAllBytes(folder.File("a", "wavs", id + ".wav")), File.ReadAllBytes(folder.File("b", "wavs", id + ".wav"))));
    }
}

using System.Text.Json;
using Soother.Training.Commands;
using Soother.Training.Corpora;
using Soother.Training.Preparing;
using Soother.Training.Sounds;

namespace Soother.Training.Tests.Preparing;

public sealed class PrepareStepTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WritesPhonemesFeaturesAndTheirStatistics()
    {
        var corpus = Corpus(12);

        var prepared = await PrepareAsync(corpus);

        var clips = Clips(corpus);
        Assert.Equal(12, clips.Count);
        Assert.All(clips, clip =>
        {
            var (values, columns) = NpyFile.Read(corpus.File("prepared", "mels", clip.Id + ".npy"));
            Assert.Equal(prepared.Bands, columns);
            Assert.Equal(clip.Frames, values.Length / columns);
            Assert.Contains("number", clip.Words, StringComparison.Ordinal);
            Assert.DoesNotContain(clip.Words, char.IsAsciiDigit);
            Assert.Subset(prepared.Symbols.ToHashSet(), clip.Symbols.ToHashSet());
        });
        var learned = clips.Where(c => c.Split == Split.Train).SelectMany(c => NpyFile.Read(corpus.File("prepared", "mels", c.Id + ".npy")).Values.Chunk(80).Select(f => (double)f[17])).ToList();
        Assert.Equal(learned.Average(), prepared.Mean[17], 0.01);
        Assert.Equal(Math.Sqrt(learned.Average(v => v * v) - (learned.Average() * learned.Average())), prepared.Deviation[17], 0.01);
    }

    [Fact]
    public async Task RunAgainItGivesTheSameAndMakesOnlyWhatChanged()
    {
        var corpus = Corpus(8);
        var first = await PrepareAsync(corpus);
        var written = File.GetLastWriteTimeUtc(corpus.File("prepared", "mels", "c1.npy"));
        var again = await PrepareAsync(corpus);
        Assert.Equal(first.Key, again.Key);

        corpus.List(corpus.Listed().Select(c => c.Id == "c2" ? c with { Text = "Something else is said." } : c));
        var changed = await PrepareAsync(corpus);

        Assert.NotEqual(first.Key, changed.Key);
        Assert.Equal(written, File.GetLastWriteTimeUtc(corpus.File("prepared", "mels", "c1.npy")));
        Assert.Equal("Something else is said", Clips(corpus).Single(c => c.Id == "c2").Words);
    }

    [Fact]
    public async Task TheCorpusesOwnLexiconGoesFirst()
    {
        var corpus = Corpus(2);
        var before = await PrepareAsync(corpus);
        _folder.Write("corpus/lexicon.txt", "evening  zˈuːzuː\n");

        var after = await PrepareAsync(CorpusFolder.Open(corpus.Path));

        Assert.NotEqual(before.Key, after.Key);
        Assert.All(Clips(corpus), c => Assert.Contains("zˈuːzuː", string.Concat(c.Symbols), StringComparison.Ordinal));
    }

    [Fact]
    public async Task ATextWithMoreSymbolsThanTheSoundHasFramesIsLeftOutByName()
    {
        var corpus = Corpus(6);
        corpus.List(corpus.Listed().Select(c => c.Id == "c3" ? c with { Text = string.Join(' ', Enumerable.Repeat("extraordinarily", 40)) } : c));

        await PrepareAsync(corpus);

        Assert.DoesNotContain(Clips(corpus), c => c.Id == "c3");
        Assert.Equal("text mismatch", Assert.Single(corpus.Decisions.Lines, d => d.Clip == "c3").Reason);
    }

    [Fact]
    public void ASplitIsForEverAndTheSameForTheSameWords()
    {
        var texts = Enumerable.Range(0, 4000).Select(i => $"Sentence number {i} of a long book").ToList();
        var splits = texts.ConvertAll(Splitter.Of);

        Assert.Equal(splits, texts.ConvertAll(t => Splitter.Of(t.ToUpperInvariant() + "!")));
        Assert.InRange(splits.Count(s => s == Split.Test), 70, 130);
        Assert.InRange(splits.Count(s => s == Split.Validation), 160, 240);
        Assert.Equal(Split.Train, Splitter.Of("Rice is often served in round bowls."));
    }

    private CorpusFolder Corpus(int count)
    {
        var corpus = CorpusFolder.OpenOrCreate(_folder.File("corpus"), new CorpusSettings { Kind = CorpusKind.Whisper });
        for (var i = 0; i < count; i++)
            SoundFile.Write(corpus.File("wavs", $"c{i}.wav"), Some.Sound(Some.Whisper(3 + (0.1 * i), 0.2, 0.001, i + 1)));
        corpus.List(Enumerable.Range(0, count).Select(i => new Clip($"c{i}", $"A calm evening, number {i + 11}.", "", default)));
        return corpus;
    }

    private static Task<PreparedCorpus> PrepareAsync(CorpusFolder corpus) => new PrepareStep(corpus, 2).RunAsync("green", TestContext.Current.CancellationToken);

    private static List<PreparedClip> Clips(CorpusFolder corpus) =>
        [.. File.ReadLines(corpus.File("prepared", "clips.jsonl")).Select(l => JsonSerializer.Deserialize<PreparedClip>(l, Output.Style)!)];
}

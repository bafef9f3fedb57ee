using Soother.Training.Cleaning;
using Soother.Training.Corpora;
using Soother.Training.Sounds;

namespace Soother.Training.Tests.Cleaning;

public sealed class CleanStepTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SaysOfEveryClipWhyItIsLeftOut()
    {
        Recordings(12);
        SoundFile.Write(_folder.File("in", "wavs", "c3.wav"), TooLoud());
        SoundFile.Write(_folder.File("in", "wavs", "c5.wav"), Some.Sound(Some.Noise(0.2, 0.001, 5), [.. Some.Whisper(3, 0.2, 0.001, 105).Take((int)(2.9 * Some.Rate))]));
        _folder.Write("in/wavs/c7.wav", "broken");
        SoundFile.Write(_folder.File("in", "wavs", "c8.wav"), Some.Sound(Some.Noise(3, 0.001)));

        await CleanAsync();

        var dropped = Decisions().Where(d => d.Verdict == Verdict.Drop).ToDictionary(d => d.Clip, d => d.Reason);
        Assert.Equal("clipped", dropped["c3"]);
        Assert.Equal("truncated", dropped["c5"]);
        Assert.Equal("unreadable", dropped["c7"]);
        Assert.Contains(dropped["c8"], new[] { "silent", "noisy" });
        Assert.Equal(4, dropped.Count);
        Assert.Equal("metadata.csv:8: wavs/c7.wav: not a WAV file: it does not begin with RIFF and WAVE (6 bytes)", Decisions().Single(d => d.Clip == "c7").Detail);
    }

    [Fact]
    public async Task APersonOverrulesALineForGood()
    {
        Recordings(8);
        SoundFile.Write(_folder.File("in", "wavs", "c3.wav"), TooLoud());
        Assert.Equal(7, (await CleanAsync()).Used);
        var path = _folder.File("corpus", "decisions.csv");
        File.WriteAllLines(path, File.ReadAllLines(path).Select(l => l.StartsWith("c3,", StringComparison.Ordinal) ? l + "keep" : l));

        var again = await CleanAsync();

        Assert.Equal(8, again.Used);
        Assert.Equal(Verdict.Keep, Assert.Single(Decisions(), d => d.Clip == "c3").You);
    }

    [Fact]
    public async Task RunAgainItCleansOnlyWhatChanged()
    {
        Recordings(6);
        await CleanAsync();
        var written = Written();
        SoundFile.Write(_folder.File("in", "wavs", "c2.wav"), Some.Sound(Some.Whisper(3, 0.25, 0.001, 77)));

        await CleanAsync();

        Assert.Equal(["c2.wav"], Written().Where(f => f.Value != written[f.Key]).Select(f => f.Key));
    }

    [Fact]
    public async Task AMeaninglessWordInTheColumnIsNamedWithItsLine()
    {
        Recordings(4);
        await CleanAsync();
        File.AppendAllText(_folder.File("corpus", "decisions.csv"), "c1,clean,drop,noisy,why,perhaps\n");

        var wrong = await Assert.ThrowsAsync<TrainingException>(CleanAsync);

        Assert.Contains("decisions.csv:2: 'perhaps'", wrong.Message, StringComparison.Ordinal);
    }

    private void Recordings(int count)
    {
        _folder.Write("in/metadata.csv", string.Concat(Enumerable.Range(0, count).Select(i => $"c{i}|A calm and quiet evening by the sea, number {i}.\n")));
        for (var i = 0; i < count; i++)
            SoundFile.Write(_folder.File("in", "wavs", $"c{i}.wav"), Some.Sound(Some.Noise(0.2, 0.001, i), Some.Whisper(3, 0.2, 0.001, i + 100), Some.Noise(0.2, 0.001, i)));
    }

    private static Sound TooLoud() =>
        Some.Sound(Some.Noise(0.2, 0.001), [.. Some.Whisper(3, 2.5, 0.001, 3).Select(s => Math.Clamp(s, -1, 1))], Some.Noise(0.2, 0.001));

    private Task<CleanOutcome> CleanAsync()
    {
        var store = new FolderStore(_folder.File("in"));
        var corpus = CorpusFolder.OpenOrCreate(_folder.File("corpus"), new());
        return new CleanStep(store, CorpusFormats.Read(store), corpus, 2).RunAsync(null, TestContext.Current.CancellationToken);
    }

    private IReadOnlyList<Decision> Decisions() => new Decisions(_folder.File("corpus", "decisions.csv")).Lines;

    private Dictionary<string, DateTime> Written() =>
        Directory.EnumerateFiles(_folder.File("corpus", "wavs")).ToDictionary(f => Path.GetFileName(f), File.GetLastWriteTimeUtc);
}

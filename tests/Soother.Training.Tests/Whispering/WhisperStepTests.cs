using EspeakNg;
using Soother.Training.Corpora;
using Soother.Training.Sounds;
using Soother.Training.Whispering;
using Soother.Voice;

namespace Soother.Training.Tests.Whispering;

public sealed class WhisperStepTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AVoiceBecomesAWhisperOfTheSameLengthAndTiming()
    {
        var corpus = Corpus("The birch canoe slid on the smooth planks.", "Glue the sheet to the dark blue background.", "These days a chicken leg is a rare dish.");

        var outcome = await new WhisperStep(corpus, 2).RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(3, outcome.Clips);
        Assert.Equal(0, outcome.Doubtful);
        foreach (var clip in corpus.Listed())
        {
            var (voice, whisper) = (SoundFile.Read(corpus.Store, $"wavs/{clip.Id}.wav"), SoundFile.Read(corpus.Store, $"whispers/{clip.Id}.wav"));
            Assert.Equal(voice.Samples.Length, whisper.Samples.Length);
            Assert.InRange(Math.Abs(Lag(voice, whisper)), 0, 1);
        }
    }

    [Fact]
    public async Task TheSameSeedGivesTheSameWhisperAndAnotherAnother()
    {
        var corpus = Corpus("Rice is often served in round bowls.");
        await new WhisperStep(corpus, 1).RunAsync(TestContext.Current.CancellationToken);
        var first = File.ReadAllBytes(corpus.File("whispers", "c0.wav"));
        File.Delete(corpus.File("whispers", "c0.wav"));
        await new WhisperStep(corpus, 1).RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(first, File.ReadAllBytes(corpus.File("whispers", "c0.wav")));

        corpus.Change(corpus.Settings with { Whisperise = corpus.Settings.Whisperise with { Seed = 2 } });
        await new WhisperStep(corpus, 1).RunAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual(first, File.ReadAllBytes(corpus.File("whispers", "c0.wav")));
    }

    [Fact]
    public async Task ASettingOutOfRangeIsNamed()
    {
        var corpus = Corpus("Yes.");
        corpus.Change(corpus.Settings with { Whisperise = new WhisperSettings { FormantScale = 9 } });

        var wrong = await Assert.ThrowsAsync<TrainingException>(() => new WhisperStep(corpus, 1).RunAsync(TestContext.Current.CancellationToken));

        Assert.Contains("corpus.yaml: whisperise.formantScale is 9", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ARealWhisperPassesTheGatesAndTheSameManSpeakingDoesNot()
    {
        var folder = Shared.Folder("data/speech/whisper_real");
        var store = new FolderStore(folder);
        var (whisper, spoken) = (WhisperSound.Of(SoundFile.Read(store, "whisper.wav")), WhisperSound.Of(SoundFile.Read(store, "neutral.wav")));
        Assert.All(Gates.All, gate =>
        {
            Assert.True(gate.Passes(whisper), gate.Name);
            Assert.False(gate.Passes(spoken), gate.Name);
            Assert.Equal(gate.Real, gate.Of(whisper), 0.15);
            Assert.Equal(gate.Spoken, gate.Of(spoken), 0.15);
        });
    }

    private CorpusFolder Corpus(params string[] texts)
    {
        var corpus = CorpusFolder.OpenOrCreate(_folder.File("corpus"), new());
        for (var i = 0; i < texts.Length; i++)
            SoundFile.Write(corpus.File("wavs", $"c{i}.wav"), Speech(texts[i]));
        corpus.List(texts.Select((text, i) => new Clip($"c{i}", text, $"wavs/c{i}.wav", default)));
        return corpus;
    }

    private static Sound Speech(string text)
    {
        var samples = new List<float>();
        Espeak.Synthesise(new Utterance(text, "gmw/en-US", 145), piece =>
        {
            foreach (var sample in piece)
                samples.Add(sample / 32768f);
        });
        return new(Espeak.Initialise(), [.. samples]);
    }

    // By how many steps of 5 ms the loudness of one comes after that of the other.
    private static int Lag(Sound voice, Sound whisper)
    {
        double[] Contour(Sound s) => [.. s.Samples.Chunk(s.SampleRate / 200).Select(c => Math.Log10(c.Sum(x => x * x) + 1e-7))];
        var (a, b) = (Contour(voice), Contour(whisper));
        return Enumerable.Range(-20, 41).MaxBy(lag => Enumerable.Range(20, a.Length - 40).Sum(i => (a[i] - a.Average()) * (b[i + lag] - b.Average())));
    }
}

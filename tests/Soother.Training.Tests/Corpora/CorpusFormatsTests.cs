using System.Text;
using Soother.Training.Corpora;

namespace Soother.Training.Tests.Corpora;

public sealed class CorpusFormatsTests
{
    [Fact]
    public void PointsToCutForALongRecordingWithItsScript()
    {
        using var corpus = new CorpusInFolder().With("script.txt", "a|One.\nb|Two.\nc|Three.\nd|Four.\n").WithSounds("recording.wav");

        var refused = Assert.Throws<TrainingException>(() => corpus.Read());

        Assert.StartsWith(
            $"{corpus.Folder.Path}: recording.wav and script.txt look like a long recording with its script; cut it into lines first: "
            + $"./train cut {corpus.Folder.Path}/recording.wav {corpus.Folder.Path}/script.txt my-recordings", refused.Message);
    }

    [Theory]
    [InlineData("readme.md", "Hello.", "it has no sound")]
    [InlineData("sounds/x.wav", "RIFF", "it has 1 sound, but no text for it")]
    [InlineData("dir/metadata.csv", "a|One.\n", "it has no sound")]
    public void SaysWhatItSawInAFolderThatIsNoCorpus(string file, string content, string seen)
    {
        using var corpus = new CorpusInFolder().With(file, content);

        var refused = Assert.Throws<TrainingException>(() => corpus.Read());

        Assert.Contains(seen, refused.Message);
        Assert.All(CorpusFormats.All, f => Assert.Contains($"  {f.Name}: {f.Layout}", refused.Message));
    }

    [Fact]
    public void NamesTheFormatsWhereOneIsUnknown()
    {
        using var corpus = new CorpusInFolder();

        Assert.StartsWith("there is no format 'lj'. The formats are:", Assert.Throws<TrainingException>(() => corpus.Read("lj")).Message);
    }

    [Fact]
    public void ThePageAboutTrainingListsThemAll()
    {
        var page = File.ReadAllText(Path.Combine(Shared.Repository, "docs", "train-a-voice.md"));

        Assert.All(CorpusFormats.All, f => Assert.Contains($"\n| `{f.Name}` | ", page));
    }

    [Fact]
    public void EveryFormatRefusesAnEmptyFolderInOneLine()
    {
        using var corpus = new CorpusInFolder();

        foreach (var format in CorpusFormats.All)
        {
            Assert.False(format.Fits(corpus.Store), format.Name);
            var refused = Assert.Throws<TrainingException>(() => corpus.Read(format.Name));
            Assert.DoesNotContain('\n', refused.Message);
        }
    }

    [Fact]
    public void ReadsOnBehindLinesThatAreNoText()
    {
        using var corpus = new CorpusInFolder().WithSounds("wavs/a.wav", "wavs/b.wav", "wavs/c.wav", "wavs/d.wav", "wavs/e.wav");
        File.WriteAllBytes(corpus.Folder.File("metadata.csv"),
            [0xEF, 0xBB, 0xBF, .. "a|One.\r\nb|Caf"u8, 0xE9, .. ".\r\nc|N\0ul.\r\nd|"u8, .. Encoding.UTF8.GetBytes(new string('x', 1_100_000)), .. "\r\ne|Fünf.\r\n"u8]);

        var listing = corpus.Read();

        Assert.Equal(["a=One.", "e=Fünf."], listing.Clips());
        Assert.Equal([2, 3, 4], listing.Faults.Where(f => f.Kind == FaultKind.Malformed).Select(f => f.Place.Line));
        Assert.Equal("metadata.csv:2: the line is not UTF-8 (byte 0xE9 at position 6): save the file as UTF-8", $"{listing.Faults[0]}");
    }

    [Theory]
    [InlineData("ljspeech", "metadata.csv")]
    [InlineData("piper", "list.txt")]
    public void ReadsUtf16(string format, string name)
    {
        using var corpus = new CorpusInFolder().WithSounds("wavs/a.wav");
        File.WriteAllBytes(corpus.Folder.File(name), [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("a|Schön.\r\n")]);

        var listing = corpus.Read();

        Assert.Equal((format, "a=Schön."), (listing.Format, listing.Clips().Single()));
    }

    [Fact]
    public void TakesAFolderNamedLikeASoundForNone()
    {
        using var corpus = new CorpusInFolder().With("metadata.csv", "a|One.\nb|Two.\n").WithSounds("wavs/a.wav");
        Directory.CreateDirectory(corpus.Folder.File("wavs/b.wav"));

        Assert.Equal(["MissingSound metadata.csv:2 b"], corpus.Read().Faults());
    }

    [Fact]
    public void PassesOverWhatOtherProgramsLeaveBehind()
    {
        using var corpus = new CorpusInFolder().With("metadata.csv", "a|One.\n").WithSounds("wavs/a.wav", "wavs/._a.wav", ".git/x.wav");

        Assert.Empty(corpus.Read().Faults);
    }

    [Fact]
    public void SaysWhichFileMayNotBeRead()
    {
        Assert.SkipWhen(Environment.UserName == "root", "root may read everything");
        using var corpus = new CorpusInFolder().With("a.txt", "One.").With("b.txt", "Two.").WithSounds("a.wav", "b.wav");
        File.SetUnixFileMode(corpus.Folder.File("b.txt"), UnixFileMode.None);

        Assert.Equal(["Unreadable b.txt b.txt"], corpus.Read("plain").Faults());
    }
}

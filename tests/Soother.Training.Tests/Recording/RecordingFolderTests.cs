using Soother.Training.Corpora;
using Soother.Training.Recording;
using Soother.Training.Sounds;

namespace Soother.Training.Tests.Recording;

public sealed class RecordingFolderTests : IDisposable
{
    private static readonly Sound Second = Some.Sound(Some.Whisper(1, 0.2, 0.001));
    private static readonly string[] Script = ["One and two.", "Three and four.", "Five."];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void WhatIsKeptIsACorpusThatOthersRead()
    {
        using (var folder = Open())
        {
            folder.Keep(Prompt(Script[0]), Second);
            folder.Keep(Prompt(Script[1]) with { Id = "p/1" }, Second);
        }

        var listing = CorpusFormats.Read(new FolderStore(_folder.Path));

        Assert.Equal("ljspeech", listing.Format);
        Assert.Equal([("00001", Script[0]), ("p_1", Script[1])], listing.Clips.Select(c => (c.Id, c.Text)));
        Assert.Empty(listing.Faults);
    }

    [Fact]
    public void KnowsWhatIsThereAlready()
    {
        using (var folder = Open())
            folder.Keep(Prompt(Script[0]), Second);

        using var again = Open();

        Assert.Equal((1, 1.0), (again.Count, again.Seconds));
        Assert.True(again.Has(Prompt(Script[0])));
        Assert.False(again.Has(Prompt(Script[1])));
        Assert.Equal("00002", again.Keep(Prompt(Script[1]), Second));
        Assert.Equal(2, again.Seconds);
    }

    [Theory]
    [InlineData("00001|One and two.\n00002|Three an", "00001|One and two.\n")]
    [InlineData("00001|One and two.\n00002", "00001|One and two.\n")]
    [InlineData("00001|One and two.\n00002|Three and four.", "00001|One and two.\n00002|Three and four.\n")]
    [InlineData("00001|My own words.", "00001|My own words.\n")]
    public void ALineThatWasTornIsTakenOutAndOneWithoutAnEndStays(string before, string after)
    {
        _folder.Write("metadata.csv", before);

        Open().Dispose();

        Assert.Equal(after, File.ReadAllText(_folder.File("metadata.csv")));
    }

    [Fact]
    public void OnlyOneMayWrite()
    {
        using var folder = Open();

        Assert.Contains("is another ./train record at work in this folder?", Assert.Throws<TrainingException>(Open).Message);
    }

    [Fact]
    public void RefusesACorpusThatCleanMade()
    {
        CorpusFolder.OpenOrCreate(_folder.Path, new CorpusSettings());

        Assert.Contains("record into a folder of its own", Assert.Throws<TrainingException>(Open).Message);
    }

    private RecordingFolder Open() => new(_folder.Path, Script);

    private static Prompt Prompt(string text) => new(text, null, 10, new HashSet<(string, string)>());
}

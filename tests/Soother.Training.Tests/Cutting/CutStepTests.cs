using Soother.Training.Corpora;
using Soother.Training.Cutting;
using Soother.Training.Sounds;

namespace Soother.Training.Tests.Cutting;

public sealed class CutStepTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task MakesAFolderThatCleanReads()
    {
        await CutAsync(ReadAloud.Lines);

        var corpus = CorpusFormats.Read(new FolderStore(_folder.File("cut")));
        Assert.Equal(ReadAloud.Lines, corpus.Clips.Select(c => c.Text));
        Assert.Equal("script-0001", corpus.Clips[0].Id);
        Assert.Empty(corpus.Faults);
        Assert.Contains("10 of 10 lines are cut", File.ReadAllText(_folder.File("cut", "cut.html")));
    }

    [Fact]
    public async Task NamesALineThatWasLeftOutAndThePieceThatIsInNoLine()
    {
        var outcome = await CutAsync([.. ReadAloud.Lines[..4], "Sorry, could you close that door, I hear the neighbours.", .. ReadAloud.Lines[5..]]);

        Assert.Equal((9, 1), (outcome.Used, outcome.Missing));
        Assert.StartsWith("not found: it seems to have been left out, between 0:", outcome.Rows[4].Note);
        Assert.Equal("in no line: talk or noise", Assert.Single(outcome.Rows, r => !r.IsLine).Note);
        Assert.True(File.Exists(_folder.File("cut", "unused", "script-unused-0001.wav")));
    }

    [Fact]
    public async Task DoesAsAPersonWroteIntoTheSheet()
    {
        var before = await CutAsync(ReadAloud.Lines);
        var sheet = File.ReadAllLines(_folder.File("cut", "cut.csv"));
        sheet[2] = sheet[2].Replace($"{before.Rows[1].Start:0.00}", $"{before.Rows[1].Start + 0.5:0.00}");
        sheet[4] += "drop";
        File.WriteAllLines(_folder.File("cut", "cut.csv"), sheet);

        for (var run = 0; run < 2; run++)
        {
            var after = await CutAsync(ReadAloud.Lines);

            Assert.Equal(before.Rows[1].Start!.Value + 0.5, after.Rows[1].Start!.Value, 2);
            Assert.Equal("cut by hand", after.Rows[1].Note);
            Assert.Equal((9, "drop"), (after.Used, after.Rows[3].You));
            Assert.False(File.Exists(_folder.File("cut", "wavs", "script-0004.wav")));
            Assert.Equal(after.Rows[1].End - after.Rows[1].Start, SoundFile.Read(new FolderStore(_folder.File("cut")), "wavs/script-0002.wav").Seconds, (a, b) => Math.Abs(a!.Value - b!.Value) < 0.02);
        }
    }

    [Fact]
    public async Task ASecondRunCutsNothingAgain()
    {
        await CutAsync(ReadAloud.Lines);
        var marked = _folder.File("cut", "wavs", "script-0003.wav");
        File.WriteAllText(marked, "as it was");

        await CutAsync(ReadAloud.Lines);

        Assert.Equal("as it was", File.ReadAllText(marked));
    }

    [Fact]
    public async Task SaysThatTheScriptIsAnotherOne()
    {
        SoundFile.Write(_folder.File("long.wav"), ReadAloud.Record(ReadAloud.Lines));
        string[] other = ["Ich weiß nicht, was soll es bedeuten, dass ich so traurig bin", "ein Märchen aus alten Zeiten, das kommt mir nicht aus dem Sinn", "die Luft ist kühl und es dunkelt, und ruhig fließt der Rhein"];
        _folder.Write("script.txt", string.Join('\n', Enumerable.Range(0, 8).Select(i => $"{other[i % 3]}, {other[(i + 1) % 3]}, {i}.")));

        var wrong = await Assert.ThrowsAsync<TrainingException>(() => new CutStep(Options()).RunAsync(CancellationToken.None));

        Assert.Contains("of its 8 lines fit what is said in the recording", wrong.Message);
        Assert.Contains("it is another script", wrong.Message);
    }

    [Fact]
    public async Task SaysThatARecordingIsSilent()
    {
        SoundFile.Write(_folder.File("long.wav"), new(22050, new float[22050 * 5]));
        _folder.Write("script.txt", ReadAloud.Script);

        var wrong = await Assert.ThrowsAsync<TrainingException>(() => new CutStep(Options()).RunAsync(CancellationToken.None));

        Assert.Equal("long.wav: nothing in it stands out of the background: is the recording silent, or was another microphone recorded?", wrong.Message);
    }

    private async Task<CutOutcome> CutAsync(IEnumerable<string> read)
    {
        if (!File.Exists(_folder.File("long.wav")))
            SoundFile.Write(_folder.File("long.wav"), ReadAloud.Record(read));
        _folder.Write("script.txt", ReadAloud.Script);
        return await new CutStep(Options()).RunAsync(CancellationToken.None);
    }

    private CutOptions Options() => new([_folder.File("long.wav")], _folder.File("script.txt"), _folder.File("cut"));
}

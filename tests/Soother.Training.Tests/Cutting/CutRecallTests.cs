using System.Diagnostics;
using Soother.Training.Corpora;
using Soother.Training.Cutting;
using Soother.Training.Sounds;

namespace Soother.Training.Tests.Cutting;

public sealed class CutRecallTests(ITestOutputHelper output)
{
    [Theory]
    [Trait("Category", "Slow")]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, false)]
    [InlineData(11, false)]
    [InlineData(12, false)]
    [InlineData(11, true)]
    [InlineData(12, true)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, true)]
    public async Task FindsTheLastCompleteTakeOfNearlyAllOfSixtyLines(int seed, bool whispered)
    {
        var score = await CutAsync(60, seed, whispered);

        Assert.True(score.Recall >= 0.95, score.Wrong);
    }

    [Fact]
    public async Task FindsTheLastCompleteTakeOfEachLineOfAShortRecording()
    {
        var score = await CutAsync(12, 7, false);

        Assert.True(score.Right == score.Lines, score.Wrong);
    }

    private async Task<CutScore> CutAsync(int clips, int seed, bool whispered)
    {
        using var folder = new TemporaryFolder();
        var glued = GluedRecording.Make(Shared.Folder("data/ljspeech"), clips, seed, whispered);
        SoundFile.Write(folder.File("long.wav"), glued.Sound);
        folder.Write("script.txt", glued.Script);
        var clock = Stopwatch.StartNew();
        var options = new CutOptions([folder.File("long.wav")], folder.File("script.txt"), folder.File("cut"), whispered ? CorpusKind.Whisper : CorpusKind.Voice);
        var outcome = await new CutStep(options).RunAsync(CancellationToken.None);
        var score = CutScore.Of(glued, outcome.Rows);
        output.WriteLine($"seed {seed}, {(whispered ? "whispered" : "voiced")}: {score.Right} of {score.Lines} right, {score.False} false, {outcome.Doubtful} doubtful, {glued.Sound.Seconds:0} s cut in {clock.Elapsed.TotalSeconds:0.0} s\n{score.Wrong}");
        return score;
    }
}

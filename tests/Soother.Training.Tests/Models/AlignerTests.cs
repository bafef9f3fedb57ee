using System.Diagnostics;
using Soother.Training.Cleaning;
using Soother.Training.Corpora;
using Soother.Training.Learning;
using Soother.Training.Preparing;
using Soother.Training.Whispering;

namespace Soother.Training.Tests.Models;

[Collection("libtorch")]   // seed and threads belong to the process
public sealed class AlignerTests
{
    // 24 clips of a person, whispered: two and a half minutes of sound.
    [Fact, Trait("Category", "Slow")]
    public async Task TwentyFourWhisperedClipsAlignInMinutes()
    {
        Assert.SkipUnless(TorchSharp.TorchLibrary.IsPresent(out var reason), reason);
        var source = Shared.Folder("data/ljspeech");
        using var folder = new TemporaryFolder();
        var lines = (await File.ReadAllLinesAsync(Path.Combine(source, "metadata.csv"), TestContext.Current.CancellationToken)).Take(24).ToList();
        folder.Write("in/metadata.csv", string.Join('\n', lines) + "\n");
        Directory.CreateDirectory(folder.File("in", "wavs"));
        foreach (var id in lines.Select(l => l.Split('|')[0]))
            File.Copy(Path.Combine(source, "flac", id + ".flac"), folder.File("in", "wavs", id + ".flac"));
        var store = new FolderStore(folder.File("in"));
        var corpus = CorpusFolder.OpenOrCreate(folder.File("corpus"), new());
        await new CleanStep(store, CorpusFormats.Read(store), corpus, 2).RunAsync(CorpusKind.Voice, TestContext.Current.CancellationToken);
        await new WhisperStep(corpus, 2).RunAsync(TestContext.Current.CancellationToken);
        await new PrepareStep(corpus, 2).RunAsync("green", TestContext.Current.CancellationToken);
        TorchSharp.torch.set_num_threads(2);

        var data = new LearningData(corpus.Path);
        using var training = new AlignerTraining(data, data.Clips, 1);
        var clock = Stopwatch.StartNew();
        for (var round = 0; round < 5; round++)
        {
            var loss = 0.0;
            training.Run(100, (_, l) => loss = l, TestContext.Current.CancellationToken);
            var measures = data.Clips.Select(c => training.Align(c).Measure).ToList();
            TestContext.Current.TestOutputHelper!.WriteLine($"{(round + 1) * 100} steps, {clock.Elapsed.TotalSeconds:0} s: loss {loss:0.000}, focus {measures.Average(m => m.Focus):0.000}, coverage {measures.Average(m => m.Coverage):0.000}");
        }
        Assert.InRange(data.Clips.Average(c => training.Align(c).Measure.Focus), 0.5, 1);
    }
}

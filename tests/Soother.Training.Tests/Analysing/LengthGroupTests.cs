using System.Text.Json;
using Soother.Contracts;
using Soother.Training.Analysing;
using Soother.Training.Analysing.Statistics;
using Soother.Training.Commands;

namespace Soother.Training.Tests.Analysing;

public sealed class LengthGroupTests
{
    // 2.675 s and 2.125 s lie between two hundredths: rounding them wrongly moves the mode. An emoji is one character.
    private static readonly (string Text, int Samples, int Rate)[] Clips =
    [
        ("Say it.", 42800, 16000), ("Hear me", 42800, 16000), ("Go now.", 34000, 16000), ("Sit up.", 44100, 22050), ("Hello, \"world", 60001, 22050),
        ("Who is it? 🙂", 47999, 22050), ("naïve façade", 33075, 22050), ("Where is she", 26460, 22050), ("Come in now.", 26461, 22050), ("One alone", 12345, 8000),
    ];

    [Fact]
    public async Task MatchesMimic2NumberForNumber()
    {
        using var folder = new TemporaryFolder();
        for (var i = 0; i < Clips.Length; i++)
        {
            Directory.CreateDirectory(folder.File("corpus", "wavs"));
            File.WriteAllBytes(folder.File("corpus", "wavs", $"c{i}.wav"), new Wav(Clips[i].Rate, 1, Noise(Clips[i].Samples)).ToBytes());
        }
        folder.Write("corpus/metadata.csv", string.Concat(Clips.Select((c, i) => $"c{i}|{c.Text}|{c.Text}\n")));
        folder.Write("words.dict", ";;; words\nSAY  S EY1\nSAY(1)  S AY1\nIT  IH1 T\nHELLO  HH AH0 L OW1\nNOW  N AW1\nIS  IH1 Z\nONE  W AH1 N\n");

        await Compare(folder, folder.File("corpus"), folder.File("words.dict"));
    }

    [Fact]
    public async Task MatchesMimic2OnAReader()
    {
        var recordings = SecondOpinion.Recordings("ljspeech");
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder.File("corpus", "wavs"));
        var lines = File.ReadLines(Path.Combine(recordings, "metadata.csv")).Where((_, i) => i % 12 == 0).ToList();
        folder.Write("corpus/metadata.csv", string.Concat(lines.Select(l => l + "\n")));
        foreach (var name in lines.Select(l => l.Split('|')[0] + ".flac"))
            File.CreateSymbolicLink(folder.File("corpus", "wavs", name), Path.Combine(recordings, "flac", name));
        folder.Write("words.dict", "THE  DH AH0\nOF  AH1 V\nAND  AE1 N D\nIN  IH0 N\nPRINTING  P R IH1 N T IH0 NG\n");

        await Compare(folder, folder.File("corpus"), folder.File("words.dict"));
    }

    private static async Task Compare(TemporaryFolder folder, string corpus, string dictionary)
    {
        var opinion = SecondOpinion.Of(corpus, dictionary);
        await Analysis.RunAsync(new(corpus) { To = folder.File("report"), Dictionary = dictionary }, CancellationToken.None);
        var facts = AnalysisReport.Read(folder.File("report", AnalysisReport.File)).Facts;

        foreach (var (ours, name) in new[] { (facts.Lengths, "lengths"), (facts.LengthsInFrames, "lengthsInFrames") })
        {
            var theirs = opinion.GetProperty(name).Deserialize<List<LengthGroup>>(Output.Style)!;
            Assert.Equal(theirs.Select(g => (g.Characters, g.Count)), ours.Select(g => (g.Characters, g.Count)));
            Assert.All(ours.Zip(theirs), pair =>
            {
                Assert.Equal(pair.Second.Mean, pair.First.Mean, 1e-9);
                Assert.Equal(pair.Second.Median, pair.First.Median, 1e-9);
                Assert.Equal(pair.Second.Mode, pair.First.Mode, 1e-9);
                Assert.Equal(pair.Second.Deviation, pair.First.Deviation, 1e-9);
            });
        }
        var phonemes = opinion.GetProperty("phonemes").Deserialize<Dictionary<string, int>>()!;
        Assert.Equal(phonemes.OrderBy(p => p.Key, StringComparer.Ordinal), facts.DictionaryPhonemesAsWritten!.OrderBy(p => p.Key, StringComparer.Ordinal));
    }

    private static float[] Noise(int samples)
    {
        var random = new Random(1);
        return [.. Enumerable.Range(0, samples).Select(_ => (random.NextSingle() - 0.5f) / 5)];
    }
}

using System.Text.RegularExpressions;
using Soother.Training.Analysing;
using Soother.Training.Analysing.Page;
using Soother.Training.Corpora;

namespace Soother.Training.Tests.Analysing;

public sealed partial class AnalysisTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private AnalysisOptions Options => new(_folder.File("corpus")) { To = _folder.File("report"), Jobs = 2 };

    [Fact]
    public async Task ThePageNeedsNothingElseAndLetsNoTextIn()
    {
        SomeCorpus.Write(_folder, 24, text: i => i == 3 ? "<script>alert(\"{0}\")</script> & <b>so</b>." : SomeCorpus.Text(i), change: (i, s) => i == 3 ? [.. new float[32000], .. s] : s);
        var report = await RunAsync();
        var page = File.ReadAllText(_folder.File("report", ReportFolder.Page));

        Assert.Contains("&lt;script&gt;alert(", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.All(Reference().Matches(page).Select(m => m.Groups[1].Value), target => Assert.Matches("^(#|data:audio/wav;base64,)", target));
        Assert.DoesNotContain("url(", Outside(page), StringComparison.Ordinal);
        Assert.Equal(14, Regex.Count(page, "<figure"));
        Assert.Contains("id=\"clip-clip03\"", page, StringComparison.Ordinal);
        Assert.Equal(report.Verdict.Level, AnalysisReport.Read(_folder.File("report", AnalysisReport.File)).Verdict.Level);
    }

    [Fact]
    public async Task EachPictureIsAPngToo()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("PATH")!.Split(':').Any(f => File.Exists(Path.Combine(f, "rsvg-convert"))), "rsvg-convert is not installed");
        SomeCorpus.Write(_folder, 24);
        await RunAsync();
        var pictures = Directory.GetFiles(_folder.File("report"), "*.png");
        Assert.Equal(14, pictures.Length);
        Assert.All(pictures, p => Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], File.ReadAllBytes(p)[..4]));
    }

    [Fact]
    public async Task TheKeyTellsWhetherAReportIsUpToDate()
    {
        SomeCorpus.Write(_folder, 24);
        var report = await RunAsync();
        Assert.Equal(report.Key, await Analysis.KeyAsync(Options, CancellationToken.None));

        SomeCorpus.Write(_folder, 24, text: i => i == 5 ? "Another text." : SomeCorpus.Text(i));
        var other = await Analysis.KeyAsync(Options, CancellationToken.None);
        SomeCorpus.Write(_folder, 24, change: (i, s) => i == 5 ? [.. s, 0.1f] : s);
        Assert.Equal(3, new[] { report.Key, other, await Analysis.KeyAsync(Options, CancellationToken.None) }.Distinct().Count());
    }

    [Fact]
    public async Task OnlyWhatChangedIsMeasuredAgain()
    {
        SomeCorpus.Write(_folder, 24);
        var first = await RunAsync();
        var log = _folder.File("report", ".steps", "analyze.jsonl");
        File.WriteAllText(log, File.ReadAllText(log).Replace("\"Peak\":", "\"Peak\":9", StringComparison.Ordinal));
        SomeCorpus.Sound(_folder, 7, SomeCorpus.Speech(7)[1..]);

        var second = await RunAsync();

        Assert.Equal(["clip07"], second.Facts.Clips.Where(c => c.Peak < 1).Select(c => c.Id));
        Assert.All(first.Facts.Clips, c => Assert.InRange(c.Peak, 0, 1));
    }

    [Fact]
    public async Task ACorpusKeepsItsDecisionsAndWhatAPersonSaidOfThem()
    {
        var corpus = SomeCorpus.Corpus(_folder, 24, Voiced);
        var first = await Analysis.RunAsync(new(corpus.Path), CancellationToken.None);
        Assert.Equal(["clip04", "clip05"], first.Facts.Named("voiced"));
        Assert.DoesNotContain("clip04", first.Facts.Clips.Select(c => c.Id));
        Assert.True(File.Exists(corpus.File("report", "index.html")));

        var again = await Analysis.RunAsync(new(corpus.Path), CancellationToken.None);
        Assert.Equivalent(first, again, strict: true);

        var decisions = File.ReadAllText(corpus.File("decisions.csv"));
        File.WriteAllText(corpus.File("decisions.csv"), Regex.Replace(decisions, "(?m)^(clip04,analyze,drop,voiced,.*),\r?$", "$1,keep"));
        var kept = await Analysis.RunAsync(new(corpus.Path), CancellationToken.None);
        Assert.Contains("clip04", kept.Facts.Clips.Select(c => c.Id));
        Assert.DoesNotContain("clip05", kept.Facts.Clips.Select(c => c.Id));
        Assert.NotEqual(first.Key, kept.Key);
        Assert.Equal(["clip05"], CorpusFolder.Open(corpus.Path).Decisions.Dropped());
    }

    [Fact]
    public async Task ASoundThatCannotBeReadIsNamedAndTheRestIsLookedAt()
    {
        SomeCorpus.Write(_folder, 24);
        File.WriteAllText(_folder.File("corpus", "wavs", "clip09.wav"), "no sound");
        var report = await RunAsync();
        Assert.Equal(23, report.Facts.Clips.Count);
        Assert.Contains("metadata.csv:10: 'clip09': wavs/clip09.wav cannot be read", Assert.Single(report.Facts.Faults), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<AnalysisReport> RunAsync() => Analysis.RunAsync(Options, CancellationToken.None);

    private static float[] Voiced(int number, float[] sound) => number is not (4 or 5) ? sound
        : [.. sound.Select((s, i) => (s / 20) + (Math.Abs(s) > 0.001f ? 0.2f * MathF.Sin(i * (0.05f + (0.01f * number))) : 0))];

    // The page without its sounds.
    private static string Outside(string page) => Sounds().Replace(page, "").Replace("url(#", "", StringComparison.Ordinal);

    [GeneratedRegex("(?:src|href)=\"([^\"]{0,40})")]
    private static partial Regex Reference();

    [GeneratedRegex("data:[^\"]*")]
    private static partial Regex Sounds();
}

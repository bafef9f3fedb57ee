using System.Diagnostics;
using Soother.Training.Analysing;

namespace Soother.Training.Tests.Analysing;

public sealed class LargeCorpusTests(ITestOutputHelper output)
{
    private const double Hours = 24;
    private const int Clips = 13_100;

    [Fact, Trait("Category", "Slow")]
    public async Task ADayOfSpeechFitsIntoTwoGigabytes()
    {
        using var folder = new TemporaryFolder();
        var subject = new Subject
        {
            Name = "endless", Format = "made up", Store = new EndlessStore(), Language = "en-us", Report = folder.File("report"), Faults = [],
            Clips = [.. EndlessStore.Clips(Clips, EndlessStore.Repeats)],
        };
        var watch = Stopwatch.StartNew();
        var report = await Analysis.RunAsync(subject, null, Environment.ProcessorCount, CancellationToken.None);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64;
        output.WriteLine($"{report.Facts.Hours:0.0} h in {watch.Elapsed.TotalMinutes:0.0} minutes, at most {peak / 1e6:0} MB; the page has {new FileInfo(folder.File("report", "index.html")).Length / 1e6:0.0} MB");

        Assert.InRange(report.Facts.Hours, Hours * 0.9, Hours * 1.1);
        Assert.Equal(Clips, report.Facts.Clips.Count);
        Assert.True(peak < 2e9, $"{peak / 1e6:0} MB");
        Assert.InRange(new FileInfo(folder.File("report", "index.html")).Length, 1, 30_000_000);
    }
}

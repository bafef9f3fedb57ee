using System.Globalization;
using Soother.Training.Analysing.Judging;

namespace Soother.Training.Analysing.Page;

/// <summary>The report as text: the figures, what was found, and where the page is.</summary>
internal static class TextReport
{
    private const int ShownClips = 3;

    public static IEnumerable<string> Lines(AnalysisReport report, string page)
    {
        yield return $"{report.Name}: {Word(report.Verdict.Level)}. {FindingList.Headline(report.Verdict.Level)}";
        yield return "";
        foreach (var (figure, what) in Figures(report.Facts))
            yield return $"  {figure.ToString(CultureInfo.InvariantCulture),10}  {what}";
        yield return "";
        foreach (var finding in report.Verdict.Reasons)
        {
            var clips = finding.Clips.Count == 0 ? "" : $" ({string.Join(", ", finding.Clips.Take(ShownClips))}{(finding.Clips.Count > ShownClips ? ", …" : "")})";
            yield return $"{Word(finding.Level),5}  {finding.What}{clips}";
            if (finding.Level > Level.Green && finding.Mend.Length > 0)
                yield return $"       {finding.Mend} {finding.Effect}";
        }
        yield return "";
        yield return $"Pictures, and the clips to hear: {page}";
    }

    private static IEnumerable<(FormattableString Figure, string What)> Figures(CorpusFacts facts)
    {
        yield return ($"{facts.Clips.Count}", "clips");
        yield return ($"{facts.Minutes:0.0} min", "of speech");
        yield return ($"{facts.Clips.Max(c => c.Seconds):0.0} s", "in the longest clip");
        yield return ($"{facts.Rate.Median:0.0}", "phonemes a second");
        yield return ($"{facts.Loudness.Median:0.0} LUFS", "loud");
        yield return ($"{Robust.Median(facts.Clips.Select(c => c.SignalToNoise)):0} dB", "of speech above the background");
        if (facts.Diphones.Coverage is { } coverage)
            yield return ($"{coverage * 100:0} %", "of the usual pairs of sounds");
        yield return ($"{facts.Doubtful.Count}", "clips doubtful or wrong");
        yield return ($"{facts.Estimate.MinutesToGood:0} min", "of training on one core until the voice is worth using");
        yield return ($"{facts.Estimate.Megabytes / 1000:0.0} GB", "of memory for that");
    }

    private static string Word(Level level) => level.ToString().ToLowerInvariant();
}

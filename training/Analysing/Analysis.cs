using Soother.Training.Analysing.Judging;
using Soother.Training.Analysing.Measuring;
using Soother.Training.Analysing.Page;
using Soother.Training.Analysing.Statistics;
using Soother.Training.Corpora;

namespace Soother.Training.Analysing;

/// <summary>Looks at a corpus, and says whether it is fit to train on.</summary>
internal static class Analysis
{
    /// <summary>Measures, judges, and writes <c>report.json</c>, <c>index.html</c> and the pictures; in a corpus made here its decisions too.</summary>
    /// <exception cref="TrainingException">There is no corpus, or nothing in it can be read.</exception>
    public static Task<AnalysisReport> RunAsync(AnalysisOptions options, CancellationToken cancel) =>
        RunAsync(Subject.Open(options), options.Dictionary is { } path ? new PronouncingDictionary(path) : null, options.Jobs, cancel);

    /// <summary>The same of what was opened already.</summary>
    public static async Task<AnalysisReport> RunAsync(Subject subject, PronouncingDictionary? dictionary, int jobs, CancellationToken cancel)
    {
        var (clips, faults) = await MeasureAsync(subject, jobs, cancel);
        if (clips.Count == 0)
            throw new TrainingException($"{subject.Name}: of {subject.Clips.Count} clips none can be read ({faults[0]})");
        var (heard, untested) = await HeardAgainstText.JudgeAsync(subject, clips, jobs, cancel);
        var decisions = Decide(subject, ClipJudge.Explained(ClipJudge.Judge(clips), heard));
        HashSet<string> dropped = subject.Corpus is null ? [] : [.. decisions.Where(d => d.Final == Verdict.Drop).Select(d => d.Clip)];
        var facts = FactFinder.Find(subject, [.. clips.Where(c => !dropped.Contains(c.Id))], [.. subject.Faults, .. faults], decisions, dictionary) with { Untested = untested };
        var report = new AnalysisReport(subject.Name, subject.Format, subject.Key(clips), AnalysisVerdict.Of(Rules.Judge(facts)), facts);
        if (ReportFolder.Write(report, subject) is { } wrong)
            Console.Error.WriteLine(wrong);
        return report;
    }

    /// <summary>What <see cref="AnalysisReport.Key"/> of an up-to-date report would be. Reads every sound that was not measured yet.</summary>
    public static async Task<string> KeyAsync(AnalysisOptions options, CancellationToken cancel)
    {
        var subject = Subject.Open(options);
        return subject.Key((await MeasureAsync(subject, options.Jobs, cancel)).Clips);
    }

    private static async Task<(IReadOnlyList<MeasuredClip> Clips, IReadOnlyList<Fault> Faults)> MeasureAsync(Subject subject, int jobs, CancellationToken cancel)
    {
        using var log = new StepLog<ClipMeasure>(Path.Combine(subject.Steps, $"{Subject.Step}.jsonl"));
        return await new ClipMeter(subject, log).MeasureAsync(jobs, cancel);
    }

    // With what a person said of the same before, and with what other verbs found.
    private static IReadOnlyList<Decision> Decide(Subject subject, IReadOnlyList<Decision> decisions)
    {
        if (subject.Corpus is not { } corpus)
            return decisions;
        corpus.Decisions.Replace(Subject.Step, decisions);
        return [.. corpus.Decisions.Lines.Where(d => d.Verdict != Verdict.Change)];
    }
}

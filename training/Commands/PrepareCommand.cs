using System.CommandLine;
using Soother.Training.Analysing;
using Soother.Training.Analysing.Judging;
using Soother.Training.Corpora;
using Soother.Training.Preparing;

namespace Soother.Training.Commands;

/// <summary><c>./train prepare</c>: the last step before training, and the one that refuses.</summary>
internal static class PrepareCommand
{
    private static readonly Argument<string> Target = new("corpus") { Description = "A corpus made by ./train clean" };
    private static readonly Option<bool> AcceptRisk = new("--accept-risk") { Description = "Prepare although the verdict is red; the reasons are written into corpus.yaml" };
    private static readonly Option<int> Jobs = VerbOptions.Jobs();
    private static readonly Option<bool> Json = VerbOptions.Json();

    public static Command Create()
    {
        var command = new Command("prepare", "Make a corpus ready to train on: phonemes, features, and what is kept apart for testing") { Target, AcceptRisk, Jobs, Json };
        command.SetAction(PrepareAsync);
        return command;
    }

    private static async Task<int> PrepareAsync(ParseResult command, CancellationToken cancel)
    {
        var corpus = CorpusFolder.Open(command.GetRequiredValue(Target));
        var verdict = await JudgeAsync(corpus, command.GetValue(Jobs), cancel);
        if (verdict.Level == Level.Red)
            Accept(corpus, verdict, command.GetValue(AcceptRisk));
        var outcome = await new PrepareStep(CorpusFolder.Open(corpus.Path), command.GetValue(Jobs)).RunAsync(verdict.Level.ToString().ToLowerInvariant(), cancel);
        if (command.GetValue(Json))
            Output.Json(outcome);
        else
            Print(corpus, outcome);
        return 0;
    }

    // The report that is there, if nothing has changed since; else a new one.
    private static async Task<AnalysisVerdict> JudgeAsync(CorpusFolder corpus, int jobs, CancellationToken cancel)
    {
        var (options, path) = (new AnalysisOptions(corpus.Path) { Jobs = jobs }, corpus.File("report", AnalysisReport.File));
        if (File.Exists(path) && AnalysisReport.Read(path) is var report && report.Key == await Analysis.KeyAsync(options, cancel))
            return report.Verdict;
        return (await Analysis.RunAsync(options, cancel)).Verdict;
    }

    private static void Accept(CorpusFolder corpus, AnalysisVerdict verdict, bool accepted)
    {
        var reasons = verdict.Reasons.Where(f => f.Level == Level.Red).Select(f => f.What).ToArray();
        if (!accepted)
            throw new TrainingException(
                $"{corpus.Path}: a voice trained on this would not work, because:\n{string.Join('\n', reasons.Select(r => "  " + r))}\n" +
                $"What mends it: {corpus.File("report", "index.html")}. To train on it all the same: ./train prepare {corpus.Path} --accept-risk");
        corpus.Change(corpus.Settings with { AcceptedRisks = reasons });
    }

    private static void Print(CorpusFolder corpus, PreparedCorpus outcome)
    {
        Console.WriteLine($"{corpus.File("prepared")}: {outcome.Clips[Split.Train]} clips to learn from, {outcome.Clips[Split.Validation]} to look at while learning, {outcome.Clips[Split.Test]} kept for the end");
        Console.WriteLine($"  {outcome.Hours * 60:0.0} minutes of {(outcome.Whispered ? "whisper" : "voice")}, {outcome.Symbols.Count} symbols; verdict {outcome.Verdict}");
        foreach (var risk in outcome.AcceptedRisks)
            Console.WriteLine($"  accepted risk: {risk}");
    }
}

using System.CommandLine;
using Soother.Training.Corpora;
using Soother.Training.Whispering;

namespace Soother.Training.Commands;

/// <summary><c>./train whisperise</c>: a corpus spoken aloud into whispers.</summary>
internal static class WhisperiseCommand
{
    private static readonly Argument<string> Target = new("corpus") { Description = "A corpus made by ./train clean" };
    private static readonly Option<int?> Seed = new("--seed") { Description = "Seed of the breath (else corpus.yaml: whisperise.seed)", HelpName = "n" };
    private static readonly Option<int> Jobs = VerbOptions.Jobs();
    private static readonly Option<bool> Json = VerbOptions.Json();

    public static Command Create()
    {
        var command = new Command("whisperise", "Turn a voice into whispers: the same words at the same times, in breath instead of tone") { Target, Seed, Jobs, Json };
        command.SetAction(WhisperiseAsync);
        return command;
    }

    private static async Task<int> WhisperiseAsync(ParseResult command, CancellationToken cancel)
    {
        var corpus = CorpusFolder.Open(command.GetRequiredValue(Target));
        if (command.GetValue(Seed) is { } seed)
            corpus.Change(corpus.Settings with { Whisperise = corpus.Settings.Whisperise with { Seed = seed } });
        var outcome = await new WhisperStep(corpus, command.GetValue(Jobs)).RunAsync(cancel);
        if (command.GetValue(Json))
            Output.Json(outcome);
        else
            Print(corpus, outcome);
        return 0;
    }

    private static void Print(CorpusFolder corpus, WhisperOutcome outcome)
    {
        Console.WriteLine($"{corpus.Path}: {outcome.Clips} whispers, {outcome.Clips - outcome.Doubtful} of them within the gates");
        Console.WriteLine("  measure                       here (middle 90 %)      a real whisper   gate");
        foreach (var row in outcome.Gates)
            Console.WriteLine($"  {row.Name,-28} {row.Median,6:0.0} ({row.Low:0.0} to {row.High:0.0}) {row.Unit,-4}   {row.Real,6:0.0}           {row.Limit}");
        if (outcome.Doubtful > 0)
            Console.WriteLine($"Which ones fall short, and in what: {corpus.File("decisions.csv")}");
        Console.WriteLine($"Next: ./train analyze {corpus.Path}");
    }
}

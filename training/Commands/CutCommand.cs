using System.CommandLine;
using Soother.Training.Corpora;
using Soother.Training.Cutting;

namespace Soother.Training.Commands;

/// <summary><c>./train cut</c>: long recordings of a script into its lines.</summary>
internal static class CutCommand
{
    private static readonly Argument<string[]> Paths = new("recordings script target")
    {
        Description = "One or several recordings in the order in which they were made, then the script that was read (text with one line each, CSV, TSV or XLSX), then the folder for the lines",
        Arity = new ArgumentArity(3, 100_000),
    };

    private static readonly Option<CorpusKind> Kind = new("--kind") { Description = "Whether the reader speaks (voice) or whispers (whisper)", HelpName = "kind", DefaultValueFactory = _ => CorpusKind.Voice };
    private static readonly Option<string> Language = new("--language") { Description = "espeak-ng's name of the language", HelpName = "name", DefaultValueFactory = _ => "en-us" };
    private static readonly Option<int> Seed = VerbOptions.Seed();
    private static readonly Option<int> Jobs = VerbOptions.Jobs();
    private static readonly Option<bool> Json = VerbOptions.Json();

    public static Command Create()
    {
        var command = new Command("cut", "Cut long recordings into the lines of the script that was read: the last complete take of each, with a page to check the doubtful ones by ear")
        {
            Paths, Kind, Language, Seed, Jobs, Json,
        };
        command.SetAction(CutAsync);
        return command;
    }

    private static async Task<int> CutAsync(ParseResult command, CancellationToken cancel)
    {
        var paths = command.GetRequiredValue(Paths);
        var options = new CutOptions(paths[..^2], paths[^2], paths[^1], command.GetValue(Kind), command.GetValue(Language)!)
        {
            Seed = command.GetValue(Seed), Jobs = command.GetValue(Jobs),
        };
        var outcome = await new CutStep(options).RunAsync(cancel);
        if (command.GetValue(Json))
            Output.Json(outcome);
        else
            Print(options, outcome);
        return 0;
    }

    private static void Print(CutOptions options, CutOutcome outcome)
    {
        Console.WriteLine($"{options.Target}: {outcome.Used} of {outcome.Lines} lines cut, {outcome.UsedSeconds / 60:0.0} minutes out of {outcome.RecordedSeconds / 60:0.0}");
        if (outcome.Missing > 0)
            Console.WriteLine($"  {outcome.Missing} were not found: the column note in cut.csv says where they would have been");
        if (outcome.Unused > 0)
            Console.WriteLine($"  {outcome.Unused} pieces are in no line: broken off, earlier takes, talk; they are in unused/");
        Console.WriteLine(outcome.Doubtful > outcome.Missing
            ? $"  {outcome.Doubtful - outcome.Missing} lines should be heard: open {Path.Combine(options.Target, "cut.html")}, correct {Path.Combine(options.Target, "cut.csv")}, and run this again"
            : $"  To hear and correct them: {Path.Combine(options.Target, "cut.html")}");
        Console.WriteLine($"Next: ./train clean {options.Target} CORPUS");
    }
}

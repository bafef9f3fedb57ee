using System.CommandLine;
using Soother.Training.Analysing;
using Soother.Training.Analysing.Page;

namespace Soother.Training.Commands;

/// <summary><c>./train analyze</c>: shows what a corpus is like, and says whether it is fit to train on.</summary>
internal static class AnalyzeCommand
{
    private static readonly Argument<string> Corpus = new("corpus") { Description = "The folder of a corpus, or of recordings that were not cleaned yet" };
    private static readonly Option<string?> To = new("--to") { Description = "The folder for the report; else report/ in a corpus made here, NAME-report for recordings", HelpName = "folder" };
    private static readonly Option<string?> Dictionary = new("--dictionary") { Description = "Count phonemes by a pronouncing dictionary like CMUdict too", HelpName = "file" };
    private static readonly Option<string> Language = new("--language")
    {
        Description = "espeak-ng's name of the language of recordings; a corpus made here says its own", HelpName = "name", DefaultValueFactory = _ => "en-us",
    };
    private static readonly Option<string?> Format = VerbOptions.Format();
    private static readonly Option<int> Jobs = VerbOptions.Jobs();
    private static readonly Option<bool> Json = VerbOptions.Json();

    public static Command Create()
    {
        var command = new Command("analyze", "Show a corpus in pictures, and say whether it is fit to train on, why, and what would mend it")
        {
            Corpus, To, Format, Language, Dictionary, Jobs, Json,
        };
        command.SetAction(AnalyzeAsync);
        return command;
    }

    private static async Task<int> AnalyzeAsync(ParseResult command, CancellationToken cancel)
    {
        var options = new AnalysisOptions(command.GetRequiredValue(Corpus))
        {
            To = command.GetValue(To), Format = command.GetValue(Format), Language = command.GetRequiredValue(Language),
            Dictionary = command.GetValue(Dictionary), Jobs = command.GetValue(Jobs),
        };
        var report = await Analysis.RunAsync(options, cancel);
        if (command.GetValue(Json))
            Output.Json(report);
        else
            Console.WriteLine(string.Join('\n', TextReport.Lines(report, Path.Combine(Subject.Folder(options), ReportFolder.Page))));
        return 0;
    }
}

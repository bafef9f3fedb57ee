using System.CommandLine;
using Soother.Training.Cleaning;
using Soother.Training.Corpora;

namespace Soother.Training.Commands;

/// <summary><c>./train clean</c>: recordings of any format into a corpus folder.</summary>
internal static class CleanCommand
{
    private static readonly Argument<string> Source = new("recordings") { Description = "The folder with the recordings and their texts" };
    private static readonly Argument<string> Target = new("corpus") { Description = "The folder that the cleaned corpus goes to" };
    private static readonly Option<string?> Format = VerbOptions.Format();
    private static readonly Option<string?> Speaker = VerbOptions.Speaker();
    private static readonly Option<CorpusKind?> Kind = new("--kind") { Description = "What the recordings are, where the sound does not show it: voice or whisper", HelpName = "kind" };
    private static readonly Option<string> Language = new("--language") { Description = "The language, as espeak-ng calls it", HelpName = "name", DefaultValueFactory = _ => "en-us" };
    private static readonly Option<int> Jobs = VerbOptions.Jobs();
    private static readonly Option<bool> Json = VerbOptions.Json();

    public static Command Create()
    {
        var command = new Command("clean", "Clean recordings into a corpus: one level, no hum, short silences, and a reason for each clip left out") { Source, Target, Format, Speaker, Kind, Language, Jobs, Json };
        command.SetAction(CleanAsync);
        return command;
    }

    private static async Task<int> CleanAsync(ParseResult command, CancellationToken cancel)
    {
        var (from, to) = (command.GetRequiredValue(Source), command.GetRequiredValue(Target));
        if (Path.GetFullPath(from).TrimEnd('/') == Path.GetFullPath(to).TrimEnd('/'))
            throw new TrainingException($"{from}: recordings and corpus must be two folders, so that the recordings stay as they are");
        var store = new FolderStore(from);
        var listing = CorpusFormats.Read(store, command.GetValue(Format), command.GetValue(Speaker));
        var corpus = CorpusFolder.OpenOrCreate(to, new CorpusSettings
        {
            Name = Path.GetFileName(Path.GetFullPath(to).TrimEnd('/')), Language = command.GetRequiredValue(Language), Source = from, Format = listing.Format,
        });
        var outcome = await new CleanStep(store, listing, corpus, command.GetValue(Jobs)).RunAsync(command.GetValue(Kind), cancel);
        if (command.GetValue(Json))
            Output.Json(outcome);
        else
            Print(outcome);
        return 0;
    }

    private static void Print(CleanOutcome outcome)
    {
        Console.WriteLine($"{outcome.Corpus}: {outcome.Used} of {outcome.Entries} clips go on, {outcome.Hours * 60:0.0} minutes of {(outcome.Kind == CorpusKind.Whisper ? "whisper" : "voice")}");
        if (outcome.Hum is { } hum)
            Console.WriteLine($"  hum of the mains at {hum:0} Hz was taken out");
        foreach (var (verdict, reason, clips) in outcome.Reasons)
            Console.WriteLine($"  {clips,5} {Words(verdict)}: {reason}");
        Console.WriteLine($"Why, clip by clip: {Path.Combine(outcome.Corpus, "decisions.csv")} (write keep or drop into the column 'you' to overrule a line)");
        Console.WriteLine(outcome.Kind == CorpusKind.Voice ? $"Next: ./train whisperise {outcome.Corpus}" : $"Next: ./train analyze {outcome.Corpus}");
    }

    private static string Words(Verdict verdict) => verdict switch
    {
        Verdict.Drop => "left out",
        Verdict.Doubt => "doubtful",
        Verdict.Keep => "kept by you",
        _ => "changed",
    };
}

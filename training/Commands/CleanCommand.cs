using System.CommandLine;
using Soother.Training.Corpora;

namespace Soother.Training.Commands;

/// <summary><c>./train clean</c>: recordings of any format into a corpus folder.</summary>
internal static class CleanCommand
{
    private static readonly Argument<string> Source = new("recordings") { Description = "The folder with the recordings and their texts" };
    private static readonly Argument<string> Target = new("corpus") { Description = "The folder that the cleaned corpus goes to" };
    private static readonly Option<string?> Format = VerbOptions.Format();
    private static readonly Option<int> Jobs = VerbOptions.Jobs();
    private static readonly Option<bool> Json = VerbOptions.Json();

    public static Command Create()
    {
        var command = new Command("clean", "Clean recordings into a corpus: one level, no hum, short silences, and a reason for each clip left out") { Source, Target, Format, Jobs, Json };
        command.SetAction(CleanAsync);
        return command;
    }

    private static Task<int> CleanAsync(ParseResult command, CancellationToken cancel)
    {
        var listing = CorpusFormats.Read(new FolderStore(command.GetRequiredValue(Source)), command.GetValue(Format));
        Output.Json(listing);
        return Task.FromResult(0);
    }
}

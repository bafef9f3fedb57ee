using System.CommandLine;

namespace Soother.Training.Commands;

/// <summary>The verbs, in the order in which a voice is made.</summary>
internal static class VerbList
{
    public static IEnumerable<Command> All() =>
    [
        RecordCommand.Create(),
        CutCommand.Create(),
        CleanCommand.Create(),
        WhisperiseCommand.Create(),
        AnalyzeCommand.Create(),
        PrepareCommand.Create(),
    ];
}

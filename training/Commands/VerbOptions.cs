using System.CommandLine;

namespace Soother.Training.Commands;

/// <summary>Options that several verbs have, each said once.</summary>
internal static class VerbOptions
{
    public static Option<bool> Json() => new("--json") { Description = "Print the outcome as JSON, for programs" };

    public static Option<int> Jobs() => new("--jobs")
    {
        Description = "How many clips at once", HelpName = "n", DefaultValueFactory = _ => Environment.ProcessorCount,
    };

    public static Option<int> Seed() => new("--seed") { Description = "The same seed gives the same outcome", HelpName = "n", DefaultValueFactory = _ => 1 };

    public static Option<string?> Format() => new("--format")
    {
        Description = "How the source is laid out, where that is not plain: " + string.Join(", ", Corpora.CorpusFormats.All.Select(f => f.Name)), HelpName = "name",
    };

    public static Option<string?> Speaker() => new("--speaker")
    {
        Description = "Only the clips of this speaker, where the source has several: a name, or the beginning of one", HelpName = "name",
    };
}

using System.CommandLine;
using Soother.Host.Commands.Making;
using Soother.Host.Configuration;

namespace Soother.Host.Commands;

/// <summary><c>soother new</c>: a working start for a plugin or a skill.</summary>
internal static class NewCommand
{
    private static readonly Argument<string> PluginName = new("name") { Description = "Weather" };
    private static readonly Argument<string> SkillName = new("name") { Description = "weather" };
    private static readonly Option<bool> Code = new("--code") { Description = "Make it in C#: a plugin with one class of intents, and its test" };

    private static readonly Option<string> From = new("--from") { Description = "Make it of a folder of Mycroft's, Rhasspy's or Home Assistant's sentences" };
    private static readonly Option<bool> Json = Output.JsonOption();

    public static Command Create()
    {
        var plugin = new Command("plugin", "Make a plugin with its test, from the smallest one that there is") { PluginName };
        plugin.SetAction(MakePluginAsync);
        var skill = new Command("skill", "Make a skill: a file of sentences and replies, no code") { SkillName, Code, From, Json };
        skill.SetAction((command, cancel) => (command.GetValue(From), command.GetValue(Code)) switch
        {
            ({ }, true) => throw new UserException("a skill is made with --code or with --from, not with both"),
            ({ } from, _) => ImportSkillAsync(command, from, cancel),
            (_, true) => MakeCodeAsync(command, cancel),
            _ => Task.FromResult(MakeSkill(command)),
        });
        return new("new", "Make a plugin or a skill to start from") { plugin, skill };
    }

    private static async Task<int> MakePluginAsync(ParseResult command, CancellationToken cancel)
    {
        var name = command.GetRequiredValue(PluginName);
        await new PluginMaker(Folders.Root).MakeAsync(name, cancel);
        Console.WriteLine($"""
            Made plugins/Soother.{name} and tests/Soother.{name}.Tests.
            Next: change what it does in plugins/Soother.{name}/{name}Plugin.cs, and its settings in plugin.yaml.
            Test: dotnet run --project tests/Soother.{name}.Tests -c Release
            Run:  ./soother run
            """);
        return 0;
    }

    private static async Task<int> MakeCodeAsync(ParseResult command, CancellationToken cancel)
    {
        var given = command.GetRequiredValue(SkillName);
        var name = given.Length > 0 ? char.ToUpperInvariant(given[0]) + given[1..] : given;
        await new PluginMaker(Folders.Root, "Dice").MakeAsync(name, cancel);
        Console.WriteLine($"""
            Made plugins/Soother.{name} and tests/Soother.{name}.Tests.
            Next: write what can be said and done in plugins/Soother.{name}/{name}Plugin.cs, and what is answered in locale/en-us beside it.
            Test: dotnet run --project tests/Soother.{name}.Tests -c Release
            Run:  ./soother ask "roll two {name.ToLowerInvariant()}"
            """);
        return 0;
    }

    private static int MakeSkill(ParseResult command)
    {
        var name = command.GetRequiredValue(SkillName);
        var settings = GlobalOptions.Load(command);
        var folder = SkillMaker.Make(Path.Combine(settings.Root, "skills"), name, settings.Host.Language);
        var shown = Folders.Show(folder);
        Console.WriteLine($"""
            Made {shown}.
            Next: write what can be said and answered in {shown}/locale/{settings.Host.Language}/skill.yaml
            Test: ./soother parse "tell me about {name}"
            Run:  ./soother ask "tell me about {name}"
            """);
        return 0;
    }

    private static async Task<int> ImportSkillAsync(ParseResult command, string from, CancellationToken cancel)
    {
        var imported = await SkillImporter.ImportAsync(command, command.GetRequiredValue(SkillName), from, cancel);
        if (command.GetValue(Json))
            Output.Json(imported);
        else
            Show(imported);
        return 0;
    }

    private static void Show(ImportedSkill imported)
    {
        var shown = Folders.Show(imported.Folder);
        Console.WriteLine($"Made {shown} of {imported.Format}'s files: {Count(imported.Intents, "intent")}, {Count(imported.Sentences, "sentence")}.");
        foreach (var (what, lines) in new[] { ("Wrong in these files, and left out", imported.Faults), ("Not carried over", imported.NotCarried) })
        {
            if (lines.Count > 0)
                Console.WriteLine($"{what} ({lines.Count}):");
            foreach (var line in lines)
                Console.WriteLine($"  {line}");
        }
        Console.WriteLine($"""
            Next: say what is done and answered, in {shown}/skill.yaml and below {shown}/locale
            Test: ./soother skills
            """);
    }

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}

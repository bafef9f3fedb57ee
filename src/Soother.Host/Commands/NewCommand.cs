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

    public static Command Create()
    {
        var plugin = new Command("plugin", "Make a plugin with its test, from the smallest one that there is") { PluginName };
        plugin.SetAction(MakePluginAsync);
        var skill = new Command("skill", "Make a skill: a file of sentences and replies, no code") { SkillName, Code };
        skill.SetAction((command, cancel) => command.GetValue(Code) ? MakeCodeAsync(command, cancel) : Task.FromResult(MakeSkill(command)));
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
}

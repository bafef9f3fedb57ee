using System.CommandLine;
using Soother.Host.Configuration;

namespace Soother.Host.Commands;

/// <summary>The options that every command takes.</summary>
internal static class GlobalOptions
{
    public static Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "Show what happens", Recursive = true };

    public static Option<bool> Debug { get; } = new("--debug", "-vv") { Description = "Show everything that happens, with stack traces", Recursive = true };

    public static Option<string[]> Set { get; } = new("--set") { Description = "Set one setting, as in soother.yaml: key=value", HelpName = "key=value", Recursive = true };

    public static Option<string?> Site { get; } = new("--site") { Description = "The site that this machine is", HelpName = "name", Recursive = true };

    public static Option<string?> Tts { get; } = new("--tts") { Description = "The voice: a plugin of kind tts", HelpName = "plugin", Recursive = true };

    public static IReadOnlyList<Option> All { get; } = [Verbose, Debug, Set, Site, Tts];

    /// <summary>The settings in force for a command.</summary>
    /// <exception cref="UserException">Something is set wrongly.</exception>
    public static Settings Load(ParseResult command, params IEnumerable<Override> more)
    {
        var overrides = (command.GetValue(Set) ?? []).Select(Override.FromSet).ToList();
        if (command.GetValue(Site) is { } site)
            overrides.Add(new("site", site, "--site"));
        if (command.GetValue(Tts) is { } tts)
            overrides.Add(new("plugins.tts", tts, "--tts"));
        if (command.GetValue(Verbose))
            overrides.Add(new("log.level", "information", "-v"));
        if (command.GetValue(Debug))
            overrides.Add(new("log.level", "debug", "-vv"));
        return Settings.Load([.. overrides, .. more]);
    }
}

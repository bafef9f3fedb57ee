using System.CommandLine;
using Soother.Contracts;
using Soother.Host.Logging;

namespace Soother.Host.Commands;

/// <summary><c>soother run</c>: the assistant, until it is stopped.</summary>
internal static class RunCommand
{
    private static readonly Option<string[]> Only = new("--only")
    {
        Description = "Run only these plugins, by name or kind: Tts,Stt",
        HelpName = "plugins",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<bool> NoAudio = new("--no-audio") { Description = "Use neither microphone nor speaker" };

    public static Command Create()
    {
        var command = new Command("run", "Run the assistant: broker, plugins, microphone and speaker");
        AddTo(command);
        return command;
    }

    /// <summary>Makes a command run the assistant: this one, and the bare <c>soother</c>.</summary>
    public static void AddTo(Command command)
    {
        command.Add(Only);
        command.Add(NoAudio);
        command.SetAction(RunAsync);
    }

    private static async Task<int> RunAsync(ParseResult command, CancellationToken stopping)
    {
        var settings = GlobalOptions.Load(command);
        using var logs = Logs.Open(settings);
        var only = command.GetValue(Only) is { Length: > 0 } names ? names.SelectMany(n => n.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).ToList() : null;
        try
        {
            await using var assistant = await Assistant.StartAsync(settings, logs, new(new(only, !command.GetValue(NoAudio))), stopping);
            await assistant.WaitUntilSettledAsync(stopping);
            Console.WriteLine($"Soother is ready at the site '{settings.Host.Site}': {Count(assistant.Plugins)}. {Keys()}Ctrl-C stops it.");
            await ServeAsync(assistant, settings.Host.Site, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
        return 0;
    }

    private static string Keys() => Console.IsInputRedirected ? "" : "Enter lets you speak. ";

    // Without a wake word, or in spite of it: who sits at the terminal presses Enter and speaks.
    private static async Task ServeAsync(Assistant assistant, SiteId site, CancellationToken stopping)
    {
        if (!Console.IsOutputRedirected)
            await RunScreen.ShowAsync(assistant.Bus, site, stopping);
        while (!Console.IsInputRedirected && !stopping.IsCancellationRequested)
        {
            if (await Task.Run(Console.ReadLine, CancellationToken.None).WaitAsync(stopping) is null)
                break;
            await assistant.Bus.PublishAsync(WakeCommand.By(site), stopping);
        }
        await Task.Delay(Timeout.Infinite, stopping);
    }

    private static string Count(IReadOnlyList<PluginState> plugins)
    {
        var ready = plugins.Count(p => p.State == "ready");
        var ill = plugins.Count(p => p.State is "failed" or "waiting");
        return $"{ready} {(ready == 1 ? "plugin" : "plugins")}{(ill > 0 ? $" ({ill} not: see 'soother plugins')" : "")}";
    }
}

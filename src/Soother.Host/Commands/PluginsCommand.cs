using System.CommandLine;
using System.Text.Json;
using Soother.Contracts;
using Soother.Host.Bus;
using Soother.Host.Configuration;
using Soother.Host.Logging;
using Soother.Host.Plugins;
using Spectre.Console;

namespace Soother.Host.Commands;

/// <summary><c>soother plugins</c>: how each plugin is; of the assistant that runs, or else of one started to find out.</summary>
internal static class PluginsCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "Print JSON, for programs" };
    private static readonly JsonSerializerOptions JsonStyle = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var command = new Command("plugins", "Show the plugins: whether they run, from where, and why not") { Json };
        command.SetAction(ShowAsync);
        return command;
    }

    private static async Task<int> ShowAsync(ParseResult command, CancellationToken cancel)
    {
        var settings = GlobalOptions.Load(command);
        // What is wrong with a plugin is in the table.
        using var logs = Logs.Open(settings, quiet: true);
        var states = await AskRunningAsync(cancel) ?? await TryOutAsync(settings, logs, cancel);
        var rows = states.Select(s => new Row(s.Name, s.Kind, s.State, s.Restarts, s.Reason, FolderOf(settings, s.Name))).ToList();
        if (command.GetValue(Json))
            Console.WriteLine(JsonSerializer.Serialize(rows, JsonStyle));
        else
            Show(rows);
        return rows.Any(r => r.State is "failed" or "waiting") ? 1 : 0;
    }

    private static async Task<IReadOnlyList<PluginState>?> AskRunningAsync(CancellationToken cancel)
    {
        if (RunningAssistant.Find() is not { } running)
            return null;
        var log = Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;
        await using var bus = new BrokerLink(running.Endpoint, log).Open("plugins", log);
        try
        {
            await bus.ConnectAsync(cancel).WaitAsync(TimeSpan.FromSeconds(2), cancel);
            var id = Guid.NewGuid().ToString();
            var answer = await bus.RequestAsync<GetPlugins, Contracts.Plugins>(new(id), a => a.Id == id, TimeSpan.FromSeconds(2), cancel);
            return answer.States;
        }
        catch (TimeoutException)
        {
            throw new UserException($"the assistant that runs (process {running.Pid}) does not answer on {running.Endpoint}; stop it and start it again");
        }
    }

    private static async Task<IReadOnlyList<PluginState>> TryOutAsync(Settings settings, Microsoft.Extensions.Logging.ILoggerFactory logs, CancellationToken cancel)
    {
        await using var assistant = await Assistant.StartAsync(settings, logs, new(PluginSelection.All, Private: true), cancel);
        await assistant.WaitUntilSettledAsync(cancel);
        return assistant.Plugins;
    }

    private static string FolderOf(Settings settings, string name) => Folders.Show(
        settings.Plugins.Plugins.FirstOrDefault(p => p.Name == name)?.Folder ?? settings.Plugins.Unusable.FirstOrDefault(p => p.Name == name)?.Folder ?? settings.Plugins.Folder);

    private static void Show(List<Row> rows)
    {
        var table = new Table().RoundedBorder().AddColumns("plugin", "kind", "state", "folder", "reason");
        foreach (var row in rows)
        {
            var colour = row.State switch { "ready" => "green", "failed" or "waiting" => "red", _ => "grey" };
            table.AddRow(new Text(row.Name), new Text(row.Kind), new Markup($"[{colour}]{row.State}[/]"), new Text(row.Folder), new Text(row.Reason ?? ""));
        }
        var console = AnsiConsole.Create(new() { Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect });
        if (Console.IsOutputRedirected)
            console.Profile.Width = 500; // a line for each plugin, for grep
        console.Write(table);
    }

    private sealed record Row(string Name, string Kind, string State, int Restarts, string? Reason, string Folder);
}

using System.CommandLine;
using Soother.Contracts;
using Soother.Host.Terminal;
using Spectre.Console;

namespace Soother.Host.Commands;

/// <summary><c>soother intents</c>: what can be said.</summary>
internal static class IntentsCommand
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(20), Stragglers = TimeSpan.FromMilliseconds(300);
    private static readonly Option<bool> Json = new("--json") { Description = "Print JSON, for programs", Recursive = true };

    public static Command Create()
    {
        var command = new Command("intents", "Show what can be said, and what it means") { Json };
        command.SetAction(ListAsync);
        var list = new Command("list", "Show every intent with its sentences");
        list.SetAction(ListAsync);
        command.Add(list);
        command.Add(EvaluateCommand.Create(Json));
        return command;
    }

    /// <summary>Asks all owners of intents, and waits a moment for those that are slow.</summary>
    /// <exception cref="UserException">There is none.</exception>
    public static async Task<IReadOnlyList<IntentsOffered>> AskAsync(IBus bus, CancellationToken cancel)
    {
        var offers = new Dictionary<string, IntentsOffered>();
        await using var subscription = await bus.SubscribeAsync<IntentsOffered>(Note, cancel);
        try
        {
            await bus.RequestAsync<GetIntents, IntentsOffered>(new(Id: Guid.NewGuid().ToString("N")), _ => true, Deadline, cancel);
        }
        catch (TimeoutException)
        {
            throw new UserException("no plugin offers an intent: are there skills? See: soother skills");
        }
        await Task.Delay(Stragglers, cancel);
        lock (offers)
            return [.. offers.Values.OrderBy(o => o.Owner, StringComparer.Ordinal)];

        Task Note(IntentsOffered offered)
        {
            lock (offers)
                offers[offered.Owner] = offered;
            return Task.CompletedTask;
        }
    }

    private static async Task<int> ListAsync(ParseResult command, CancellationToken cancel)
    {
        await using var assistant = await StartedAssistant.StartAsync(command, ["skills"], ["skill"], cancel: cancel);
        var offers = await AskAsync(assistant.Bus, cancel);
        if (command.GetValue(Json))
        {
            Output.Json(offers.SelectMany(o => o.Intents.Select(i => new { i.Name, o.Owner, i.Sentences, i.Slots })));
            return 0;
        }
        var table = new Table().RoundedBorder().ShowRowSeparators().AddColumns("intent", "sentences", "offered by");
        foreach (var (owner, intent) in offers.SelectMany(o => o.Intents.Select(i => (o.Owner, i))))
            table.AddRow(new Text(intent.Name), new Text(string.Join('\n', intent.Sentences)), new Text(owner));
        Screen.Write(table);
        return 0;
    }
}

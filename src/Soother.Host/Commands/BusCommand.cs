using System.CommandLine;
using System.Text.Json;
using Soother.Contracts;
using Soother.Host.Commands.Conversing;
using Soother.Host.Terminal;

namespace Soother.Host.Commands;

/// <summary><c>soother bus</c>: watches the messages of the assistant that runs.</summary>
internal static class BusCommand
{
    private static readonly Argument<string?> Filter = new("filter")
    {
        Description = "An MQTT filter: 'hermes/asr/#'. Without one, everything but the frames of microphones",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<bool> Json = new("--json") { Description = "Print one line of JSON for each message, for programs" };

    public static Command Create()
    {
        var command = new Command("bus", "Watch the messages of the assistant that runs; Ctrl-C ends") { Filter, Json };
        command.SetAction(WatchAsync);
        return command;
    }

    private static async Task<int> WatchAsync(ParseResult command, CancellationToken cancel)
    {
        var filter = command.GetValue(Filter);
        var json = command.GetValue(Json);
        await using var bus = await RunningBus.JoinAsync(GlobalOptions.Load(command), cancel);
        await using var recorder = await BusRecorder.StartAsync(bus, filter ?? "#", TimeProvider.System, cancel);
        if (!json)
            Console.Error.WriteLine($"Watching {filter ?? "all messages but microphone frames"}. Ctrl-C ends.");
        try
        {
            await foreach (var heard in recorder.Messages.ReadAllAsync(cancel))
            {
                if (filter is null && heard.Is<AudioFrame>())
                    continue;
                if (json)
                    Console.WriteLine(AsJson(heard.Message));
                else
                    Show(heard.Message);
            }
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // This is how watching ends.
        }
        return 0;
    }

    private static void Show(BusMessage message) =>
        Screen.WriteLine($"[grey]{DateTime.Now:HH:mm:ss.fff}[/] [teal]{message.Topic}[/] {Payload.Pretty(message.Payload)}");

    private static string AsJson(BusMessage message) => JsonSerializer.Serialize(new
    {
        time = DateTimeOffset.Now,
        topic = message.Topic,
        bytes = message.Payload.Length,
        payload = Payload.AsJson(message.Payload),
    });
}

using System.CommandLine;
using Soother.Contracts;
using Soother.Host.Commands.Conversing;

namespace Soother.Host.Commands;

/// <summary><c>soother parse</c>: the intent alone.</summary>
internal static class ParseCommand
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);
    private static readonly Argument<string> Text = new("text") { Description = "What was said" };
    private static readonly Option<bool> Explain = new("--explain") { Description = "Say which sentence, rule or words decided, and what else it could have meant" };
    private static readonly Option<bool> Json = Output.JsonOption();

    public static Command Create()
    {
        var command = new Command("parse", "Show the intent of a text; exit code 1 where there is none") { Text, Explain, Json };
        command.SetAction(ParseAsync);
        return command;
    }

    /// <returns>The intent; null where none fits.</returns>
    /// <exception cref="UserException">The intent service failed or does not answer.</exception>
    public static async Task<NluIntentParsed?> AskAsync(IBus bus, string text, CancellationToken cancel)
    {
        var query = new NluQuery(text, Id: Guid.NewGuid().ToString("N"));
        BusMessage answer;
        try
        {
            answer = await bus.RequestAsync(query.ToBusMessage(), "hermes/#", m => IsAnswer(new(default, m), query.Id!), Deadline, cancel);
        }
        catch (TimeoutException)
        {
            throw new UserException($"the intent service did not answer within {Deadline.TotalSeconds:0} s");
        }
        var heard = new Heard(default, answer);
        if (heard.As<NluError>() is { } error)
            throw new UserException($"the intent service failed: {error.Error}");
        return heard.As<NluIntentParsed>();
    }

    private static async Task<NluExplained> ExplainAsync(IBus bus, string text, CancellationToken cancel)
    {
        var id = Guid.NewGuid().ToString("N");
        try
        {
            return await bus.RequestAsync<NluExplain, NluExplained>(new(text, Id: id), e => e.Id == id, Deadline, cancel);
        }
        catch (TimeoutException)
        {
            throw new UserException($"the intent service did not answer within {Deadline.TotalSeconds:0} s");
        }
    }

    private static int Print(NluExplained explained, bool json)
    {
        if (explained.Error is { } error)
            throw new UserException($"the intent service failed: {error}");
        if (json)
            Output.Json(explained);
        else
            ExplainedTable.Write(explained);
        return explained.Meanings.Any(m => m.WhyNot is null) ? 0 : 1;
    }

    private static bool IsAnswer(Heard heard, string id) =>
        heard.As<NluIntentParsed>()?.Id == id || heard.As<NluIntentNotRecognized>()?.Id == id || heard.As<NluError>()?.Context == id;

    private static async Task<int> ParseAsync(ParseResult command, CancellationToken cancel)
    {
        var text = command.GetRequiredValue(Text);
        await using var assistant = await StartedAssistant.StartAsync(command, ["intent", "skills"], ["skill"], cancel: cancel);
        await assistant.WaitForIntentsAsync(cancel);
        if (command.GetValue(Explain))
            return Print(await ExplainAsync(assistant.Bus, text, cancel), command.GetValue(Json));
        var parsed = await AskAsync(assistant.Bus, text, cancel);
        var intent = IntentReport.Of(parsed);
        if (command.GetValue(Json))
            Output.Json(new { Text = text, Recognized = intent is not null, Intent = intent });
        else
            Console.WriteLine(intent?.ToString() ?? "not understood");
        return intent is null ? 1 : 0;
    }
}

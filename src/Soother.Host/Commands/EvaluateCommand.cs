using System.CommandLine;
using Soother.Contracts;
using Soother.Host.Terminal;

namespace Soother.Host.Commands;

/// <summary><c>soother intents eval</c>: how well utterances would be understood by an assistant that had learned others.</summary>
internal static class EvaluateCommand
{
    private const int BarWidth = 24;
    private static readonly TimeSpan Deadline = TimeSpan.FromMinutes(30);
    private static readonly Argument<string> Train = new("train.tsv") { Description = "What to learn: intent, tab, utterance" };
    private static readonly Argument<string> Test = new("test.tsv") { Description = "What to understand; an intent that is not in train.tsv, or oos, is out of scope" };
    private static readonly Option<int?> PerIntent = new("--per-intent") { Description = "Learn only so many utterances of each intent" };
    private static readonly Option<int> Seed = new("--seed") { Description = "Which ones", DefaultValueFactory = _ => 1 };

    /// <param name="json">The option of all commands about intents.</param>
    public static Command Create(Option<bool> json)
    {
        var command = new Command("eval", "Train on some utterances, and measure how well others are understood") { Train, Test, PerIntent, Seed };
        command.SetAction((parsed, cancel) => EvaluateAsync(parsed, parsed.GetValue(json), cancel));
        return command;
    }

    private static async Task<int> EvaluateAsync(ParseResult command, bool json, CancellationToken cancel)
    {
        var train = await LabelledFile.ReadAsync(command.GetRequiredValue(Train), cancel);
        var test = await LabelledFile.ReadAsync(command.GetRequiredValue(Test), cancel);
        if (command.GetValue(PerIntent) is { } most)
            train = most > 0 ? LabelledFile.Choose(train, most, command.GetValue(Seed)) : throw new UserException($"--per-intent {most}: one utterance of each intent is the least");
        await using var assistant = await StartedAssistant.StartAsync(command, ["intent"], cancel: cancel);
        var result = await AskAsync(assistant.Bus, train, test, cancel);
        if (result.Error is { } error)
            throw new UserException($"{command.GetRequiredValue(Train)}: {error}");
        if (json)
            Output.Json(result with { Id = null });
        else
            EvaluationReport.Print(result);
        return 0;
    }

    private static async Task<NluEvaluated> AskAsync(IBus bus, IReadOnlyList<LabelledText> train, IReadOnlyList<LabelledText> test, CancellationToken cancel)
    {
        var id = Guid.NewGuid().ToString("N");
        using var status = new StatusLine($"Training {Bar(0)}");
        await using var progress = await bus.SubscribeAsync<NluEvaluating>(Show, cancel);
        return await bus.RequestAsync<NluEvaluate, NluEvaluated>(new(train, test, Id: id), answer => answer.Id == id, Deadline, cancel);

        Task Show(NluEvaluating now)
        {
            if (now.Id == id)
                status.Text = $"{(now.Doing == "training" ? "Training" : "Asking")} {Bar(now.Done)}";
            return Task.CompletedTask;
        }
    }

    private static string Bar(double done)
    {
        var full = (int)(Math.Clamp(done, 0, 1) * BarWidth);
        return $"{new string('█', full)}{new string('░', BarWidth - full)} {done * 100:0} %";
    }
}

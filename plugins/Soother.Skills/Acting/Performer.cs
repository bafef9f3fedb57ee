using Soother.Contracts;

namespace Soother.Skills;

/// <summary>Carries out the actions of intents.</summary>
internal sealed class Performer(IBus bus, TimeProvider time, TimeSpan timeout, BuiltinActions builtins) : IDisposable
{
    private readonly WebCall _web = new();

    /// <summary>Whether the action may take long.</summary>
    public static bool IsSlow(SkillAction action) => action is CallAction or RunAction;

    /// <exception cref="ActionFailedException">It could not be done; the message says why.</exception>
    public async Task<ActionResult> RunAsync(Turn turn, CancellationToken stopping) => turn.Intent.Action switch
    {
        PublishAction publish => await PublishAsync(publish, turn).ConfigureAwait(false),
        CallAction call => await WithDeadlineAsync(call.Timeout, "answer", turn, cancel => _web.RunAsync(call, turn.Values, cancel), stopping).ConfigureAwait(false),
        RunAction run => await WithDeadlineAsync(run.Timeout, "output", turn, cancel => Command.RunAsync(run, turn.Skill.Folder, turn.Values, cancel), stopping).ConfigureAwait(false),
        BuiltinAction builtin => await builtins.RunAsync(builtin.Kind, turn).ConfigureAwait(false),
        _ => new(Outcome.Done, turn.Values),
    };

    public void Dispose() => _web.Dispose();

    private async Task<ActionResult> PublishAsync(PublishAction publish, Turn turn)
    {
        var topic = publish.Topic.Fill(path => Level(path, turn.Values));
        var payload = System.Text.Encoding.UTF8.GetBytes(publish.Payload.Fill(turn.Values));
        await bus.PublishAsync(new BusMessage(topic, payload, Retain: publish.Retain)).ConfigureAwait(false);
        return new(Outcome.Done, turn.Values);
    }

    /// <summary>What is said may choose one level of a topic, never reach across levels.</summary>
    private static string Level(string path, Values values)
    {
        var value = values.Plain(path);
        var isOwn = path.StartsWith(Values.Environment + ".", StringComparison.Ordinal);
        return value.Length > 0 && value.AsSpan().IndexOfAny(isOwn ? "+#\0" : "+#/\0") < 0
            ? value
            : throw new ActionFailedException($"'{value}' cannot be a part of a topic");
    }

    private async Task<ActionResult> WithDeadlineAsync(
        TimeSpan? own, string name, Turn turn, Func<CancellationToken, Task<JsonElement>> act, CancellationToken stopping)
    {
        var limit = own ?? timeout;
        using var deadline = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, stopping);
        try
        {
            return new(Outcome.Done, turn.Values.With(name, await act(either.Token).ConfigureAwait(false)));
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            throw new ActionFailedException($"it took longer than {limit.TotalSeconds} s");
        }
    }
}

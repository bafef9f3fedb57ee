using Soother.Contracts;

namespace Soother.Skills;

/// <summary>Acts on an intent, and ends its session or lets a script go on in it; but never leaves it waiting.</summary>
internal sealed class Actor(IBus bus, Answerer answerer, Scripts scripts, SlotQuestions questions, BuiltinActions builtins)
{
    /// <summary>Acts; slow actions go on in the background, and <paramref name="background"/> is told of them.</summary>
    public async Task ActAsync(Turn turn, Action<Task> background, CancellationToken stopping)
    {
        var interrupted = scripts.Interrupt(turn.SessionId, goesOn: turn.Intent.IsAnywhere);
        if (turn.Intent.Action is ElsewhereAction)
            return; // the one who acts ends the session
        var missing = questions.Missing(turn);
        if (turn.Intent.Action is StepsAction script)
        {
            scripts.Start(turn, [.. missing, .. script.Steps], interrupted, stopping);
            return;
        }
        if (missing.Count > 0)
        {
            scripts.Start(turn, [.. missing, new ActStep()], interrupted, stopping);
            return;
        }
        var work = AnswerAsync(turn, interrupted, stopping);
        if (Performer.IsSlow(turn.Intent.Action))
            background(work);
        else
            await work.ConfigureAwait(false);
    }

    private async Task AnswerAsync(Turn turn, Interruption interrupted, CancellationToken stopping)
    {
        var (text, ask) = await answerer.AnswerAsync(turn, stopping).ConfigureAwait(false);
        if (text is not null && ask is not null)
            scripts.Start(turn, [questions.Asked(turn.Intent, ask, text), new ActStep()], interrupted, stopping);
        else if (interrupted.Outer is { } outer)
            outer.Post(new News.Interjected(text, turn.Intent.Action is BuiltinAction { Kind.Name: "repeat" }));
        else if (!builtins.GoesOn(turn, text))
            await bus.PublishAsync(new EndSession(turn.SessionId, text), CancellationToken.None).ConfigureAwait(false);
    }
}

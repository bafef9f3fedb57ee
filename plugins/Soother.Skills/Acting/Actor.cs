using Soother.Contracts;

namespace Soother.Skills;

/// <summary>Acts on an intent, and ends its session or lets a script go on in it; but never leaves it waiting.</summary>
internal sealed class Actor(IBus bus, Answerer answerer, Scripts scripts, SlotQuestions questions, BuiltinActions builtins, OpenQuestions open)
{
    /// <summary>Acts; slow actions go on in the background, and <paramref name="background"/> is told of them.</summary>
    public async Task ActAsync(Turn turn, Action<Task> background, CancellationToken stopping)
    {
        var outer = turn.Intent.IsAnywhere ? scripts.Find(turn.SessionId) : null;
        if (outer is null)
            scripts.Drop(turn.SessionId);
        if (turn.Intent.Action is ElsewhereAction)
            return; // the one who acts ends the session
        if (turn.Intent.Action is StepsAction script)
        {
            scripts.Start(turn, [.. questions.For(turn), .. script.Steps], outer, stopping);
            return;
        }
        if (questions.For(turn) is { Count: > 0 } missing)
        {
            scripts.Start(turn, [.. missing, new ActStep()], outer, stopping);
            return;
        }
        var work = AnswerAsync(turn, outer, stopping);
        if (Performer.IsSlow(turn.Intent.Action))
            background(work);
        else
            await work.ConfigureAwait(false);
    }

    private async Task AnswerAsync(Turn turn, Script? outer, CancellationToken stopping)
    {
        var (text, ask) = await answerer.AnswerAsync(turn, stopping).ConfigureAwait(false);
        if (outer is not null)
            outer.Post(new News.Interjected(text, turn.Intent.Action is BuiltinAction { Kind.Name: "repeat" }));
        else if (ask is not null && turn.Intent.Slots.ContainsKey(ask))
            await AskAsync(turn, text, ask).ConfigureAwait(false);
        else if (!builtins.GoesOn(turn, text))
            await bus.PublishAsync(new EndSession(turn.SessionId, text), CancellationToken.None).ConfigureAwait(false);
    }

    private Task AskAsync(Turn turn, string? text, string slot)
    {
        open.Ask(turn);
        return bus.PublishAsync(new ContinueSession(turn.SessionId, text, [turn.Intent.Name], Slot: slot), CancellationToken.None);
    }
}

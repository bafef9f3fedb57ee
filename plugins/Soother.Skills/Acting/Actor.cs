using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Skills;

/// <summary>The words that an intent is answered with, and the log where one cannot be.</summary>
/// <param name="Picker">Picks among several.</param>
/// <param name="Failed">Said when the intent itself has no words for it.</param>
internal sealed record ReplyTexts(ReplyPicker Picker, IReadOnlyList<Template> Failed);

/// <summary>Acts on an intent, and ends its session: with a reply, a gentle word where the action failed, or silence; but always.</summary>
internal sealed class Actor(IBus bus, ReplyTexts texts, Performer performer, ILogger log)
{
    /// <summary>Acts; slow actions go on in the background, and <paramref name="background"/> is told of them.</summary>
    public async Task ActAsync(Turn turn, Action<Task> background, CancellationToken stopping)
    {
        var work = AnswerAsync(turn, stopping);
        if (Performer.IsSlow(turn.Intent.Action))
            background(work);
        else
            await work.ConfigureAwait(false);
    }

    private async Task AnswerAsync(Turn turn, CancellationToken stopping)
    {
        string? text = null;
        try
        {
            var result = await performer.RunAsync(turn, stopping).ConfigureAwait(false);
            if (result == ActionResult.GoesOn)
                return;
            text = Reply(turn, result);
        }
        catch (OperationCanceledException)
        {
            // Stopping: the session is ended without words.
        }
        catch (ActionFailedException fault)
        {
            text = Failure(turn, fault.Message);
        }
        catch (Exception fault)
        {
            // Whatever it was, the one who asked must not be left waiting, nor the other sites.
            text = Failure(turn, $"{fault.GetType().Name}: {fault.Message}");
        }
        await bus.PublishAsync(new EndSession(turn.SessionId, text), CancellationToken.None).ConfigureAwait(false);
    }

    private string? Reply(Turn turn, ActionResult result) =>
        result.Text ?? (result.Outcome is { } outcome && turn.Intent.Replies.TryGetValue(outcome, out var replies) ? Pick(turn, outcome, replies, result.Values ?? turn.Values) : null);

    private string Failure(Turn turn, string reason)
    {
        log.LogWarning("The {Where} ({File}:{Line}) failed: {Reason}", turn.Where, turn.Intent.File, turn.Intent.Line, reason);
        var own = turn.Intent.Replies.GetValueOrDefault(Outcome.Failed);
        if (own is not null && own.Any(text => text.Paths.All(turn.Values.Has)))
            return Pick(turn, Outcome.Failed, own, turn.Values);
        return Pick(turn, "any failure", texts.Failed, turn.Values);
    }

    private string Pick(Turn turn, string outcome, IReadOnlyList<Template> replies, Values values) =>
        texts.Picker.Pick(turn.Site, $"{turn.Intent.Name}/{outcome}", replies, values);
}

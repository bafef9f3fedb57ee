using Microsoft.Extensions.Logging;

namespace Soother.Skills;

/// <summary>The words that an intent is answered with where it has none of its own.</summary>
/// <param name="Picker">Picks among several.</param>
/// <param name="Own">The plugin's texts.</param>
internal sealed record ReplyTexts(ReplyPicker Picker, PluginTexts Own);

/// <summary>What to answer: words, or silence, and the slots that they ask for, if they do.</summary>
internal readonly record struct Answer(string? Text, IReadOnlyList<string>? Ask = null);

/// <summary>Carries out the action of an intent and finds the words to answer it with; a gentle word where the action failed.</summary>
internal sealed class Answerer(ReplyTexts texts, Performer performer, Hosts hosts, ILogger log)
{
    public async Task<Answer> AnswerAsync(Turn turn, CancellationToken stopping)
    {
        try
        {
            var result = await performer.RunAsync(turn, stopping).ConfigureAwait(false);
            string[] asked = [.. (result.Ask ?? []).Where(turn.Intent.Slots.ContainsKey)];
            return new(Reply(turn, result), asked is [] ? null : asked);
        }
        catch (OperationCanceledException)
        {
            return default; // Stopping: the session is ended without words.
        }
        catch (Exception fault)
        {
            // Whatever it was, the one who asked must not be left waiting, nor the other sites.
            return new(Failure(turn, fault));
        }
    }

    /// <summary>Acts, and tells how it came out; a failure is an outcome too.</summary>
    public async Task<(string Outcome, ActionResult Result)> DoAsync(Turn turn, CancellationToken stopping)
    {
        try
        {
            var result = await performer.RunAsync(turn, stopping).ConfigureAwait(false);
            return (result.Outcome ?? Outcome.Done, result);
        }
        catch (ActionFailedException fault)
        {
            Log(turn, fault.Message);
            return (Outcome.Failed, ActionResult.Silent);
        }
    }

    /// <summary>What to say of a fault, which is logged.</summary>
    public string Failure(Turn turn, Exception fault)
    {
        Log(turn, fault is ActionFailedException ? fault.Message : $"{fault.GetType().Name}: {fault.Message}");
        return hosts.InOwnWords(turn.Site, OwnFailure(turn) ?? Pick(turn, "any failure", texts.Own.Failed, turn.Values));
    }

    private void Log(Turn turn, string reason) =>
        log.LogWarning("The {Where} ({File}:{Line}) failed: {Reason}", turn.Where, turn.Intent.File, turn.Intent.Line, reason);

    private string? OwnFailure(Turn turn)
    {
        var own = turn.Intent.Replies.GetValueOrDefault(Outcome.Failed);
        return own is not null && own.Any(text => text.Paths.All(turn.Values.Has)) ? Pick(turn, Outcome.Failed, own, turn.Values) : null;
    }

    private string? Reply(Turn turn, ActionResult result) =>
        result.Text ?? (result.Outcome is { } outcome && turn.Intent.Replies.TryGetValue(outcome, out var replies)
            ? hosts.Say(turn.Site, Pick(turn, outcome, replies, result.Values ?? turn.Values))
            : null);

    private string Pick(Turn turn, string outcome, IReadOnlyList<Template> replies, Values values) =>
        texts.Picker.Pick(turn.Site, $"{turn.Intent.Name}/{outcome}", replies, values);
}

using System.Text.Json;
using Soother.Contracts;
using Soother.Host.Commands.Conversing;

namespace Soother.Host.Commands;

/// <summary>One slot of an intent, as programs read it.</summary>
internal sealed record SlotReport(string Name, string Entity, JsonElement Value, string? Raw)
{
    public static SlotReport Of(Slot slot) => new(slot.SlotName ?? slot.Entity, slot.Entity, slot.Value.Value, slot.RawValue);
}

/// <summary>An intent, as programs read it.</summary>
internal sealed record IntentReport(string Name, double Confidence, IReadOnlyList<SlotReport> Slots)
{
    public static IntentReport? Of(NluIntentParsed? parsed) =>
        parsed is null ? null : new(parsed.Intent.IntentName, parsed.Intent.ConfidenceScore, [.. (parsed.Slots ?? []).Select(SlotReport.Of)]);

    /// <summary>As a person reads it: <c>SetTimer (duration: five minutes)</c>.</summary>
    public override string ToString() => Slots.Count == 0 ? Name : $"{Name} ({string.Join(", ", Slots.Select(s => $"{s.Name}: {s.Raw ?? s.Value.ToString()}"))})";
}

/// <summary>Moments, in seconds from the beginning of the turn; and how long after the end of the question the answer sounded.</summary>
internal sealed record TimesReport(double? QuestionEnded, double? TextCaptured, double? Understood, double? FirstSound, double? Ended, double? AnswerAfter)
{
    public static TimesReport Of(TurnTimes times) => new(
        Output.Seconds(times.QuestionEnded), Output.Seconds(times.TextCaptured), Output.Seconds(times.Understood), Output.Seconds(times.FirstSound), Output.Seconds(times.Ended),
        Output.Seconds(times.FirstSound - times.QuestionEnded));
}

/// <summary>What became of one utterance, as programs read it.</summary>
internal sealed record TurnReport(
    string? Text, double? Likelihood, bool Recognized, IntentReport? Intent, string Reply, string? Ending, bool AwaitsAnswer,
    string? Wav, double? AudioSeconds, TimesReport Times, IReadOnlyList<string> Errors)
{
    public static TurnReport Of(Turn turn, Wav? sound, string? file) => new(
        turn.Captured?.Text, turn.Captured is { } captured ? Math.Round(captured.Likelihood, 3) : null, turn.Intent is not null, IntentReport.Of(turn.Intent), turn.Reply,
        turn.Ending is { } reason ? JsonNamingPolicy.CamelCase.ConvertName(reason.ToString()) : null, turn.Ending is null,
        file, Output.Seconds(sound?.Duration), TimesReport.Of(turn.Times), turn.Errors);
}

using Soother.Training.Corpora;

namespace Soother.Training.Aligning;

/// <summary>Whether a clip's sound is what its text says, whole, at its rate, and in the voice of the corpus.</summary>
/// <param name="Clip">The clip's name.</param>
/// <param name="Measure">What was measured.</param>
/// <param name="VoiceDistance">How far its voice is from the corpus's; 1 is about usual.</param>
/// <param name="Verdict">Drop or doubt; null for a clip that nothing speaks against.</param>
/// <param name="Reason">One of <see cref="TextMismatch"/>, <see cref="Truncated"/>, <see cref="OtherSpeaker"/>, <see cref="OtherRecording"/>, <see cref="WrongRate"/>.</param>
/// <param name="Detail">One sentence with the figures.</param>
internal sealed record ClipFit(string Clip, ClipMeasure Measure, double VoiceDistance, Verdict? Verdict = null, string? Reason = null, string? Detail = null)
{
    public const string TextMismatch = "text mismatch", Truncated = "truncated", OtherSpeaker = "other speaker", OtherRecording = "other recording", WrongRate = "wrong rate";

    /// <summary>The line for <c>decisions.csv</c>; null where there is nothing to decide.</summary>
    public Decision? Decision(string step) => Verdict is { } verdict ? new(Clip, step, verdict, Reason!, Detail!) : null;
}

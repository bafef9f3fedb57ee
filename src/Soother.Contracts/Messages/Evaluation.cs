using System.Text.Json.Serialization;

namespace Soother.Contracts;

/// <summary>A slot that an utterance is known to have.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Start">Where its words begin in the text, in characters.</param>
/// <param name="End">Exclusive.</param>
public sealed record LabelledSlot(string Name, int Start, int End);

/// <summary>An utterance of which it is known what it means.</summary>
/// <param name="Intent">The intent; "" where it belongs to none.</param>
/// <param name="Text">What is said.</param>
/// <param name="Slots">Its slots, where they are known.</param>
public sealed record LabelledText(
    string Intent, string Text, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<LabelledSlot>? Slots = null);

/// <summary>Question: trained on these utterances alone, how well are those understood? What the assistant knows is not touched.</summary>
/// <param name="Train">What to learn from. Rows without an intent are examples of what belongs to none.</param>
/// <param name="Test">What to understand. An intent that is not among those learned is out of scope.</param>
/// <param name="Lang">The language; null is the assistant's.</param>
/// <param name="Id">Echoed.</param>
public sealed record NluEvaluate(IReadOnlyList<LabelledText> Train, IReadOnlyList<LabelledText> Test, string? Lang = null, string? Id = null) : IJsonMessage<NluEvaluate>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("soother/nlu/evaluate");
}

/// <summary>How far an evaluation has come.</summary>
/// <param name="Doing"><c>training</c> or <c>asking</c>.</param>
/// <param name="Done">0 to 1, of this part.</param>
/// <param name="Id">Echoed.</param>
public sealed record NluEvaluating(string Doing, double Done, string? Id = null) : IJsonMessage<NluEvaluating>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("soother/nlu/evaluating");
}

/// <summary>What happens where a guess has to be this sure.</summary>
/// <param name="Confidence">What a guess must have to be accepted.</param>
/// <param name="Accepted">The share of utterances in scope that are accepted.</param>
/// <param name="Right">The share of these that are right.</param>
/// <param name="FalseAccepts">The share of utterances out of scope that are accepted; null where there are none.</param>
public sealed record Acceptance(double Confidence, double Accepted, double Right, double? FalseAccepts);

/// <summary>How well slots are found. One counts as right where its name and its place agree exactly.</summary>
/// <param name="F1">The harmonic mean of precision and recall, where the intent is known.</param>
/// <param name="Precision">The share of what was found that is right.</param>
/// <param name="Recall">The share of what is there that was found.</param>
/// <param name="F1OfGuess">The same as <paramref name="F1"/>, with the slots of the intent that was guessed.</param>
/// <param name="Whole">The share of utterances of which the intent and every slot are right.</param>
/// <param name="TrainingSeconds">Learning them.</param>
/// <param name="MedianMilliseconds">Finding those of one utterance.</param>
public sealed record SlotsFound(double F1, double Precision, double Recall, double F1OfGuess, double Whole, double TrainingSeconds, double MedianMilliseconds);

/// <summary>Answer to <see cref="NluEvaluate"/>. Shares are 0 to 1.</summary>
/// <param name="Intents">How many intents were learned.</param>
/// <param name="Trained">From how many utterances.</param>
/// <param name="InScope">How many utterances of these intents were asked.</param>
/// <param name="OutOfScope">How many others.</param>
/// <param name="Accuracy">The share in scope whose best guess is right, sure or not.</param>
/// <param name="AtThreshold">What is accepted with <c>intent.minConfidence</c>.</param>
/// <param name="Thresholds">What would be accepted with others.</param>
/// <param name="CalibrationError">How far confidence and the share of right guesses are apart, in scope (ECE, 15 bins).</param>
/// <param name="MedianMilliseconds">A query.</param>
/// <param name="SlowMilliseconds">The slowest query but one in a hundred.</param>
/// <param name="TrainingSeconds">Training.</param>
/// <param name="MemoryMegabytes">What is kept of it.</param>
/// <param name="Id">Echoed.</param>
/// <param name="Slots">How well slots are found; null where the utterances asked have none.</param>
/// <param name="Error">Why it could not be done; nothing else counts then.</param>
public sealed record NluEvaluated(
    int Intents, int Trained, int InScope, int OutOfScope, double Accuracy, Acceptance AtThreshold, IReadOnlyList<Acceptance> Thresholds, double CalibrationError,
    double MedianMilliseconds, double SlowMilliseconds, double TrainingSeconds, double MemoryMegabytes, string? Id = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] SlotsFound? Slots = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Error = null) : IJsonMessage<NluEvaluated>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("soother/nlu/evaluated");
}

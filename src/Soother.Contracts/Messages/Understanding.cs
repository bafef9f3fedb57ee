using System.Text.Json.Serialization;

namespace Soother.Contracts;

/// <summary>Question: is everything learned that was offered? Answered with <see cref="NluTraining"/>.</summary>
public sealed record GetTraining(SiteId SiteId = default, string? Id = null) : IJsonMessage<GetTraining>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("soother/nlu/getTraining");
}

/// <summary>How far the intent service has come with learning what was offered. The intents that it knew before are understood meanwhile.</summary>
/// <param name="Done">0 to 1; with 1, all that was offered so far is understood.</param>
/// <param name="Seconds">How long it has taken.</param>
/// <param name="Intents">How many intents there are.</param>
/// <param name="Sentences">How many sentences and examples they have.</param>
/// <param name="Remembered">Whether nothing had to be trained, as the same had been learned before.</param>
/// <param name="Id">Echoed from the question.</param>
public sealed record NluTraining(double Done, double Seconds, int Intents, int Sentences, bool Remembered = false, string? Id = null) : IJsonMessage<NluTraining>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("soother/nlu/training");
}

/// <summary>Question: what would this mean, and why? Nothing is done, and nothing is remembered. The parameters are those of <see cref="NluQuery"/>.</summary>
public sealed record NluExplain(
    string Input, SiteId SiteId = default, string? Id = null, IReadOnlyList<string>? IntentFilter = null, string? Slot = null,
    IReadOnlyDictionary<string, string>? Context = null, IReadOnlyList<string>? Alternatives = null) : IJsonMessage<NluExplain>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("soother/nlu/explain");
}

/// <summary>One meaning that a text may have.</summary>
/// <param name="Way">How it was found: <c>answer</c>, <c>sentence</c>, <c>correction</c>, <c>forgiven</c>, <c>keywords</c> or <c>examples</c>.</param>
/// <param name="Intent">The intent.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Because">The sentence, the rule or the words that speak for it.</param>
/// <param name="Slots">Its slots.</param>
/// <param name="WhyNot">Why it was not taken; null for the one that was.</param>
public sealed record Meaning(string Way, string Intent, double Confidence, string Because, IReadOnlyList<Slot> Slots, string? WhyNot = null);

/// <summary>Answer to <see cref="NluExplain"/>: every meaning that was considered, the one that was taken first.</summary>
/// <param name="Input">The text.</param>
/// <param name="Words">Its words, as they are compared.</param>
/// <param name="Meanings">Empty where nothing is like it.</param>
/// <param name="MinConfidence">What is less sure is not understood.</param>
/// <param name="Milliseconds">How long it took to understand.</param>
/// <param name="SiteId">Echoed.</param>
/// <param name="Id">Echoed.</param>
/// <param name="Error">Why it could not be answered.</param>
/// <param name="Strange">Those of its words that nobody says to any intent.</param>
public sealed record NluExplained(
    string Input, IReadOnlyList<string> Words, IReadOnlyList<Meaning> Meanings, double MinConfidence, double Milliseconds, SiteId SiteId = default,
    string? Id = null, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Error = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Strange = null) : IJsonMessage<NluExplained>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("soother/nlu/explained");
}

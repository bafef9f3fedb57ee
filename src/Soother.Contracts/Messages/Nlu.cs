using System.Text.Json.Serialization;

namespace Soother.Contracts;

/// <summary>Question: what does this mean?</summary>
/// <param name="Input">The words.</param>
/// <param name="SiteId">Where they were said.</param>
/// <param name="Id">Echoed in the answer.</param>
/// <param name="IntentFilter">The intents to consider; null or none is all.</param>
/// <param name="SessionId">The session.</param>
/// <param name="WakewordId">The wake word that began it.</param>
/// <param name="Lang">The language.</param>
/// <param name="CustomData">Carried through.</param>
/// <param name="AsrConfidence">How sure the recogniser is, 0 to 1.</param>
/// <param name="CustomEntities">Become extra slots.</param>
/// <param name="Slot">The slot that was asked for (Soother's own): what was said may be its value alone, where the filter names one intent.</param>
/// <param name="Context">What is known in this conversation, by name (Soother's own).</param>
/// <param name="Alternatives">Other texts that the recogniser thinks possible, the likeliest first (Soother's own).</param>
/// <param name="OtherSlots">Slots whose value may be the answer as well (Soother's own).</param>
public sealed record NluQuery(
    string Input, SiteId SiteId = default, string? Id = null, IReadOnlyList<string>? IntentFilter = null, string? SessionId = null,
    string? WakewordId = null, string? Lang = null, string? CustomData = null, double? AsrConfidence = null,
    IReadOnlyDictionary<string, JsonElement>? CustomEntities = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Slot = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? Context = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Alternatives = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? OtherSlots = null) : IJsonMessage<NluQuery>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/nlu/query");
}

/// <summary>An intent's name and how sure (0 to 1).</summary>
public sealed record IntentMatch(string IntentName, double ConfidenceScore);

/// <summary>A slot's value: always an object on the wire.</summary>
/// <param name="Kind">What the value is: <c>Unknown</c>, <c>Number</c>, <c>Duration</c>…</param>
/// <param name="Value">The value.</param>
public sealed record SlotValue(string Kind, JsonElement Value);

/// <summary>Character offsets, end exclusive: in the input, and in the raw matched words.</summary>
public sealed record SlotRange(int Start, int End, int? RawStart = null, int? RawEnd = null);

/// <summary>A piece of the utterance that matters.</summary>
/// <param name="Entity">What it is.</param>
/// <param name="Value">What it means.</param>
/// <param name="SlotName">What it is for; null is the entity's name.</param>
/// <param name="RawValue">What was said; null is the value.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Range">Where in the input.</param>
public sealed record Slot(string Entity, SlotValue Value, string? SlotName = null, string? RawValue = null, double Confidence = 0, SlotRange? Range = null);

/// <summary>Answer to <see cref="NluQuery"/>: the one best intent. Published just before <see cref="IntentRecognized"/>.</summary>
public sealed record NluIntentParsed(
    string Input, IntentMatch Intent, SiteId SiteId = default, string? Id = null, IReadOnlyList<Slot>? Slots = null, string? SessionId = null)
    : IJsonMessage<NluIntentParsed>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/nlu/intentParsed");
}

/// <summary>An intent was recognised: what skills act on. Its name is a level of its topic. <c>corrects</c> (Soother's own): it takes the place of the one before it at this site ("no, I meant …").</summary>
public sealed record IntentRecognized(
    string Input, IntentMatch Intent, SiteId SiteId = default, string? Id = null, IReadOnlyList<Slot>? Slots = null, string? SessionId = null,
    string? CustomData = null, IReadOnlyList<IReadOnlyList<AsrToken>>? AsrTokens = null, double? AsrConfidence = null, string? RawInput = null,
    string? WakewordId = null, string? Lang = null, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Corrects = false) : IJsonMessage<IntentRecognized>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/intent/{intentName*}");

    /// <inheritdoc/>
    [JsonIgnore]
    public IReadOnlyList<string> Levels => [Intent.IntentName];
}

/// <summary>Answer to <see cref="NluQuery"/>: no intent fits.</summary>
public sealed record NluIntentNotRecognized(string Input, SiteId SiteId = default, string? Id = null, string? CustomData = null, string? SessionId = null)
    : IJsonMessage<NluIntentNotRecognized>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/nlu/intentNotRecognized");
}

/// <summary>The intent service failed.</summary>
public sealed record NluError(string Error, SiteId SiteId = default, string? Context = null, string? SessionId = null) : IJsonMessage<NluError>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/error/nlu");
}

/// <summary>Order (Rhasspy's): learn new intents. Same fields as <see cref="AsrTrain"/>.</summary>
public sealed record NluTrain(
    string GraphPath, string? Id = null, string? GraphFormat = null, IReadOnlyDictionary<string, string>? Sentences = null,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Slots = null) : IJsonMessage<NluTrain>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("rhasspy/nlu/{siteId}/train");

    /// <summary>Whose intents (a topic level).</summary>
    [JsonIgnore]
    public SiteId SiteId { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public IReadOnlyList<string> Levels => [SiteId.Name];

    /// <inheritdoc/>
    public NluTrain At(IReadOnlyList<string> levels) => this with { SiteId = levels[0] };
}

/// <summary>Answer to <see cref="NluTrain"/>.</summary>
public sealed record NluTrainSuccess(string? Id = null) : IJsonMessage<NluTrainSuccess>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("rhasspy/nlu/{siteId}/trainSuccess");

    /// <summary>Whose intents (a topic level).</summary>
    [JsonIgnore]
    public SiteId SiteId { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public IReadOnlyList<string> Levels => [SiteId.Name];

    /// <inheritdoc/>
    public NluTrainSuccess At(IReadOnlyList<string> levels) => this with { SiteId = levels[0] };
}

/// <summary>Question (Rhasspy's): the graph of all intents.</summary>
public sealed record GetIntentGraph(string Id, SiteId SiteId = default) : IJsonMessage<GetIntentGraph>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("rhasspy/train/getIntentGraph");
}

/// <summary>Answer to <see cref="GetIntentGraph"/>: a gzipped graph.</summary>
public sealed record IntentGraph(string RequestId, ReadOnlyMemory<byte> Graph) : IMessage<IntentGraph>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("rhasspy/train/intentGraph/{requestId}");

    /// <inheritdoc/>
    public IReadOnlyList<string> Levels => [RequestId];

    /// <inheritdoc/>
    public static IntentGraph Read(IReadOnlyList<string> levels, ReadOnlyMemory<byte> payload) => new(levels[0], payload);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Write() => Graph;
}

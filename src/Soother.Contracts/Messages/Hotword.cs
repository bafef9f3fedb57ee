using System.Text.Json.Serialization;

namespace Soother.Contracts;

/// <summary>Order: listen for the wake word again; takes one reason for silence away.</summary>
public sealed record HotwordToggleOn(SiteId SiteId = default, ToggleReason Reason = ToggleReason.None) : IJsonMessage<HotwordToggleOn>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/hotword/toggleOn");
}

/// <summary>Order: stop listening for the wake word; adds one reason for silence.</summary>
public sealed record HotwordToggleOff(SiteId SiteId = default, ToggleReason Reason = ToggleReason.None) : IJsonMessage<HotwordToggleOff>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/hotword/toggleOff");
}

/// <summary>The wake word was heard.</summary>
/// <param name="ModelId">Which model heard it.</param>
/// <param name="ModelVersion">The model's version.</param>
/// <param name="ModelType"><c>personal</c> or <c>universal</c>.</param>
/// <param name="CurrentSensitivity">0 to 1.</param>
/// <param name="SiteId">Where.</param>
/// <param name="SessionId">If given, the id of the session that follows.</param>
/// <param name="SendAudioCaptured">Whether the sound of the command is wanted.</param>
/// <param name="Lang">The session's language.</param>
/// <param name="CustomEntities">Extra slots for the session's intents.</param>
public sealed record HotwordDetected(
    string ModelId, string ModelVersion = "", string ModelType = "personal", double CurrentSensitivity = 1.0, SiteId SiteId = default,
    string? SessionId = null, bool? SendAudioCaptured = null, string? Lang = null, IReadOnlyDictionary<string, JsonElement>? CustomEntities = null)
    : IJsonMessage<HotwordDetected>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/hotword/{wakewordId}/detected");

    /// <summary>Which wake word it was (a topic level).</summary>
    [JsonIgnore]
    public string WakewordId { get; init; } = "default";

    /// <inheritdoc/>
    [JsonIgnore]
    public IReadOnlyList<string> Levels => [WakewordId];

    /// <inheritdoc/>
    public HotwordDetected At(IReadOnlyList<string> levels) => this with { WakewordId = levels[0] };
}

/// <summary>The wake word service failed.</summary>
public sealed record HotwordError(string Error, SiteId SiteId = default, string? Context = null, string? SessionId = null) : IJsonMessage<HotwordError>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/error/hotword");
}

/// <summary>Question: which wake words are there?</summary>
public sealed record GetHotwords(SiteId SiteId = default, string? Id = null) : IJsonMessage<GetHotwords>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("rhasspy/hotword/getHotwords");
}

/// <summary>One wake word.</summary>
public sealed record HotwordModel(string ModelId, string ModelWords, string ModelVersion = "", string ModelType = "personal");

/// <summary>Answer to <see cref="GetHotwords"/>.</summary>
public sealed record Hotwords(IReadOnlyList<HotwordModel> Models, SiteId SiteId = default, string? Id = null) : IJsonMessage<Hotwords>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("rhasspy/hotword/hotwords");
}

/// <summary>Order: record one example of a wake word.</summary>
public sealed record RecordHotwordExample(string Id, SiteId SiteId = default) : IJsonMessage<RecordHotwordExample>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("rhasspy/hotword/recordExample");
}

/// <summary>Answer to <see cref="RecordHotwordExample"/>: the example as WAV.</summary>
public sealed record HotwordExampleRecorded(SiteId SiteId, string RequestId, ReadOnlyMemory<byte> Wav) : IMessage<HotwordExampleRecorded>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("rhasspy/hotword/{siteId}/exampleRecorded/{requestId}");

    /// <inheritdoc/>
    public IReadOnlyList<string> Levels => [SiteId.Name, RequestId];

    /// <inheritdoc/>
    public static HotwordExampleRecorded Read(IReadOnlyList<string> levels, ReadOnlyMemory<byte> payload) => new(levels[0], levels[1], payload);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Write() => Wav;
}

using System.Text.Json.Serialization;

namespace Soother.Contracts;

/// <summary>Order: recognise speech again; takes one reason for silence away.</summary>
public sealed record AsrToggleOn(SiteId SiteId = default, ToggleReason Reason = ToggleReason.None) : IJsonMessage<AsrToggleOn>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/asr/toggleOn");
}

/// <summary>Order: stop recognising speech; adds one reason for silence.</summary>
public sealed record AsrToggleOff(SiteId SiteId = default, ToggleReason Reason = ToggleReason.None) : IJsonMessage<AsrToggleOff>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/asr/toggleOff");
}

/// <summary>Order: open a recognition session; one <see cref="TextCaptured"/> will follow.</summary>
/// <param name="SiteId">Whose audio.</param>
/// <param name="SessionId">The session; an open one with the same id is stopped first.</param>
/// <param name="Lang">The language spoken.</param>
/// <param name="StopOnSilence">Whether silence after speech ends it.</param>
/// <param name="SendAudioCaptured">Whether <see cref="AudioCaptured"/> is wanted.</param>
/// <param name="WakewordId">The wake word that began it.</param>
/// <param name="IntentFilter">The intents that are expected; null is all.</param>
/// <param name="Context">The names that are known in this conversation: intents that require them may be said too (Soother's own).</param>
public sealed record AsrStartListening(
    SiteId SiteId = default, string? SessionId = null, string? Lang = null, bool StopOnSilence = true, bool SendAudioCaptured = false,
    string? WakewordId = null, IReadOnlyList<string>? IntentFilter = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Context = null)
    : IJsonMessage<AsrStartListening>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/asr/startListening");
}

/// <summary>Order: end a recognition session now.</summary>
public sealed record AsrStopListening(SiteId SiteId = default, string? SessionId = null) : IJsonMessage<AsrStopListening>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/asr/stopListening");
}

/// <summary>Seconds from the start of the recording.</summary>
public sealed record AsrTokenTime(double Start, double End);

/// <summary>One word that was heard: its text, how sure (0 to 1), its character range in the text, and when.</summary>
public sealed record AsrToken(string Value, double Confidence, int RangeStart, int RangeEnd, AsrTokenTime? Time = null);

/// <summary>What was heard in a session, once and for all. Nothing understood is the empty text with likelihood 0.</summary>
/// <param name="Text">The words, in lower case.</param>
/// <param name="Likelihood">0 to 1.</param>
/// <param name="Seconds">How long the recogniser took, in seconds.</param>
/// <param name="SiteId">Where.</param>
/// <param name="SessionId">The session.</param>
/// <param name="WakewordId">The wake word that began it.</param>
/// <param name="AsrTokens">The words one by one; an outer list with one alternative.</param>
/// <param name="Lang">The language.</param>
/// <param name="Alternatives">Other texts that are possible, the likeliest first (Soother's own).</param>
/// <param name="Unclear">Somebody spoke, but no words were made out: not the same as silence (Soother's own).</param>
public sealed record TextCaptured(
    string Text, double Likelihood, double Seconds, SiteId SiteId = default, string? SessionId = null, string? WakewordId = null,
    IReadOnlyList<IReadOnlyList<AsrToken>>? AsrTokens = null, string? Lang = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Alternatives = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Unclear = false) : IJsonMessage<TextCaptured>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/asr/textCaptured");
}

/// <summary>What was heard so far; the shape of <see cref="TextCaptured"/>, on the topic that Snips used.</summary>
public sealed record PartialTextCaptured(
    string Text, double Likelihood, double Seconds, SiteId SiteId = default, string? SessionId = null, string? WakewordId = null,
    IReadOnlyList<IReadOnlyList<AsrToken>>? AsrTokens = null, string? Lang = null) : IJsonMessage<PartialTextCaptured>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/asr/partialTextCaptured");
}

/// <summary>The recogniser failed.</summary>
public sealed record AsrError(string Error, SiteId SiteId = default, string? Context = null, string? SessionId = null) : IJsonMessage<AsrError>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/error/asr");
}

/// <summary>Silence ended the recording; the text follows.</summary>
public sealed record AsrRecordingFinished(SiteId SiteId = default, string? SessionId = null) : IJsonMessage<AsrRecordingFinished>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("rhasspy/asr/recordingFinished");
}

/// <summary>The sound of a whole command as WAV, for sessions that asked for it.</summary>
public sealed record AudioCaptured(SiteId SiteId, string SessionId, ReadOnlyMemory<byte> Wav) : IMessage<AudioCaptured>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("rhasspy/asr/{siteId}/{sessionId}/audioCaptured");

    /// <inheritdoc/>
    public IReadOnlyList<string> Levels => [SiteId.Name, SessionId];

    /// <inheritdoc/>
    public static AudioCaptured Read(IReadOnlyList<string> levels, ReadOnlyMemory<byte> payload) => new(levels[0], levels[1], payload);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Write() => Wav;
}

/// <summary>Order (Rhasspy's): learn a new language model.</summary>
/// <param name="GraphPath">Path to a gzipped intent graph.</param>
/// <param name="Id">Echoed in <see cref="AsrTrainSuccess"/>.</param>
/// <param name="GraphFormat">The graph's format.</param>
/// <param name="Sentences">Names to templates in Rhasspy's ini form.</param>
/// <param name="Slots">Slot names to their values.</param>
public sealed record AsrTrain(
    string GraphPath, string? Id = null, string? GraphFormat = null, IReadOnlyDictionary<string, string>? Sentences = null,
    IReadOnlyDictionary<string, IReadOnlyList<string>>? Slots = null) : IJsonMessage<AsrTrain>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("rhasspy/asr/{siteId}/train");

    /// <summary>Whose model (a topic level).</summary>
    [JsonIgnore]
    public SiteId SiteId { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public IReadOnlyList<string> Levels => [SiteId.Name];

    /// <inheritdoc/>
    public AsrTrain At(IReadOnlyList<string> levels) => this with { SiteId = levels[0] };
}

/// <summary>Answer to <see cref="AsrTrain"/>.</summary>
public sealed record AsrTrainSuccess(string? Id = null) : IJsonMessage<AsrTrainSuccess>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("rhasspy/asr/{siteId}/trainSuccess");

    /// <summary>Whose model (a topic level).</summary>
    [JsonIgnore]
    public SiteId SiteId { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public IReadOnlyList<string> Levels => [SiteId.Name];

    /// <inheritdoc/>
    public AsrTrainSuccess At(IReadOnlyList<string> levels) => this with { SiteId = levels[0] };
}

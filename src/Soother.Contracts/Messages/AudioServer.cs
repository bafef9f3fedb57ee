using System.Text.Json.Serialization;

namespace Soother.Contracts;

/// <summary>A piece of what a microphone hears, as a complete small WAV.</summary>
public sealed record AudioFrame(SiteId SiteId, ReadOnlyMemory<byte> Wav) : IMessage<AudioFrame>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/audioServer/{siteId}/audioFrame");

    /// <inheritdoc/>
    public static Delivery Delivery => Delivery.AtMostOnce;

    /// <inheritdoc/>
    public IReadOnlyList<string> Levels => [SiteId.Name];

    /// <inheritdoc/>
    public static AudioFrame Read(IReadOnlyList<string> levels, ReadOnlyMemory<byte> payload) => new(levels[0], payload);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Write() => Wav;
}

/// <summary>A piece of audio for one session only, as a complete small WAV.</summary>
public sealed record AudioSessionFrame(SiteId SiteId, string SessionId, ReadOnlyMemory<byte> Wav) : IMessage<AudioSessionFrame>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/audioServer/{siteId}/{sessionId}/audioSessionFrame");

    /// <inheritdoc/>
    public static Delivery Delivery => Delivery.AtMostOnce;

    /// <inheritdoc/>
    public IReadOnlyList<string> Levels => [SiteId.Name, SessionId];

    /// <inheritdoc/>
    public static AudioSessionFrame Read(IReadOnlyList<string> levels, ReadOnlyMemory<byte> payload) => new(levels[0], levels[1], payload);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Write() => Wav;
}

/// <summary>Order: play a WAV; <see cref="PlayFinished"/> follows, always.</summary>
/// <remarks>Delivered at least once, unlike frames: a lost reply is not late sound, it is silence.</remarks>
public sealed record PlayBytes(SiteId SiteId, string RequestId, ReadOnlyMemory<byte> Wav) : IMessage<PlayBytes>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/audioServer/{siteId}/playBytes/{requestId*}");

    /// <inheritdoc/>
    public IReadOnlyList<string> Levels => [SiteId.Name, RequestId];

    /// <inheritdoc/>
    public static PlayBytes Read(IReadOnlyList<string> levels, ReadOnlyMemory<byte> payload) => new(levels[0], levels[1], payload);

    /// <inheritdoc/>
    public ReadOnlyMemory<byte> Write() => Wav;
}

/// <summary>A sound was played (or skipped, or failed).</summary>
public sealed record PlayFinished(string? Id = null, string? SessionId = null) : IJsonMessage<PlayFinished>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/audioServer/{siteId}/playFinished");

    /// <summary>Where (a topic level).</summary>
    [JsonIgnore]
    public SiteId SiteId { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public IReadOnlyList<string> Levels => [SiteId.Name];

    /// <inheritdoc/>
    public PlayFinished At(IReadOnlyList<string> levels) => this with { SiteId = levels[0] };
}

/// <summary>Order: the speaker may sound again.</summary>
public sealed record AudioToggleOn(SiteId SiteId = default) : IJsonMessage<AudioToggleOn>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/audioServer/toggleOn");
}

/// <summary>Order: silence the speaker. What plays stops; what comes is skipped, and reported as finished all the same.</summary>
public sealed record AudioToggleOff(SiteId SiteId = default) : IJsonMessage<AudioToggleOff>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/audioServer/toggleOff");
}

/// <summary>Order: send an <see cref="AudioSummary"/> now and then.</summary>
public sealed record AudioToggleSummaryOn(SiteId SiteId = default) : IJsonMessage<AudioToggleSummaryOn>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/audioServer/toggleSummaryOn");
}

/// <summary>Order: no more <see cref="AudioSummary"/>.</summary>
public sealed record AudioToggleSummaryOff(SiteId SiteId = default) : IJsonMessage<AudioToggleSummaryOff>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/audioServer/toggleSummaryOff");
}

/// <summary>How loud it is: the energy without its constant part, and whether it is speech.</summary>
public sealed record AudioSummary(double DebiasedEnergy, bool? IsSpeech = null) : IJsonMessage<AudioSummary>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/audioServer/{siteId}/audioSummary");

    /// <summary>Where (a topic level).</summary>
    [JsonIgnore]
    public SiteId SiteId { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public IReadOnlyList<string> Levels => [SiteId.Name];

    /// <inheritdoc/>
    public AudioSummary At(IReadOnlyList<string> levels) => this with { SiteId = levels[0] };
}

/// <summary>Question: which microphones and speakers are there?</summary>
public sealed record GetAudioDevices(IReadOnlyList<DeviceMode> Modes, SiteId SiteId = default, string? Id = null, bool Test = false) : IJsonMessage<GetAudioDevices>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("rhasspy/audioServer/getDevices");
}

/// <summary>One microphone or speaker.</summary>
public sealed record AudioDevice(DeviceMode Mode, string Id, string? Name = null, string? Description = null, bool? Working = null);

/// <summary>Answer to <see cref="GetAudioDevices"/>.</summary>
public sealed record AudioDevices(IReadOnlyList<AudioDevice> Devices, SiteId SiteId = default, string? Id = null) : IJsonMessage<AudioDevices>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("rhasspy/audioServer/devices");
}

/// <summary>Order: how loud from now on, 0 to 1.</summary>
public sealed record SetVolume(double Volume, SiteId SiteId = default) : IJsonMessage<SetVolume>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("rhasspy/audioServer/setVolume");
}

/// <summary>The microphone failed.</summary>
public sealed record AudioRecordError(string Error, SiteId SiteId = default, string? Context = null, string? SessionId = null) : IJsonMessage<AudioRecordError>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/error/audioServer/record");
}

/// <summary>The speaker failed; <paramref name="Context"/> is the id of the sound.</summary>
public sealed record AudioPlayError(string Error, SiteId SiteId = default, string? Context = null, string? SessionId = null) : IJsonMessage<AudioPlayError>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/error/audioServer/play");
}

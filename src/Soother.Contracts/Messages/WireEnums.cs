using System.Text.Json.Serialization;

namespace Soother.Contracts;

/// <summary>Why listening was switched off or on again.</summary>
[JsonConverter(typeof(ToggleReasonConverter))]
public enum ToggleReason
{
    /// <summary>No reason given (the empty string). Switching on for no reason clears all reasons.</summary>
    None,

    /// <summary>A dialogue session runs.</summary>
    DialogueSession,

    /// <summary>A sound plays.</summary>
    PlayAudio,

    /// <summary>The assistant speaks.</summary>
    TtsSay,
}

/// <summary>Why a session ended.</summary>
[JsonConverter(typeof(CamelCaseConverter<TerminationReason>))]
public enum TerminationReason
{
    /// <summary>As it should.</summary>
    Nominal,

    /// <summary>The user did something else.</summary>
    AbortedByUser,

    /// <summary>What was said was not understood.</summary>
    IntentNotRecognized,

    /// <summary>Nobody went on in time.</summary>
    Timeout,

    /// <summary>Something failed.</summary>
    Error,
}

/// <summary>The two directions of an audio device.</summary>
[JsonConverter(typeof(CamelCaseConverter<DeviceMode>))]
public enum DeviceMode
{
    /// <summary>A microphone.</summary>
    Input,

    /// <summary>A speaker.</summary>
    Output,
}

internal sealed class CamelCaseConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false) where T : struct, Enum;

internal sealed class ToggleReasonConverter : JsonConverter<ToggleReason>
{
    public override ToggleReason Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) => reader.GetString() switch
    {
        null or "" => ToggleReason.None,
        "dialogueSession" => ToggleReason.DialogueSession,
        "playAudio" => ToggleReason.PlayAudio,
        "ttsSay" => ToggleReason.TtsSay,
        var other => throw new JsonException($"reason '{other}' is none of '', dialogueSession, playAudio, ttsSay"),
    };

    public override void Write(Utf8JsonWriter writer, ToggleReason value, JsonSerializerOptions options) => writer.WriteStringValue(value switch
    {
        ToggleReason.DialogueSession => "dialogueSession",
        ToggleReason.PlayAudio => "playAudio",
        ToggleReason.TtsSay => "ttsSay",
        _ => "",
    });
}

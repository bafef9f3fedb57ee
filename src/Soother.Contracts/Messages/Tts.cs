namespace Soother.Contracts;

/// <summary>Order: speak. Ends in <see cref="TtsSayFinished"/>, always.</summary>
/// <param name="Text">The words.</param>
/// <param name="SiteId">Where.</param>
/// <param name="Lang">The language of the text; null is the voice's own.</param>
/// <param name="Id">Echoed when finished; also the id of the sound.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Volume">0 to 1; null is unchanged.</param>
public sealed record TtsSay(string Text, SiteId SiteId = default, string? Lang = null, string? Id = null, string? SessionId = null, double? Volume = null)
    : IJsonMessage<TtsSay>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/tts/say");
}

/// <summary>What was to be spoken was heard, or failed.</summary>
public sealed record TtsSayFinished(SiteId SiteId = default, string? Id = null, string? SessionId = null) : IJsonMessage<TtsSayFinished>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/tts/sayFinished");
}

/// <summary>Question: which voices are there?</summary>
public sealed record GetVoices(SiteId SiteId = default, string? Id = null) : IJsonMessage<GetVoices>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("rhasspy/tts/getVoices");
}

/// <summary>One voice.</summary>
public sealed record Voice(string VoiceId, string? Description = null);

/// <summary>Answer to <see cref="GetVoices"/>.</summary>
public sealed record TtsVoices(IReadOnlyList<Voice> Voices, SiteId SiteId = default, string? Id = null) : IJsonMessage<TtsVoices>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("rhasspy/tts/voices");
}

/// <summary>Order: how the voice sounds at a site from now on. A voice applies what it can and ignores the rest; unset is as the settings say.</summary>
/// <param name="SiteId">Where.</param>
/// <param name="Name">Whose voice it is, for log lines; empty is nobody's in particular.</param>
/// <param name="Rate">Speed against that of the settings: 0.5 to 2.</param>
/// <param name="Formants">Resonances against those of the settings: 0.75 (a large body) to 1.35 (a small one).</param>
/// <param name="Breath">How much breathier: 0 to 1.</param>
/// <param name="Volume">Loudness against that of what is said: 0 to 1.</param>
public sealed record TtsCharacter(SiteId SiteId = default, string Name = "", double Rate = 1, double Formants = 1, double Breath = 0, double Volume = 1) : IJsonMessage<TtsCharacter>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("soother/tts/character");
}

/// <summary>The voice failed; <paramref name="Context"/> is the id of what was to be said.</summary>
public sealed record TtsError(string Error, SiteId SiteId = default, string? Context = null, string? SessionId = null) : IJsonMessage<TtsError>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/error/tts");
}

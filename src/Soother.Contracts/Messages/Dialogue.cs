using System.Text.Json.Serialization;

namespace Soother.Contracts;

/// <summary>How a session begins.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ActionInit), "action")]
[JsonDerivedType(typeof(NotificationInit), "notification")]
public abstract record SessionInit;

/// <summary>A conversation: says <paramref name="Text"/>, if any, then listens.</summary>
/// <param name="CanBeEnqueued">Whether it may wait for a running session.</param>
/// <param name="Text">Spoken first.</param>
/// <param name="IntentFilter">The intents to consider; null is all.</param>
/// <param name="SendIntentNotRecognized">Whether the client, not the dialogue, deals with what is not understood.</param>
public sealed record ActionInit(
    bool CanBeEnqueued, string? Text = null, IReadOnlyList<string>? IntentFilter = null, bool SendIntentNotRecognized = false) : SessionInit;

/// <summary>Something to say; nobody is listened to.</summary>
public sealed record NotificationInit(string Text) : SessionInit;

/// <summary>Order: begin a session.</summary>
/// <param name="Init">How it begins.</param>
/// <param name="SiteId">Where.</param>
/// <param name="CustomData">Carried through.</param>
/// <param name="Lang">Its language; null is the assistant's own.</param>
/// <param name="Context">What to know in it, and for a while after it, by name (Soother's own).</param>
public sealed record StartSession(
    SessionInit Init, SiteId SiteId = default, string? CustomData = null, string? Lang = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? Context = null) : IJsonMessage<StartSession>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/dialogueManager/startSession");
}

/// <summary>A session waits for another to end.</summary>
public sealed record SessionQueued(string SessionId, SiteId SiteId = default, string? CustomData = null) : IJsonMessage<SessionQueued>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/dialogueManager/sessionQueued");
}

/// <summary>A session has begun.</summary>
public sealed record SessionStarted(string SessionId, SiteId SiteId = default, string? CustomData = null, string? Lang = null) : IJsonMessage<SessionStarted>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/dialogueManager/sessionStarted");
}

/// <summary>Order: say something, then listen for the next turn.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Text">Spoken first.</param>
/// <param name="IntentFilter">The intents to consider; null is all.</param>
/// <param name="SendIntentNotRecognized">Whether the client, not the dialogue, deals with what is not understood.</param>
/// <param name="CustomData">Carried through; null is unchanged.</param>
/// <param name="Slot">The slot that is asked for: the answer may be its value alone, where the filter names one intent.</param>
/// <param name="Lang">The language from now on; null is unchanged.</param>
/// <param name="Context">What to know from now on in this conversation, by name; an empty text forgets a name (Soother's own).</param>
/// <param name="OtherSlots">Slots whose value may be the answer as well (Soother's own): a duration where a time was asked for.</param>
/// <param name="Passing">Which of these names are forgotten when the session ends, however it does (Soother's own).</param>
public sealed record ContinueSession(
    string SessionId, string? Text = null, IReadOnlyList<string>? IntentFilter = null, bool SendIntentNotRecognized = false, string? CustomData = null,
    string? Slot = null, string? Lang = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? Context = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? OtherSlots = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<string>? Passing = null) : IJsonMessage<ContinueSession>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/dialogueManager/continueSession");
}

/// <summary>Order: say something, if anything, then end the session.</summary>
/// <param name="SessionId">The session.</param>
/// <param name="Text">Spoken first.</param>
/// <param name="CustomData">Carried through; null is unchanged.</param>
/// <param name="Context">What to know in the next session at this site, if it begins soon; an empty text forgets a name (Soother's own).</param>
public sealed record EndSession(
    string SessionId, string? Text = null, string? CustomData = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, string>? Context = null) : IJsonMessage<EndSession>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/dialogueManager/endSession");
}

/// <summary>Why a session ended.</summary>
public sealed record Termination(TerminationReason Reason);

/// <summary>A session has ended.</summary>
public sealed record SessionEnded(Termination Termination, string SessionId, SiteId SiteId = default, string? CustomData = null) : IJsonMessage<SessionEnded>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/dialogueManager/sessionEnded");
}

/// <summary>What was said in a session was not understood; the session stays open for its client. Only sent where the client asked for it.</summary>
public sealed record DialogueIntentNotRecognized(string SessionId, SiteId SiteId = default, string? Input = null, string? CustomData = null)
    : IJsonMessage<DialogueIntentNotRecognized>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/dialogueManager/intentNotRecognized");
}

/// <summary>One intent, on or off.</summary>
public sealed record IntentSwitch(string IntentId, bool Enable);

/// <summary>Order: which intents are considered where a session names none.</summary>
public sealed record DialogueConfigure(IReadOnlyList<IntentSwitch> Intents, SiteId SiteId = default) : IJsonMessage<DialogueConfigure>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/dialogueManager/configure");
}

/// <summary>The dialogue failed.</summary>
public sealed record DialogueError(string Error, SiteId SiteId = default, string? Context = null, string? SessionId = null) : IJsonMessage<DialogueError>
{
    /// <inheritdoc/>
    public static TopicTemplate Template { get; } = new("hermes/error/dialogueManager");
}

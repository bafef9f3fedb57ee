namespace Soother.SkillKit;

/// <summary>How a turn ends: with something said, or nothing, and with the conversation over or open.</summary>
public sealed record Reply
{
    private Reply(string? text, bool listens) => (Text, Listens) = (text, listens);

    /// <summary>Says nothing, and ends the conversation.</summary>
    public static Reply Nothing { get; } = new(null, false);

    /// <summary>What is said; null is nothing.</summary>
    public string? Text { get; }

    /// <summary>Whether the user may go on without the wake word.</summary>
    public bool Listens { get; }

    /// <summary>The intents that are listened for then; null is all.</summary>
    public IReadOnlyList<string>? Intents { get; private init; }

    /// <summary>Says a text and ends the conversation.</summary>
    public static Reply Say(string text) => new(text, false);

    /// <summary>Says a text and goes on listening.</summary>
    /// <param name="text">What is said; null is nothing.</param>
    /// <param name="intents">The intents that are listened for; none is all.</param>
    public static Reply Listen(string? text, params string[] intents) => new(text, true) { Intents = intents.Length > 0 ? intents : null };

    /// <summary>Says a text and ends the conversation.</summary>
    public static implicit operator Reply(string text) => Say(text);
}

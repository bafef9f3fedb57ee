using Soother.Contracts;

namespace Soother.Skills;

/// <summary>Something that has happened in the session of a script.</summary>
internal abstract record News
{
    /// <summary>The voice was told to say something.</summary>
    public sealed record SayBegun(string? Id) : News;

    /// <summary>The voice has said something.</summary>
    public sealed record Said(string? Id) : News;

    /// <summary>The recogniser listens, which comes after what is said.</summary>
    public sealed record Listening : News;

    /// <summary>A sound was played.</summary>
    public sealed record Played(string? Id) : News;

    /// <summary>Somebody is speaking: some words were made out already.</summary>
    public sealed record Speaking : News;

    /// <summary>Something was heard that is none of the intents that are understood just then; nothing at all, if the text is empty.</summary>
    public sealed record NotUnderstood(string Text) : News;

    /// <summary>An answer to the open question.</summary>
    public sealed record Answered(IntentRecognized Heard) : News;

    /// <summary>Something else was said and dealt with, and the script goes on: with this text first; or what was said last is wanted once more.</summary>
    public sealed record Interjected(string? Text, bool IsRepeat) : News;
}

using Soother.Contracts;

namespace Soother.Skills;

/// <summary>What all scripts use.</summary>
internal sealed class ScriptTools
{
    public required IBus Bus { get; init; }

    public required Moment Moment { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>In pauses and questions, after how long listening is begun anew.</summary>
    public required TimeSpan ListenAgain { get; init; }

    public required SkillLibrary Library { get; init; }

    public required ReplyPicker Replies { get; init; }

    public required Answerer Answerer { get; init; }

    public required SlotQuestions Questions { get; init; }

    public required KeptValues Kept { get; init; }

    public required Schedule Schedule { get; init; }

    public required Paces Paces { get; init; }
}

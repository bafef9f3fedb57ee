namespace Soother.Skills;

/// <summary>What all scripts use.</summary>
internal sealed class ScriptTools : SkillTools
{
    /// <summary>In pauses and questions, after how long listening is begun anew.</summary>
    public required TimeSpan ListenAgain { get; init; }

    public required Answerer Answerer { get; init; }

    public required SlotQuestions Questions { get; init; }

    public required KeptValues Kept { get; init; }

    public required Schedule Schedule { get; init; }
}

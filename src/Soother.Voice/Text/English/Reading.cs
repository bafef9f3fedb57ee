namespace Soother.Voice.Text.English;

/// <summary>How some pieces of a text are read.</summary>
/// <param name="Words">What is said.</param>
/// <param name="Length">How many pieces that stands for; 0 for none: another step may read them.</param>
internal readonly record struct Reading(string Words, int Length)
{
    /// <summary>This step has nothing to say here.</summary>
    public static readonly Reading None = new("", 0);
}

/// <summary>One step: what begins at a place of a text, if it is of the step's kind.</summary>
internal delegate Reading Step(TokenList tokens, int at);

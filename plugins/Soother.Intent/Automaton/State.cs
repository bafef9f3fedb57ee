namespace Soother.Intent;

/// <summary>Where all sentences are after the same beginning.</summary>
internal sealed class State
{
    /// <summary>The points of the sentence graph; let go when the ways on are known for good.</summary>
    public int[]? Points { get; set; }

    /// <summary>The sentences that are complete here, the first learned first.</summary>
    public required int[] Sentences { get; init; }

    /// <summary>The ways on by word, in the order of their symbols.</summary>
    public int[] Words { get; set; } = [];

    public State[] AfterWords { get; set; } = [];

    /// <summary>The ways on by slot.</summary>
    public (int Symbol, State After)[] Slots { get; set; } = [];
}

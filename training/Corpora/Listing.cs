namespace Soother.Training.Corpora;

/// <summary>All that a corpus lists, in its order, and what is wrong with it.</summary>
internal sealed record Listing(string Format, IReadOnlyList<Clip> Clips, IReadOnlyList<Fault> Faults);

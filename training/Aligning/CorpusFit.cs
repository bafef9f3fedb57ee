namespace Soother.Training.Aligning;

/// <summary>What was found of a corpus.</summary>
/// <param name="Clips">In the order in which they were given; without those that cannot be read.</param>
/// <param name="Minutes">How much of it the reader's sounds were learned from.</param>
/// <param name="Untested">Why no clip could be blamed, as one sentence; null where all was tested.</param>
internal sealed record CorpusFit(IReadOnlyList<ClipFit> Clips, double Minutes, string? Untested = null);

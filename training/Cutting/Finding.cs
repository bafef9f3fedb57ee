namespace Soother.Training.Cutting;

/// <summary>What was found, and by which measure.</summary>
/// <param name="Readings">All pieces, in the order of the recording.</param>
/// <param name="Model">How the reader sounds.</param>
/// <param name="Synthetic">How the synthetic voice sounds, from which that was learned.</param>
/// <param name="Texts">The units of each line at the reader's pace.</param>
/// <param name="Settings">What was believed of the reader.</param>
internal sealed record Finding(IReadOnlyList<Reading> Readings, UnitModel Model, UnitModel Synthetic, IReadOnlyList<int[]> Texts, SearchSettings Settings)
{
    /// <summary>For each line that was read, its last complete take.</summary>
    public IReadOnlyDictionary<int, Reading> Takes() =>
        Readings.Where(r => r.Kind == ReadingKind.Whole).GroupBy(r => r.Line).ToDictionary(g => g.Key, g => g.Last());
}

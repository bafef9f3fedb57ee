using Soother.Training.Analysing.Measuring;
using Soother.Training.Analysing.Statistics;
using Soother.Training.Corpora;

namespace Soother.Training.Recording;

/// <summary>A sentence to be read aloud.</summary>
/// <param name="Text">As it is shown.</param>
/// <param name="Id">The name that its script gives it, if any.</param>
/// <param name="Sounds">How many phonemes it has.</param>
/// <param name="Pairs">The pairs of neighbouring sounds in it, each once.</param>
internal sealed record Prompt(string Text, string? Id, int Sounds, IReadOnlySet<(string First, string Second)> Pairs)
{
    public static Prompt Of(ScriptLine line, TextMeasure measure) =>
        new(line.Text, line.Id, measure.Phonemes(), Diphones.Pairs(measure.Sounds()).ToHashSet());
}

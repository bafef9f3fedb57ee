using Soother.Voice.Text;

namespace Soother.Training.Aligning;

/// <summary>How the clips of a corpus are held against their texts and each other.</summary>
/// <param name="Phonemes">Reads the texts.</param>
/// <param name="Steps">The folder that what was found out is kept in, so that nothing is done twice.</param>
internal sealed record CheckSettings(Phonemiser Phonemes, string Steps)
{
    /// <summary>Minutes of the corpus that its sounds are learned from, at most; all of it is checked.</summary>
    public double LearnMinutes { get; init; } = 60;

    /// <summary>Minutes from which on enough is known of the reader to blame a clip.</summary>
    public double LeastMinutes { get; init; } = 5;
}

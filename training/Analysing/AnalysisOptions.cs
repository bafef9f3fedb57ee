namespace Soother.Training.Analysing;

/// <summary>What to look at, and how.</summary>
/// <param name="Source">The folder of a corpus made here, or of recordings in a known format.</param>
internal sealed record AnalysisOptions(string Source)
{
    /// <summary>The folder for the report; null is the usual place.</summary>
    public string? To { get; init; }

    /// <summary>How the source is laid out; null finds out.</summary>
    public string? Format { get; init; }

    /// <summary>espeak-ng's name of the language of recordings that are no corpus made here yet.</summary>
    public string Language { get; init; } = "en-us";

    /// <summary>A pronouncing dictionary as CMUdict is, to count phonemes by instead of espeak-ng's.</summary>
    public string? Dictionary { get; init; }

    /// <summary>How many clips at once.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;
}

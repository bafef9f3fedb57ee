using System.Text.Json.Serialization;
using Soother.Training.Analysing.Statistics;
using Soother.Training.Corpora;

namespace Soother.Training.Analysing;

/// <summary>Everything that is known of a corpus. The figures are of the clips that are used; what was left out is in <see cref="Decisions"/>.</summary>
internal sealed record CorpusFacts
{
    public required string Language { get; init; }

    /// <summary>Whether a person said that it is whispered; null where nobody said.</summary>
    public required bool? Whispered { get; init; }

    public required double Hours { get; init; }

    public required IReadOnlyList<ClipFigures> Clips { get; init; }

    /// <summary>By characters, with the seconds of each clip as they are.</summary>
    public required IReadOnlyList<LengthGroup> Lengths { get; init; }

    /// <summary>By characters, with the seconds as Mimic2 counts them: <see cref="LengthGroup.InFrames"/>.</summary>
    public required IReadOnlyList<LengthGroup> LengthsInFrames { get; init; }

    public required IReadOnlyDictionary<string, int> Phonemes { get; init; }

    /// <summary>By a pronouncing dictionary, where one was given.</summary>
    public IReadOnlyDictionary<string, int>? DictionaryPhonemes { get; init; }

    /// <summary>The same, with words that carry punctuation unknown, as in Mimic2.</summary>
    public IReadOnlyDictionary<string, int>? DictionaryPhonemesAsWritten { get; init; }

    public required Tempo Tempo { get; init; }

    /// <summary>Phonemes a second.</summary>
    public required Course Rate { get; init; }

    public required Course Loudness { get; init; }

    public required Course Noise { get; init; }

    public required Diphones Diphones { get; init; }

    public required IReadOnlyList<Twins> SameTexts { get; init; }

    public required IReadOnlyList<Twins> SameSounds { get; init; }

    /// <summary>The words whose pronunciation is made by letter rules alone, with how often they stand.</summary>
    public required IReadOnlyDictionary<string, int> Guessed { get; init; }

    public required TrainingEstimate Estimate { get; init; }

    public required IReadOnlyList<Decision> Decisions { get; init; }

    /// <summary>Why clips could not be heard against their texts; null where they were.</summary>
    public string? Untested { get; init; }

    public required IReadOnlyList<string> Faults { get; init; }

    [JsonIgnore]
    public double Minutes => Hours * 60;

    /// <summary>Names among those words, the most common first: what always begins with a capital letter, also where it begins no sentence.</summary>
    public required IReadOnlyList<string> Names { get; init; }

    /// <summary>Phonemes of common words that are never spoken.</summary>
    public required IReadOnlyList<string> Unheard { get; init; }

    /// <summary>Clips used, and those that were left out.</summary>
    [JsonIgnore]
    public int Looked => Clips.Count + Doubtful.Except(Clips.Select(c => c.Id)).Count();

    /// <summary>The clips that were left out, or that somebody should listen to.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Doubtful => [.. Decisions.Where(d => d.Final is Verdict.Drop or Verdict.Doubt).Select(d => d.Clip).Distinct()];

    /// <summary>The clips of which something is said for a reason.</summary>
    public IReadOnlyList<string> Named(string reason) => [.. Decisions.Where(d => d.Reason == reason && d.Final is (Verdict.Drop or Verdict.Doubt)).Select(d => d.Clip).Distinct()];
}

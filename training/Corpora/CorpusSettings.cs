using Soother.Training.Cleaning;
using Soother.Voice;

namespace Soother.Training.Corpora;

/// <summary>What the recordings of a corpus are.</summary>
internal enum CorpusKind
{
    /// <summary>Spoken aloud; <c>whisperise</c> turns it into whispers.</summary>
    Voice,

    /// <summary>Whispered by a person.</summary>
    Whisper,
}

/// <summary><c>corpus.yaml</c>: what a corpus is, and how it was and will be treated.</summary>
internal sealed record CorpusSettings
{
    public string Name { get; init; } = "";

    /// <summary>espeak-ng's name of the language.</summary>
    public string Language { get; init; } = "en-us";

    public CorpusKind Kind { get; init; }

    /// <summary>The folder that it was made from, and its format.</summary>
    public string Source { get; init; } = "";

    public string Format { get; init; } = "";

    /// <summary>Samples a second of all its sounds.</summary>
    public int SampleRate { get; init; } = 22050;

    public CleanSettings Clean { get; init; } = new();

    /// <summary>For recordings of people these come nearer to a real whisper than the defaults, which are for a synthesiser: see docs/benchmarks.md.</summary>
    public WhisperSettings Whisperise { get; init; } = new() { FormantShift = 150, Tilt = 5, Bandwidth = 50, VowelSoftening = 12, LowCut = 350 };

    /// <summary>Reasons against training that a person took upon themselves, with <c>prepare --accept-risk</c>.</summary>
    public string[] AcceptedRisks { get; init; } = [];
}

namespace Soother.Training.Aligning;

/// <summary>A clip to learn from.</summary>
/// <param name="Features">Its sound.</param>
/// <param name="Symbols">Its text: phonemes, spaces and marks.</param>
internal sealed record Utterance(SpeechFeatures Features, IReadOnlyList<string> Symbols);

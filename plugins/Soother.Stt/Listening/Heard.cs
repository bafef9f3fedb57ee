namespace Soother.Stt.Listening;

/// <summary>A piece of sound, and where speech is in it.</summary>
/// <param name="Samples">Mono, 16 kHz, −1 to 1: whole steps of 10 ms.</param>
/// <param name="Speech">For each step, whether it is speech.</param>
internal sealed record Heard(float[] Samples, bool[] Speech);

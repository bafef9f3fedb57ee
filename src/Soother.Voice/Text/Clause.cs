namespace Soother.Voice.Text;

/// <summary>Words that are spoken in one breath, and the mark behind them.</summary>
/// <param name="Words">As they are written, in order; may be none.</param>
/// <param name="Mark">One of <see cref="Pronunciation.Marks"/>, or nothing.</param>
internal sealed record Clause(IReadOnlyList<string> Words, string? Mark);

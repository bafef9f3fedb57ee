namespace Soother.Training.Whispering;

/// <summary>What came of whispering a corpus.</summary>
internal sealed record WhisperOutcome(int Clips, int Doubtful, IReadOnlyList<GateRow> Gates);

/// <summary>One measure over the corpus: its median, and what nine tenths of the clips lie between.</summary>
internal sealed record GateRow(string Name, string Unit, double Median, double Low, double High, double Real, string Limit);

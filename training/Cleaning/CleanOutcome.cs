using Soother.Training.Corpora;

namespace Soother.Training.Cleaning;

/// <summary>What came of cleaning a corpus.</summary>
/// <param name="Corpus">Its folder.</param>
/// <param name="Format">The source's format.</param>
/// <param name="Kind">Voice or whisper.</param>
/// <param name="Hum">Hz of the hum that was taken out, if there was any.</param>
/// <param name="Entries">Entries of the source.</param>
/// <param name="Used">Clips that go on.</param>
/// <param name="Hours">Their length.</param>
/// <param name="Reasons">How many decisions of each kind there are.</param>
internal sealed record CleanOutcome(
    string Corpus, string Format, CorpusKind Kind, double? Hum, int Entries, int Used, double Hours, IReadOnlyList<ReasonCount> Reasons);

internal sealed record ReasonCount(Verdict Decision, string Reason, int Clips);

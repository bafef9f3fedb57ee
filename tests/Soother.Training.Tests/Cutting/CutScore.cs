using Soother.Training.Cutting;

namespace Soother.Training.Tests.Cutting;

/// <summary>How many lines of a glued recording were cut right, and which were not.</summary>
internal sealed record CutScore(int Right, int Lines, int False, string Wrong)
{
    private const double Exact = 0.25, Tone = 0.3;   // seconds: allowed beside the truth, and kept of the room

    public double Recall => (double)Right / Lines;

    public static CutScore Of(GluedRecording truth, IReadOnlyList<CutRow> rows)
    {
        var (right, mistaken, wrong) = (0, 0, new List<string>());
        for (var i = 0; i < truth.Lines.Count; i++)
        {
            var (line, row) = (truth.Lines[i], rows[i]);
            var isRight = line.Start is null ? !row.IsUsed : row.IsUsed && IsAt(line, row);
            right += isRight ? 1 : 0;
            mistaken += !isRight && row.IsUsed ? 1 : 0;
            if (!isRight)
                wrong.Add($"line {row.Line}: {row.Start:0.00}-{row.End:0.00}, truly {line.Start:0.00}-{line.End:0.00} (sure to {row.Confidence:0.00}) {row.Note}");
        }
        return new(right, truth.Lines.Count, mistaken, string.Join('\n', wrong));
    }

    private static bool IsAt(TrueLine line, CutRow row) =>
        row.Start > line.Start - Tone - Exact && row.Start < line.Start + Exact && row.End > line.End - Exact && row.End < line.End + Tone + Exact;
}

namespace Soother.Training.Cutting;

/// <summary>What a person changed in <c>cut.csv</c> since it was written, laid on what was found.</summary>
internal static class Corrections
{
    /// <param name="found">The rows as found now.</param>
    /// <param name="sheet">The sheet as it is, with what a person wrote.</param>
    /// <param name="written">The same sheet without that: what the last run had found.</param>
    public static IReadOnlyList<CutRow> Apply(IReadOnlyList<CutRow> found, IReadOnlyList<CutRow> sheet, IReadOnlyList<CutRow> written)
    {
        var before = written.Where(r => r.IsLine).ToDictionary(r => (r.Line, r.Text));
        var lines = new Dictionary<(int?, string), CutRow>();
        foreach (var said in sheet.Where(r => r.IsLine))
            lines[(said.Line, said.Text)] = said;
        var pieces = sheet.Where(r => !r.IsLine && r.You.Length > 0).ToList();
        var instead = pieces.Where(r => r is { You: CutSheet.Use, Line: not null, Start: not null }).GroupBy(r => r.Line!.Value).ToDictionary(g => g.Key, g => g.Last());
        return [.. found.Select(row =>
        {
            if (!row.IsLine)
                return row with { You = pieces.FirstOrDefault(p => IsSame(p, row))?.You ?? "", Line = pieces.FirstOrDefault(p => IsSame(p, row))?.Line ?? row.Line };
            var said = lines.GetValueOrDefault((row.Line, row.Text));
            var moved = said is { Start: not null, End: not null } && before.TryGetValue((row.Line, row.Text), out var old)
                && (said.Start != old.Start || said.End != old.End || said.Recording != old.Recording);
            if (moved)
                return Checked(row, said!) with { Start = said!.Start, End = said.End, Recording = said.Recording, Note = "cut by hand" };
            return instead.TryGetValue(row.Line!.Value, out var other)
                ? Checked(row, said) with { Start = other.Start, End = other.End, Recording = other.Recording, Note = "another piece, chosen by hand" }
                : row with { You = said?.You ?? "" };
        })];
    }

    // A person has heard it.
    private static CutRow Checked(CutRow row, CutRow? said) => row with { Confidence = 1, You = said?.You ?? "" };

    private static bool IsSame(CutRow said, CutRow row) => said.Recording == row.Recording && said.Start == row.Start && said.End == row.End;
}

using System.Globalization;
using System.Net;
using System.Text;

namespace Soother.Training.Cutting;

/// <summary><c>cut.html</c>: what was cut, to be checked by ear, the doubtful first. One file without scripts; the sounds lie beside it.</summary>
internal static class CutPage
{
    private const int Width = 240, Height = 40;

    /// <param name="name">For the title.</param>
    /// <param name="rows">All rows of the sheet.</param>
    /// <param name="peaks">What a row's sound looks like.</param>
    public static string Make(string name, IReadOnlyList<CutRow> rows, Func<CutRow, IReadOnlyList<int>> peaks)
    {
        var page = new StringBuilder();
        var lines = rows.Where(r => r.IsLine).ToList();
        page.Append($"<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content='width=device-width'><title>{Text(name)}: lines cut</title><style>{Style}</style>");
        page.Append($"<h1>{Text(name)}</h1>{Summary(rows)}");
        Section(page, "Listen to these first", "Not sure, or cut in an odd way. The least sure come first.",
            lines.Where(r => r.IsDoubtful && r.Start is not null).OrderBy(r => r.Confidence), peaks);
        Section(page, "Lines that were not found", "If one of them is in the recording, write its start and end into cut.csv, or write use beside the piece that it is.",
            lines.Where(r => r.Start is null), peaks);
        Section(page, "Pieces that are in no line", "Lines broken off, earlier takes, talk. To take one: write use into its column you in cut.csv, and its line's number if it has none.",
            rows.Where(r => !r.IsLine), peaks);
        Section(page, "The others", "Of these the measures are sure.", lines.Where(r => !r.IsDoubtful && r.Start is not null), peaks);
        return page.Append("</html>\n").ToString();
    }

    private static string Summary(IReadOnlyList<CutRow> rows)
    {
        var lines = rows.Where(r => r.IsLine).ToList();
        var (used, doubtful, missing) = (lines.Where(r => r.IsUsed).ToList(), lines.Count(r => r.IsDoubtful && r.Start is not null), lines.Count(r => r.Start is null));
        var minutes = used.Sum(r => r.End!.Value - r.Start!.Value) / 60;
        return FormattableString.Invariant($"<p>{used.Count} of {lines.Count} lines are cut, {minutes:0.0} minutes. ")
            + (doubtful == 0 ? "None is doubtful. " : $"<b>{doubtful} should be heard.</b> ")
            + (missing == 0 ? "None is missing." : $"{missing} were not found.")
            + "</p><p class=how>To correct something, open <b>cut.csv</b> in a spreadsheet or editor: change <code>start</code> and <code>end</code>, or write <code>use</code> or <code>drop</code> into the column "
            + "<code>you</code>. Then run the same command again: it does what you wrote and takes a moment only.</p>";
    }

    private static void Section(StringBuilder page, string title, string what, IEnumerable<CutRow> rows, Func<CutRow, IReadOnlyList<int>> peaks)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return;
        page.Append($"<h2>{title} <small>{all.Count}</small></h2><p>{what}</p><ol>");
        foreach (var row in all)
            page.Append(Item(row, peaks));
        page.Append("</ol>\n");
    }

    private static string Item(CutRow row, Func<CutRow, IReadOnlyList<int>> peaks)
    {
        var line = row.Line is { } number ? $"<b>{number}</b>" : "";
        var sure = row.IsLine && row.Start is not null ? $"<meter min=0 max=1 low={Number(CutRow.LeastConfidence)} high={Number(CutRow.SureConfidence)} optimum=1 value={Number(row.Confidence)} title='sure to {Number(row.Confidence)}'></meter>" : "";
        var take = row.Of > 1 ? $" · take {row.Take} of {row.Of}" : "";
        var place = row.Start is null ? "" : $"{Text(row.Recording)} {Clock(row.Start.Value)} to {Clock(row.End!.Value)}{take}";
        var said = row.You.Length > 0 ? $" · you: {row.You}" : row.IsLine && row.Start is not null && !row.IsUsed ? " · left out unless you say use" : "";
        var sound = row.Start is null || row.You == CutSheet.Drop && row.IsLine ? "" : $"{Picture(peaks(row))}<audio controls preload=none src='{Uri.EscapeDataString(row.File).Replace("%2F", "/")}'></audio>";
        return $"<li><div>{line} {sure} <span class=place>{place}{said}</span></div><p class=text>{Text(row.Text)}</p>{(row.Note.Length > 0 ? $"<p class=note>{Text(row.Note)}</p>" : "")}{sound}\n";
    }

    // Loudness over time, as one shape.
    private static string Picture(IReadOnlyList<int> peaks)
    {
        if (peaks.Count == 0)
            return "";
        var most = Math.Max(1, peaks.Max());
        var shape = new StringBuilder();
        for (var i = 0; i < peaks.Count; i++)
        {
            var (x, half) = (Width * i / peaks.Count, Math.Max(1, Height / 2 * peaks[i] / most));
            shape.Append($"M{x} {(Height / 2) - half}v{2 * half}");
        }
        return $"<svg viewBox='0 0 {Width} {Height}' width={Width} height={Height} role=img aria-label='loudness over time'><path d='{shape}'/></svg>";
    }

    private static string Clock(double seconds) =>
        seconds >= 3600 ? TimeSpan.FromSeconds(seconds).ToString(@"h\:mm\:ss\.f", CultureInfo.InvariantCulture) : TimeSpan.FromSeconds(seconds).ToString(@"m\:ss\.f", CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem;color:#222;background:#fbfaf8}
        h1,h2{font-weight:600}h2{margin-top:2.5rem}small{color:#888;font-weight:400}.how{color:#555}
        ol{list-style:none;padding:0}li{background:#fff;border:1px solid #e5e1da;border-radius:8px;padding:.6rem 1rem;margin:.6rem 0}
        .place{color:#777;font-size:.9rem}.text{margin:.2rem 0}.note{margin:.2rem 0;color:#a04000}
        svg{vertical-align:middle;margin-right:1rem}path{stroke:#6a8caf;stroke-width:1.4;fill:none}audio{vertical-align:middle;height:32px}
        @media(prefers-color-scheme:dark){body{background:#1c1c1e;color:#ddd}li{background:#26262a;border-color:#3a3a3e}.how,.place{color:#aaa}.note{color:#f0a060}}
        """;
}

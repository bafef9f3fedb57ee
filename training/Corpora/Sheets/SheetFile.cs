namespace Soother.Training.Corpora.Sheets;

/// <summary>Reads spreadsheets: CSV with commas, semicolons, bars or tabs between the cells, and XLSX.</summary>
internal static class SheetFile
{
    private static readonly char[] Separators = ['\t', '|', ';', ','];

    /// <exception cref="TrainingException">It is no such file.</exception>
    public static Sheet Read(IStore store, string path) =>
        path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? XlsxFile.Read(store, path) : ReadText(store, path);

    private static Sheet ReadText(IStore store, string path)
    {
        var (lines, faults) = (new List<TextLine>(), new List<Fault>());
        foreach (var line in TextLines.Read(store, path))
        {
            if (line.Wrong is { } wrong)
                faults.Add(new(FaultKind.Malformed, line.Place, "", $"the line {wrong}"));
            else if (line.Text.Trim().Length > 0)
                lines.Add(line);
        }
        var separator = Separator(path, lines);
        return new([.. lines.Select(l => new SheetRow(l.Place, Cells(l.Text, separator)))], faults);
    }

    // What stands equally often in nearly all lines separates; a comma does so only by the header, for it also stands in sentences.
    private static char? Separator(string path, List<TextLine> lines)
    {
        if (path.EndsWith(".tsv", StringComparison.OrdinalIgnoreCase))
            return '\t';
        var header = lines.Count > 0 ? lines[0].Text : "";
        foreach (var separator in Separators)
        {
            var fits = lines.Count(l => l.Text.Contains(separator));
            if (header.Contains(separator) && fits >= 0.9 * lines.Count && (separator != ',' || LooksLikeHeader(header)))
                return separator;
        }
        return null;
    }

    private static bool LooksLikeHeader(string line) => Cells(line, ',').All(c => c.Length is > 0 and < 30 && c.Count(char.IsWhiteSpace) <= 2 && !c.EndsWith('.'));

    /// <summary>The cells of a line. Quotation marks around a cell are taken off only where they are closed on the same line, before a separator: no mark reaches further.</summary>
    public static List<string> Cells(string line, char? separator)
    {
        var cells = new List<string>();
        for (var at = 0; at <= line.Length;)
        {
            if (Quoted(line, at, separator) is { } quoted)
            {
                cells.Add(quoted.Text.Trim());
                at = quoted.Next;
                continue;
            }
            var end = separator is { } mark ? line.IndexOf(mark, at) : -1;
            end = end < 0 ? line.Length : end;
            cells.Add(line[at..end].Trim());
            at = end + 1;
        }
        return cells;
    }

    private static (string Text, int Next)? Quoted(string line, int at, char? separator)
    {
        if (at >= line.Length || line[at] != '"')
            return null;
        for (var i = at + 1; i < line.Length; i++)
        {
            if (line[i] != '"')
                continue;
            if (i + 1 < line.Length && line[i + 1] == '"')
                i++;
            else
                return i + 1 == line.Length || line[i + 1] == separator ? (line[(at + 1)..i].Replace("\"\"", "\"", StringComparison.Ordinal), i + 2) : null;
        }
        return null;
    }
}

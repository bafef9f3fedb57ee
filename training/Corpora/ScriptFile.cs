using Soother.Training.Corpora.Sheets;

namespace Soother.Training.Corpora;

/// <summary>One line that is to be read aloud.</summary>
/// <param name="Text">What to say, as written.</param>
/// <param name="Id">Its name, where the script has one.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record ScriptLine(string Text, string? Id, Place Place);

/// <summary>A script: its lines in order, and what in it cannot be used.</summary>
internal sealed record Script(IReadOnlyList<ScriptLine> Lines, IReadOnlyList<Fault> Faults);

/// <summary>
/// Reads the lines of a script: a text with one line each, <c>id|text</c>, or a spreadsheet (CSV, TSV, XLSX) with a column for the text, and perhaps one for the name.
/// </summary>
internal static class ScriptFile
{
    private static readonly string[] TextColumns = ["text", "sentence", "line", "prompt", "transcript", "transcription", "script", "phrase", "utterance", "words"];
    private static readonly string[] IdColumns = ["id", "name", "file", "filename", "audio_file", "audio", "clip", "number", "no", "nr", "#"];
    private static readonly string[] SheetExtensions = [".csv", ".tsv", ".xlsx"];

    /// <exception cref="TrainingException">It is not there, or holds no line that can be read.</exception>
    public static Script Read(IStore store, string path)
    {
        if (!store.Exists(path))
            throw new TrainingException($"{store.Name}/{path}: there is no such script");
        var isSheet = SheetExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);
        var script = isSheet ? FromSheet(SheetFile.Read(store, path), path) : FromText(store, path);
        return script.Lines.Count > 0 ? script : throw new TrainingException(
            $"{store.Name}/{path}: this script has no line that can be read{(script.Faults.Count > 0 ? $" ({script.Faults[0]})" : "")}");
    }

    /// <summary>A script anywhere on this machine.</summary>
    /// <exception cref="TrainingException">It is not there, or holds no line that can be read.</exception>
    public static Script Read(string path)
    {
        if (!File.Exists(path))
            throw new TrainingException($"{path}: there is no such script");
        var full = Path.GetFullPath(path);
        return Read(new FolderStore(Path.GetDirectoryName(full)!), Path.GetFileName(full));
    }

    private static Script FromText(IStore store, string path)
    {
        var (lines, faults) = (new List<ScriptLine>(), new List<Fault>());
        foreach (var line in TextLines.Read(store, path))
        {
            if (line.Wrong is { } wrong)
                faults.Add(new(FaultKind.Malformed, line.Place, "", $"the line {wrong}"));
            else if (line.Text.Trim() is { Length: > 0 } text)
                lines.Add(Line(text, line.Place));
        }
        return new(lines, faults);
    }

    // "id|text", as corpora have it, or all of it is text.
    private static ScriptLine Line(string text, Place place) =>
        text.Split('|') is [var id, var said, ..] && said.Trim().Length > 0 && id.Trim().Length > 0
            ? new(said.Trim(), id.Trim(), place)
            : new(text.Trim('|', ' ', '\t'), null, place);

    private static Script FromSheet(Sheet sheet, string path)
    {
        var (lines, faults) = (new List<ScriptLine>(), sheet.Faults.ToList());
        var (text, id) = sheet.Rows is [var header, ..] ? (Column(header.Cells, TextColumns), Column(header.Cells, IdColumns)) : (-1, -1);
        var isNamed = text >= 0;
        if (!isNamed)
            (text, id) = Unnamed(sheet, path);
        foreach (var row in sheet.Rows.Skip(isNamed ? 1 : 0))
        {
            var said = row.Cell(text);
            if (said.Length > 0)
                lines.Add(new(said, row.Cell(id) is { Length: > 0 } name ? name : null, row.Place));
            else if (row.Cells.Any(c => c.Length > 0))
                faults.Add(new(FaultKind.EmptyText, row.Place, row.Cell(id), "the row has no text"));
        }
        return new(lines, faults);
    }

    // Without a header: one column is the text, two are a name and the text.
    private static (int Text, int Id) Unnamed(Sheet sheet, string path)
    {
        var width = sheet.Rows.Select(r => r.Cells.Count).DefaultIfEmpty(0).Max();
        return width switch
        {
            <= 1 => (0, -1),
            2 => (1, 0),
            _ => throw new TrainingException(
                $"{path}:1: no column is named text; name the columns in the first row (id and text), since there are {width}"),
        };
    }

    private static int Column(IReadOnlyList<string> header, string[] names) =>
        names.Select(n => header.ToList().FindIndex(c => c.Equals(n, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(at => at >= 0, -1);
}

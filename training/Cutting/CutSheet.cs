using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Soother.Training.Cutting;

/// <summary>
/// <c>cut.csv</c>. A person may correct <c>start</c> and <c>end</c>, and write <c>use</c> or <c>drop</c> into the column <c>you</c>; the next run does as they say.
/// </summary>
internal static class CutSheet
{
    public const string Use = "use", Drop = "drop";

    private static readonly string[] Columns = ["line", "file", "recording", "start", "end", "take", "of", "confidence", "note", "text", "you"];

    public static void Write(string path, IEnumerable<CutRow> rows)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        using (var csv = new CsvWriter(new StreamWriter(path + ".part"), CultureInfo.InvariantCulture))
        {
            foreach (var column in Columns)
                csv.WriteField(column);
            foreach (var row in rows)
            {
                csv.NextRecord();
                foreach (var field in Fields(row))
                    csv.WriteField(field);
            }
            csv.NextRecord();
        }
        File.Move(path + ".part", path, overwrite: true);
    }

    /// <summary>The rows of a sheet, none if it is not there.</summary>
    /// <exception cref="TrainingException">A field is not what its column is for.</exception>
    public static IReadOnlyList<CutRow> Read(string path)
    {
        if (!File.Exists(path))
            return [];
        using var csv = new CsvReader(new StreamReader(path), new CsvConfiguration(CultureInfo.InvariantCulture) { MissingFieldFound = null, BadDataFound = null, TrimOptions = TrimOptions.Trim });
        if (!csv.Read() || !csv.ReadHeader() || Columns.FirstOrDefault(c => !csv.HeaderRecord!.Contains(c)) is { } missing && missing.Length > 0)
            throw new TrainingException($"{path}:1: its first row must name the columns {string.Join(", ", Columns)}");
        var rows = new List<CutRow>();
        while (csv.Read())
            rows.Add(Row(csv, $"{path}:{csv.Parser.RawRow}"));
        return rows;
    }

    private static CutRow Row(CsvReader csv, string place)
    {
        var you = (csv.GetField("you") ?? "").Trim().ToLowerInvariant();
        if (you is not ("" or Use or Drop))
            throw new TrainingException($"{place}: the column you says '{you}'; it may say use or drop, or nothing");
        return new CutRow
        {
            Line = (int?)Number(csv, "line", place), File = csv.GetField("file") ?? "", Recording = csv.GetField("recording") ?? "",
            Start = Number(csv, "start", place), End = Number(csv, "end", place),
            Take = (int)(Number(csv, "take", place) ?? 0), Of = (int)(Number(csv, "of", place) ?? 0), Confidence = Number(csv, "confidence", place) ?? 0,
            Note = csv.GetField("note") ?? "", Text = csv.GetField("text") ?? "", You = you, IsLine = !(csv.GetField("file") ?? "").StartsWith("unused/", StringComparison.Ordinal),
        };
    }

    private static double? Number(CsvReader csv, string column, string place)
    {
        var text = csv.GetField(column);
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= 0
            ? number
            : throw new TrainingException($"{place}: the column {column} says '{text}', where a number is expected{(column is "start" or "end" ? ", seconds with a point, like 83.25" : "")}");
    }

    private static string[] Fields(CutRow row) =>
    [
        row.Line?.ToString(CultureInfo.InvariantCulture) ?? "", row.File, row.Recording, Seconds(row.Start), Seconds(row.End),
        row.Take == 0 ? "" : $"{row.Take}", row.Of == 0 ? "" : $"{row.Of}", row.IsLine ? row.Confidence.ToString("0.00", CultureInfo.InvariantCulture) : "",
        row.Note, row.Text, row.You,
    ];

    private static string Seconds(double? seconds) => seconds?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";
}

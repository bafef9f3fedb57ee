using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Soother.Training.Corpora;

/// <summary>
/// <c>decisions.csv</c>: why each clip is as it is. A person overrules a line by writing <c>keep</c> or <c>drop</c> into its column <c>you</c>; that stays when a verb runs again.
/// </summary>
internal sealed class Decisions
{
    private static readonly string[] Columns = ["clip", "step", "decision", "reason", "detail", "you"];

    private readonly string _path;
    private List<Decision> _lines;

    /// <exception cref="TrainingException">A line is not such a decision.</exception>
    public Decisions(string path) => (_path, _lines) = (path, File.Exists(path) ? Read(path) : []);

    public IReadOnlyList<Decision> Lines => _lines;

    /// <summary>The names of all clips that are left out: a verb says so in some line, and nobody overruled that line; or a person says so.</summary>
    public HashSet<string> Dropped() => [.. _lines.Where(d => d.Final == Verdict.Drop).Select(d => d.Clip)];

    /// <summary>Replaces what a verb decided before; what a person said of the same clip and reason stays.</summary>
    public void Replace(string step, IEnumerable<Decision> decisions)
    {
        var said = _lines.Where(d => d.You is not null).ToDictionary(d => (d.Clip, d.Step, d.Reason), d => d.You);
        var next = decisions.Select(d => d with { You = said.GetValueOrDefault((d.Clip, d.Step, d.Reason)) }).ToList();
        _lines = [.. _lines.Where(d => d.Step != step), .. next];
        _lines = [.. _lines.OrderBy(d => d.Clip, StringComparer.Ordinal).ThenBy(d => d.Step, StringComparer.Ordinal).ThenBy(d => d.Reason, StringComparer.Ordinal)];
        Write();
    }

    private void Write()
    {
        using (var csv = new CsvWriter(new StreamWriter(_path + ".part"), CultureInfo.InvariantCulture))
        {
            foreach (var column in Columns)
                csv.WriteField(column);
            foreach (var line in _lines)
            {
                csv.NextRecord();
                foreach (var field in new[] { line.Clip, line.Step, Word(line.Verdict), line.Reason, line.Detail, line.You is { } you ? Word(you) : "" })
                    csv.WriteField(field);
            }
            csv.NextRecord();
        }
        File.Move(_path + ".part", _path, overwrite: true);
    }

    private static List<Decision> Read(string path)
    {
        using var csv = new CsvReader(new StreamReader(path), new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, MissingFieldFound = null });
        var lines = new List<Decision>();
        csv.Read();
        csv.ReadHeader();
        if (Columns.Except(csv.HeaderRecord ?? []).FirstOrDefault() is { } missing)
            throw new TrainingException($"{path}:1: the column '{missing}' is missing; the first line must be {string.Join(',', Columns)}");
        while (csv.Read())
        {
            var you = csv["you"]?.Trim() ?? "";
            lines.Add(new(csv["clip"] ?? "", csv["step"] ?? "", Parse(path, csv, "decision", csv["decision"] ?? ""), csv["reason"] ?? "", csv["detail"] ?? "",
                you.Length == 0 ? null : Parse(path, csv, "you", you)));
        }
        return lines;
    }

    private static Verdict Parse(string path, CsvReader csv, string column, string word) =>
        Enum.TryParse<Verdict>(word, ignoreCase: true, out var verdict) && !char.IsAsciiDigit(word[0]) && (column != "you" || verdict is Verdict.Keep or Verdict.Drop)
            ? verdict
            : throw new TrainingException($"{path}:{csv.Parser.RawRow}: '{word}' in the column '{column}' means nothing; write {(column == "you" ? "keep or drop, or leave it empty" : "change, doubt, drop or keep")}");

    private static string Word(Verdict verdict) => verdict.ToString().ToLowerInvariant();
}

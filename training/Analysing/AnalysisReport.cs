using System.Text.Json;
using Soother.Training.Analysing.Judging;
using Soother.Training.Commands;

namespace Soother.Training.Analysing;

/// <summary><c>report.json</c>: all that <c>analyze</c> found out.</summary>
/// <param name="Name">The corpus.</param>
/// <param name="Format">How it is laid out.</param>
/// <param name="Key">Stands for all that the report follows from: see <see cref="Analysis.KeyAsync"/>.</param>
/// <param name="Verdict">Whether it is fit to train on.</param>
/// <param name="Facts">The figures.</param>
internal sealed record AnalysisReport(string Name, string Format, string Key, AnalysisVerdict Verdict, CorpusFacts Facts)
{
    public const string File = "report.json";

    /// <summary>Reads a report.</summary>
    /// <exception cref="TrainingException">It cannot be read.</exception>
    public static AnalysisReport Read(string path)
    {
        try
        {
            using var stream = System.IO.File.OpenRead(path);
            return JsonSerializer.Deserialize<AnalysisReport>(stream, Output.Style) ?? throw new JsonException("the file says null");
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new TrainingException($"{path}: this is no report that can be read ({wrong.Message}); make it again with: ./train analyze CORPUS", wrong);
        }
    }

    /// <summary>Writes it; one that is there is replaced only when this one is whole.</summary>
    public void Write(string path)
    {
        using (var stream = System.IO.File.Create(path + ".part"))
            JsonSerializer.Serialize(stream, this, Output.Style);
        System.IO.File.Move(path + ".part", path, overwrite: true);
    }
}

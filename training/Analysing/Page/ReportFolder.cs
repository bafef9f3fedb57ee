using System.Text;
using Soother.Training.Analysing.Pictures;

namespace Soother.Training.Analysing.Page;

/// <summary>The folder with the report: <c>index.html</c>, its pictures as PNG, and <c>report.json</c> with all numbers.</summary>
internal static class ReportFolder
{
    public const string Page = "index.html";

    /// <summary>Writes all; gives a line about what could not be made, or null.</summary>
    public static string? Write(AnalysisReport report, Subject subject)
    {
        Directory.CreateDirectory(subject.Report);
        var path = Path.Combine(subject.Report, Page);
        // Measured and drawn once: a picture in the page and its PNG are the same.
        var pictures = PictureBook.Of(report.Facts);
        using (var page = new StreamWriter(path + ".part", false, new UTF8Encoding(false)))
            new ReportPage(report, subject).Write(page, pictures);
        File.Move(path + ".part", path, overwrite: true);
        var wrong = Png.Write(subject.Report, pictures);
        report.Write(Path.Combine(subject.Report, AnalysisReport.File));   // last: who finds it finds all the rest
        return wrong;
    }
}

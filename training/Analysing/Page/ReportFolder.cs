using Soother.Training.Analysing.Pictures;

namespace Soother.Training.Analysing.Page;

/// <summary>The folder with the report: the page, its pictures, and all numbers.</summary>
internal static class ReportFolder
{
    public static Task WriteAsync(AnalysisReport report, Subject subject, CancellationToken cancel)
    {
        report.Write(Path.Combine(subject.Report, AnalysisReport.File));
        if (Png.Write(subject.Report, PictureBook.Of(report.Facts)) is { } wrong)
            Console.Error.WriteLine(wrong);
        return Task.CompletedTask;
    }
}

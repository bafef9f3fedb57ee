using Soother.Training.Analysing.Pictures;

namespace Soother.Training.Analysing.Page;

/// <summary>The page: one file that needs nothing else. Verdict and findings first, then sounds, pictures and tables.</summary>
internal sealed class ReportPage(AnalysisReport report, Subject subject)
{
    public void Write(TextWriter page, IReadOnlyList<Picture> pictures)
    {
        var facts = report.Facts;
        using var style = new StreamReader(typeof(ReportPage).Assembly.GetManifestResourceStream("Page.css")!);
        page.Write(Html.Of($"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{report.Name}: is it fit to train on?</title>\n<style>\n"));
        page.Write(style.ReadToEnd());
        page.Write(Html.Of($"</style></head><body><main>\n<h1>{report.Name}</h1>\n<p class=\"soft\">{facts.Clips.Count} clips, read as {report.Format}, language {facts.Language}</p>\n"));
        FindingList.Write(page, report.Verdict);
        Tiles(page, facts);
        page.Write("<nav><a href=\"#findings\">Findings</a><a href=\"#listen\">Listen</a><a href=\"#pictures\">Pictures</a><a href=\"#tables\">Tables</a><a href=\"#training\">Training</a></nav>\n");
        FindingList.WriteReasons(page, report.Verdict);
        new PlayerList(report, subject).Write(page);
        page.Write("<h2 id=\"pictures\">Pictures</h2>\n<p class=\"soft\">Rest the mouse on a dot to see which clip it is.</p>\n<div class=\"pictures\">\n");
        foreach (var picture in pictures)
        {
            page.Write(Html.Of($"<figure{Html.Raw(picture.Half ? " class=\"half\"" : "")}><h3>{picture.Title}</h3><div class=\"{(picture.Half ? "picture" : "wide-picture")}\">"));
            page.Write(SvgPicture.ForPage(picture));
            page.Write(Html.Of($"</div><figcaption>{picture.Caption}</figcaption></figure>\n"));
        }
        page.Write("</div>\n");
        TableList.Write(page, facts);
        Training(page, facts);
        page.Write("</main></body></html>\n");
    }

    private static void Tiles(TextWriter page, CorpusFacts facts)
    {
        page.Write("<div class=\"tiles\">");
        Tile(page, facts.Hours >= 2 ? Html.Of($"{facts.Hours:0.0} h") : Html.Of($"{facts.Minutes:0} min"), "of speech");
        Tile(page, Html.Of($"{facts.Clips.Count}"), Html.Of($"clips of {facts.Clips.Average(c => c.Seconds):0.0} s, {facts.Clips.Min(c => c.Seconds):0.0} to {facts.Clips.Max(c => c.Seconds):0.0}"));
        Tile(page, Html.Of($"{facts.Rate.Median:0.0}"), "phonemes a second");
        Tile(page, Html.Of($"{Robust.Median(facts.Clips.Select(c => c.SignalToNoise)):0} dB"), "of speech above the background");
        if (facts.Diphones.Coverage is { } coverage)
            Tile(page, Html.Of($"{coverage * 100:0} %"), "of the usual pairs of sounds");
        Tile(page, Html.Of($"{facts.Doubtful.Count}"), "clips doubtful or wrong");
        page.Write("</div>\n");
    }

    private static void Tile(TextWriter page, string figure, string what) => page.Write($"<div class=\"tile\"><b>{figure}</b><span>{what}</span></div>");

    private static void Training(TextWriter page, CorpusFacts facts)
    {
        var estimate = facts.Estimate;
        page.Write(Html.Of($"<h2 id=\"training\">What training will ask for</h2>\n<p>About {estimate.MinutesToAlign:0} minutes until text and sound find each other and the first words can be made out, about {Time(estimate.MinutesToGood)} until the voice is worth using, and {estimate.Megabytes / 1000:0.0} GB of memory.</p>\n"));
        page.Write(Html.Of($"<p class=\"soft\">That is for one processor core without a graphics card and batches of 12 clips, {estimate.StepSeconds:0.0} s a step. It rests on one measured run: 365 whispered clips of 6.6 s, a model of 1.85 million parameters, 1.4 s a step, aligned after 400 steps, understood nearly as well as the recordings after 2,100. A step is taken to grow with the seconds in a batch, memory with the longest clip; a large corpus is gone through four times at least.</p>\n"));
    }

    private static string Time(double minutes) => minutes < 100 ? Html.Of($"{minutes:0} minutes") : Html.Of($"{minutes / 60:0} hours");
}

using Soother.Training.Analysing.Judging;

namespace Soother.Training.Analysing.Page;

/// <summary>The verdict and its reasons, in plain words.</summary>
internal static class FindingList
{
    private const int ShownClips = 8;

    public static void Write(TextWriter page, AnalysisVerdict verdict)
    {
        var level = Word(verdict.Level);
        page.Write(Html.Of($"<div class=\"verdict {level}\"><b>{Headline(verdict.Level)}</b>{Summary(verdict)}</div>\n"));
    }

    public static void WriteReasons(TextWriter page, AnalysisVerdict verdict)
    {
        page.Write("<h2 id=\"findings\">What I found</h2>\n");
        foreach (var finding in verdict.Reasons.Where(r => r.Level > Level.Green))
            Write(page, finding);
        var well = verdict.Reasons.Where(r => r.Level == Level.Green).ToList();
        if (well.Count == 0)
            return;
        page.Write(Html.Of($"<details class=\"well\"{(verdict.Level == Level.Green ? Html.Raw(" open") : Html.Raw(""))}><summary>What is well, and what is good to know ({well.Count})</summary>\n"));
        foreach (var finding in well)
            Write(page, finding);
        page.Write("</details>\n");
    }

    public static string Headline(Level level) => level switch
    {
        Level.Green => "Fit to train on.",
        Level.Amber => "It can be trained; it would be better with what follows.",
        _ => "Not yet: training on this would waste your time.",
    };

    private static void Write(TextWriter page, Finding finding)
    {
        page.Write(Html.Of($"<div class=\"finding {Word(finding.Level)}\"><h3>{finding.What}</h3>"));
        if (finding.Mend.Length > 0)
            page.Write(Html.Of($"<p class=\"mend\">{finding.Mend} <span class=\"soft\">{finding.Effect}</span></p>"));
        if (finding.Clips.Count > 0)
        {
            var links = string.Join(", ", finding.Clips.Take(ShownClips).Select(c => Html.Of($"<a href=\"#clip-{c}\">{c}</a>")));
            page.Write($"<p class=\"soft\">{links}{(finding.Clips.Count > ShownClips ? Html.Of($" and {finding.Clips.Count - ShownClips} more") : "")}</p>");
        }
        page.Write(Html.Of($"<small>Why this counts: {finding.Source}</small></div>\n"));
    }

    private static string Summary(AnalysisVerdict verdict)
    {
        var (red, amber) = (verdict.Reasons.Count(r => r.Level == Level.Red), verdict.Reasons.Count(r => r.Level == Level.Amber));
        return red > 0 ? $"{Count(red, "thing stands", "things stand")} in the way; each is said below with what mends it."
            : amber > 0 ? $"{Count(amber, "thing", "things")} would make the voice better. Nothing stands in the way."
            : "I would train on this.";
    }

    private static string Count(int count, string one, string many) => count == 1 ? $"One {one}" : $"{count} {many}";

    private static string Word(Level level) => level.ToString().ToLowerInvariant();
}

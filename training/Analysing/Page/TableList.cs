using System.Globalization;
using Soother.Training.Analysing.Statistics;

namespace Soother.Training.Analysing.Page;

/// <summary>The tables at the end of the page: everything that is named, as far as a person reads.</summary>
internal static class TableList
{
    private const int Most = 200;

    public static void Write(TextWriter page, CorpusFacts facts)
    {
        page.Write("<h2 id=\"tables\">In detail</h2>\n");
        Table(page, "Clips that are doubtful or wrong", ["clip", "", "found by", "reason", "what"],
            facts.Decisions.Select(d => new[] { d.Clip, d.Final.ToString().ToLowerInvariant(), d.Step, d.Reason, d.Detail }));
        Table(page, "The longest clips", ["clip", "seconds", "text"], facts.Clips.OrderByDescending(c => c.Seconds).Take(10).Select(c => new[] { c.Id, Number(c.Seconds), c.Text }));
        Table(page, "Pairs of sounds that are never spoken, with words that have them", ["pair", "words"],
            facts.Diphones.Missing.OrderBy(m => m.First == Diphones.Silence || m.Second == Diphones.Silence).Select(m => new[] { $"{m.First} {m.Second}", string.Join(", ", m.Words) }));
        Table(page, "Texts that are nearly the same", ["one", "other", "alike"], facts.SameTexts.Select(t => new[] { t.First, t.Second, t.Likeness.ToString("P0", CultureInfo.InvariantCulture) }));
        Table(page, "Recordings that are there twice", ["one", "other", "alike"], facts.SameSounds.Select(t => new[] { t.First, t.Second, t.Likeness.ToString("P0", CultureInfo.InvariantCulture) }));
        Table(page, "Entries that cannot be used", ["what"], facts.Faults.Select(f => new[] { f }));
        Words(page, "Names whose pronunciation is guessed", facts.Names);
        Words(page, $"Other words read by letter rules alone ({facts.Guessed.Count} in all; regular ones are read rightly)",
            [.. facts.Guessed.Keys.Except(facts.Names.Select(n => n.ToLowerInvariant())).Take(Most)]);
    }

    private static void Table(TextWriter page, string title, string[] heads, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return;
        page.Write(Html.Of($"<details><summary><h3 style=\"display:inline\">{title}</h3> <span class=\"soft\">{all.Count}</span></summary><div class=\"wide\"><table><tr>"));
        foreach (var head in heads)
            page.Write(Html.Of($"<th>{head}</th>"));
        page.Write("</tr>\n");
        foreach (var row in all.Take(Most))
        {
            page.Write("<tr>");
            foreach (var cell in row)
                page.Write(Html.Of($"<td>{cell}</td>"));
            page.Write("</tr>\n");
        }
        page.Write("</table></div>");
        page.Write(all.Count > Most ? Html.Of($"<p class=\"soft\">The first {Most} of {all.Count}; all are in report.json.</p></details>\n") : "</details>\n");
    }

    private static void Words(TextWriter page, string title, IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return;
        page.Write(Html.Of($"<details><summary><h3 style=\"display:inline\">{title}</h3> <span class=\"soft\">{words.Count}</span></summary><p class=\"words\">"));
        page.Write(string.Join("<br>", words.Take(Most).Select(w => Html.Of($"{w}"))));
        page.Write("</p></details>\n");
    }

    private static string Number(double value) => value.ToString("0.0", CultureInfo.InvariantCulture);
}

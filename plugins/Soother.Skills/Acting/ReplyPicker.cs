using Soother.Contracts;

namespace Soother.Skills;

/// <summary>Picks one of several texts at random, none that was heard lately at the site. Safe on any thread.</summary>
internal sealed class ReplyPicker(Random random)
{
    private const int Remembered = 3;
    private readonly Lock _lock = new();
    private readonly PerSite<Dictionary<string, Queue<string>>> _heard = new(() => []);

    /// <summary>A text whose placeholders all have values, filled and beginning with a capital.</summary>
    /// <param name="site">Where it will be heard.</param>
    /// <param name="key">What the texts are for: what was heard is remembered under it.</param>
    /// <param name="texts">At least one.</param>
    /// <param name="values">What placeholders stand for.</param>
    /// <exception cref="ActionFailedException">No text can be filled.</exception>
    public string Pick(SiteId site, string key, IReadOnlyList<Template> texts, Values values)
    {
        var fitting = texts.Where(text => text.Paths.All(values.Has)).ToList();
        var chosen = fitting.Count switch
        {
            0 => texts[0], // filling it names the value that is missing
            1 => fitting[0],
            _ => PickTemplate(site, key, fitting),
        };
        return Capitalised(values.Speech.Adapt(chosen.FillSentences(values.Spoken)));
    }

    /// <summary>One of so many, not the one of the last time.</summary>
    public int PickIndex(SiteId site, string key, int count) => count == 1 ? 0 : int.Parse(PickFresh(site, key, [.. Enumerable.Range(0, count).Select(i => $"{i}")], 1));

    private Template PickTemplate(SiteId site, string key, List<Template> texts)
    {
        var fresh = PickFresh(site, key, [.. texts.Select(text => text.Text).Distinct()], Remembered);
        return texts.First(text => text.Text == fresh);
    }

    private string PickFresh(SiteId site, string key, IReadOnlyList<string> texts, int remembered)
    {
        lock (_lock)
        {
            var heard = _heard[site];
            if (!heard.TryGetValue(key, out var last))
                heard[key] = last = new();
            while (last.Count > Math.Min(remembered, texts.Count - 1))
                last.Dequeue();
            var fresh = texts.Where(text => !last.Contains(text)).ToList();
            var chosen = fresh[random.Next(fresh.Count)];
            last.Enqueue(chosen);
            return chosen;
        }
    }

    private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}

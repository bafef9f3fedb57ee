using Soother.Training.Analysing.Measuring;

namespace Soother.Training.Analysing.Statistics;

/// <summary>Two clips that are nearly the same.</summary>
/// <param name="First">The one that is listed first.</param>
/// <param name="Second">The other.</param>
/// <param name="Likeness">0 to 1.</param>
internal sealed record Twins(string First, string Second, double Likeness);

/// <summary>Finds texts that stand twice, and recordings that are there twice.</summary>
internal static class TwinSearch
{
    private const int Shingle = 3;             // words: a run of three is seldom shared by chance
    private const int CommonShingle = 50;      // clips that share one: a turn of phrase, which tells nothing
    private const double AlikeTexts = 0.6;     // of the runs of both
    private const double AlikeSounds = 0.94;   // other readings of the same sentence stay below
    private const double AlikeSeconds = 0.04;  // of the longer one

    /// <summary>The pairs of clips whose words are nearly the same.</summary>
    public static IReadOnlyList<Twins> Texts(IReadOnlyList<MeasuredClip> clips)
    {
        var runs = clips.Select(c => Runs(c.Clip.Text)).ToList();
        var places = new Dictionary<string, List<int>>();
        for (var i = 0; i < runs.Count; i++)
        {
            foreach (var run in runs[i])
                (places.TryGetValue(run, out var at) ? at : places[run] = []).Add(i);
        }
        var shared = new Dictionary<(int, int), int>();
        foreach (var at in places.Values.Where(p => p.Count is > 1 and <= CommonShingle))
        {
            for (var i = 0; i < at.Count; i++)
            {
                for (var j = i + 1; j < at.Count; j++)
                    shared[(at[i], at[j])] = shared.GetValueOrDefault((at[i], at[j])) + 1;
            }
        }
        return Sorted(shared.Select(s => (s.Key.Item1, s.Key.Item2, s.Value / (double)(runs[s.Key.Item1].Count + runs[s.Key.Item2].Count - s.Value)))
            .Where(t => t.Item3 >= AlikeTexts), clips);
    }

    /// <summary>The pairs of clips that are one recording.</summary>
    public static IReadOnlyList<Twins> Sounds(IReadOnlyList<MeasuredClip> clips)
    {
        var prints = clips.Select((c, i) => (Index: i, Seconds: c.Sound.Seconds - c.Sound.Lead - c.Sound.Tail, Print: SoundPrint.Read(c.Sound.Print)))
            .OrderBy(p => p.Seconds).ToList();
        var found = new List<(int, int, double)>();
        for (var i = 0; i < prints.Count; i++)
        {
            for (var j = i + 1; j < prints.Count && prints[j].Seconds <= prints[i].Seconds * (1 + AlikeSeconds); j++)
            {
                var likeness = SoundPrint.Likeness(prints[i].Print, prints[j].Print);
                if (likeness >= AlikeSounds)
                    found.Add((Math.Min(prints[i].Index, prints[j].Index), Math.Max(prints[i].Index, prints[j].Index), likeness));
            }
        }
        return Sorted(found, clips);
    }

    /// <summary>Whether two texts say the same.</summary>
    public static bool SameWords(string first, string second) => Words(first).SequenceEqual(Words(second));

    private static List<Twins> Sorted(IEnumerable<(int First, int Second, double Likeness)> pairs, IReadOnlyList<MeasuredClip> clips) =>
        [.. pairs.OrderBy(p => p.First).ThenBy(p => p.Second).Select(p => new Twins(clips[p.First].Id, clips[p.Second].Id, Math.Round(p.Likeness, 3)))];

    // A text of fewer words is one run.
    private static HashSet<string> Runs(string text)
    {
        var words = Words(text);
        return words.Length < Shingle
            ? [string.Join(' ', words)]
            : [.. Enumerable.Range(0, words.Length - Shingle + 1).Select(i => string.Join(' ', words.AsSpan(i, Shingle)!))];
    }

    private static string[] Words(string text) =>
        new string([.. text.ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}

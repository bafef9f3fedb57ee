namespace Soother.Intent;

/// <summary>
/// Which candidates to take where they overlap or where several slots could take the same words: those that cover most, exact ones before near ones; and
/// of the slots that can read the same, the one that the words around speak for.
/// </summary>
internal static class Assignment
{
    private const double NearWeight = 0.6;

    /// <summary>The best candidates, of which no two overlap and no two are for one slot.</summary>
    /// <param name="said">What was said.</param>
    /// <param name="candidates">To choose from.</param>
    /// <param name="favour">How much the words around speak for a candidate; only compared between candidates for the same words.</param>
    public static IReadOnlyList<Candidate> Best(Utterance said, IReadOnlyList<Candidate> candidates, Func<Candidate, double> favour)
    {
        var taken = new List<Candidate>();
        var spans = Cover(said.Count, [.. candidates.GroupBy(c => (c.From, c.To)).Select(g => (g.Key.From, g.Key.To, Worth: g.Max(Worth)))]);
        var open = candidates.Where(c => spans.Contains((c.From, c.To))).Select(c => (Candidate: c, Score: favour(c) + NameSpeaks(said, c)))
            .OrderByDescending(c => c.Score).ThenBy(c => c.Candidate.Near).ToList();
        while (open.Count > 0)
        {
            var best = open[0].Candidate;
            taken.Add(best);
            open.RemoveAll(c => c.Candidate.Slot == best.Slot || c.Candidate.Overlaps(best));
        }
        return [.. taken.OrderBy(c => c.From)];
    }

    // Longer is better than the same words in pieces: squares.
    private static double Worth(Candidate candidate) => (candidate.To - candidate.From) * (candidate.To - candidate.From) * (candidate.Near ? NearWeight : 1);

    // "from Paris to Rome": a slot called "to" is likely the one after that word.
    private static double NameSpeaks(Utterance said, Candidate candidate) =>
        candidate.From > 0 && said.WordAt(candidate.From - 1).Equals(candidate.Slot, StringComparison.OrdinalIgnoreCase) ? 1 : 0;

    // The spans of the greatest worth of which no two overlap (weighted interval scheduling).
    private static HashSet<(int, int)> Cover(int words, IReadOnlyList<(int From, int To, double Worth)> spans)
    {
        var ending = spans.ToLookup(s => s.To);
        var (best, last) = (new double[words + 1], new (int From, int To)?[words + 1]);
        for (var to = 1; to <= words; to++)
        {
            best[to] = best[to - 1];
            foreach (var span in ending[to].Where(s => best[s.From] + s.Worth > best[to]))
                (best[to], last[to]) = (best[span.From] + span.Worth, (span.From, span.To));
        }
        var chosen = new HashSet<(int, int)>();
        for (var at = words; at > 0; at = last[at] is { } span ? span.From : at - 1)
        {
            if (last[at] is { } span2)
                chosen.Add(span2);
        }
        return chosen;
    }
}

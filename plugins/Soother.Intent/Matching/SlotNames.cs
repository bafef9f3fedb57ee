namespace Soother.Intent;

/// <summary>The automaton knows what can be said in a slot, not what a sentence calls it: this walks the one sentence again, and names the slots.</summary>
internal static class SlotNames
{
    /// <summary>The slot names of the steps, in order; null for steps over words.</summary>
    public static IReadOnlyList<string?> Of(SentenceGraph graph, int sentence, IReadOnlyList<Step> steps)
    {
        var names = new string?[steps.Count];
        Walk(graph, graph.Starts[sentence], sentence, steps, 0, names);
        return names;
    }

    private static bool Walk(SentenceGraph graph, int from, int sentence, IReadOnlyList<Step> steps, int at, string?[] names)
    {
        var points = new HashSet<int>();
        graph.Close(from, points);
        if (at == steps.Count)
            return points.Any(p => graph.EndAt(p) == sentence);
        if (steps[at].Symbol is not { } symbol)
            return Walk(graph, from, sentence, steps, at + 1, names);
        foreach (var edge in points.SelectMany(graph.EdgesOf).Where(e => e.Symbol == symbol))
        {
            names[at] = edge.Slot;
            if (Walk(graph, edge.Target, sentence, steps, at + 1, names))
                return true;
        }
        return false;
    }
}

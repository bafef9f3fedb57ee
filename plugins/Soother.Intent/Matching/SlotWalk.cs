namespace Soother.Intent;

/// <summary>A slot that a sentence fills: its name, the steps that fill it (the last one exclusive), and the fixed value where the sentence gives one.</summary>
internal readonly record struct Filled(string Name, int From, int To, string? Value, bool IsTag);

/// <summary>The automaton knows what can be said, not what a sentence makes of it: this walks the one sentence again, and names what fills its slots.</summary>
internal sealed class SlotWalk
{
    private readonly SentenceGraph _graph;
    private readonly IReadOnlyList<Step> _steps;
    private readonly int _sentence;
    private readonly HashSet<(int Point, int Step)> _tried = [];
    private readonly List<(int Name, int Step, bool Ends)> _marks = [];   // along the way that is tried

    private SlotWalk(SentenceGraph graph, int sentence, IReadOnlyList<Step> steps) => (_graph, _sentence, _steps) = (graph, sentence, steps);

    /// <summary>What the steps fill, in the order in which it ends.</summary>
    public static IReadOnlyList<Filled> Of(SentenceGraph graph, int sentence, IReadOnlyList<Step> steps)
    {
        // Words that are too many belong to no sentence; what they stand between stays where it is.
        int[] taken = [.. steps.Index().Where(s => s.Item.Symbol is not null).Select(s => s.Index)];
        var walk = new SlotWalk(graph, sentence, [.. taken.Select(i => steps[i])]);
        if (!walk.Try(graph.Starts[sentence], 0))
            return [];
        return [.. walk.Collect().Select(f => f with { From = f.From < taken.Length ? taken[f.From] : steps.Count, To = f.To == 0 ? 0 : taken[f.To - 1] + 1 })];
    }

    private bool Try(int point, int step)
    {
        if (!_tried.Add((point, step)))
            return false;
        if (step == _steps.Count && _graph.EndAt(point) == _sentence)
            return true;
        for (var at = _graph.FirstEdge(point); at >= 0; at = _graph.EdgeAt(at).Next)
        {
            var edge = _graph.EdgeAt(at);
            var free = edge.Symbol == Edge.Free;
            if (!free && (step == _steps.Count || edge.Symbol != _steps[step].Symbol))
                continue;
            var marks = _marks.Count;
            if (edge.Name != 0)
                _marks.Add((edge.Name, step, free));
            if (Try(edge.Target, free ? step : step + 1))
                return true;
            _marks.RemoveRange(marks, _marks.Count - marks);
        }
        return false;
    }

    private IEnumerable<Filled> Collect()
    {
        var open = new Stack<int>();
        foreach (var (name, step, isTag) in _marks)
        {
            if (!isTag)
                yield return new(_graph.NameOf(name).Name, step, step + 1, null, false);
            else if (name > 0)
                open.Push(step);
            else
                yield return new(_graph.NameOf(name).Name, open.Pop(), step, _graph.NameOf(name).Value, true);
        }
    }
}

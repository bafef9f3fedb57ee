namespace Soother.Intent;

/// <summary>What a tagger sees in a text: the slots, and how much speaks for a slot in other places.</summary>
internal sealed class Seen(IReadOnlyList<Mark> marks, IReadOnlyList<Piece> pieces, float[] scores, IReadOnlyList<string> slots)
{
    public IReadOnlyList<Mark> Marks => marks;

    /// <summary>How much more speaks for a slot than for none, summed over the pieces of a place; 0 for a slot that the tagger does not know.</summary>
    public double Favour(string slot, int start, int end)
    {
        var labels = Labels.CountFor(slots.Count);
        var (index, sum, first) = (slots.Index().Where(s => s.Item == slot).Select(s => s.Index).DefaultIfEmpty(-1).First(), 0.0, true);
        if (index < 0)
            return 0;
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Start >= end || pieces[i].End <= start)
                continue;
            sum += scores[(i * labels) + (first ? Labels.First(index) : Labels.Inside(index))] - scores[(i * labels) + Labels.Outside];
            first = false;
        }
        return sum;
    }
}

namespace Soother.Intent;

/// <summary>The labels of pieces: 0 is outside, and each slot has one for its first piece and one for the others.</summary>
internal static class Labels
{
    public const int Outside = 0;

    public static int CountFor(int slots) => 1 + (2 * slots);

    public static int First(int slot) => 1 + (2 * slot);

    public static int Inside(int slot) => 2 + (2 * slot);

    public static int SlotOf(int label) => (label - 1) / 2;

    public static bool IsFirst(int label) => label % 2 == 1;

    /// <summary>Whether one may follow another; before the first piece it is <see cref="Outside"/>.</summary>
    public static bool CanFollow(int before, int label) => label == Outside || IsFirst(label) || (before != Outside && SlotOf(before) == SlotOf(label));

    public static int[] Of(int pieces, IEnumerable<(int From, int To, int Slot)> spans)
    {
        var labels = new int[pieces];
        foreach (var (from, to, slot) in spans)
        {
            for (var i = from; i < to; i++)
                labels[i] = i == from ? First(slot) : Inside(slot);
        }
        return labels;
    }

    public static IReadOnlyList<(int From, int To, int Slot)> Spans(IReadOnlyList<int> labels)
    {
        var spans = new List<(int, int, int)>();
        for (var from = 0; from < labels.Count;)
        {
            var to = from + 1;
            if (labels[from] != Outside)
            {
                while (to < labels.Count && labels[to] == Inside(SlotOf(labels[from])))
                    to++;
                spans.Add((from, to, SlotOf(labels[from])));
            }
            from = to;
        }
        return spans;
    }
}

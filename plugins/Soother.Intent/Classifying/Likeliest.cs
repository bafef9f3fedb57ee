using System.Runtime.CompilerServices;

namespace Soother.Intent;

/// <summary>The few classes worth a closer look, of thousands.</summary>
internal static class Likeliest
{
    private const int Count = 48;

    /// <summary>The scores of all but the best few become minus infinity; the label's stays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Keep(Span<float> scores, int label)
    {
        // The best scores so far, as a heap whose root is the least of them.
        var best = new PriorityQueue<int, float>(Count + 1);
        var least = float.NegativeInfinity;
        for (var c = 0; c < scores.Length; c++)
        {
            if (best.Count < Count)
                best.Enqueue(c, scores[c]);
            else if (scores[c] > least)
                best.EnqueueDequeue(c, scores[c]);
            else
                continue;
            if (best.Count == Count)
                best.TryPeek(out _, out least);
        }
        Span<float> kept = stackalloc float[Count + 1];
        var number = 0;
        Span<int> classes = stackalloc int[Count + 1];
        foreach (var (c, score) in best.UnorderedItems)
            (classes[number], kept[number++]) = (c, score);
        if (label >= 0)
            (classes[number], kept[number++]) = (label, scores[label]);
        scores.Fill(float.NegativeInfinity);
        for (var i = 0; i < number; i++)
            scores[classes[i]] = kept[i];
    }
}

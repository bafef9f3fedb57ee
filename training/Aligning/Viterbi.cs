namespace Soother.Training.Aligning;

/// <summary>The likeliest way of a sound through the states of its text (Viterbi 1967).</summary>
internal static class Viterbi
{
    private const float Never = float.NegativeInfinity;

    /// <summary>The node of each frame; null where the sound has fewer frames than the text needs.</summary>
    /// <param name="scores">(frame, state).</param>
    /// <param name="states">How many states there are.</param>
    /// <param name="chain">The text.</param>
    /// <param name="anyStart">Whether the way may begin at any phone, not only the first.</param>
    public static int[]? Path(float[] scores, int states, StateChain chain, bool anyStart = false)
    {
        var frames = scores.Length / states;
        var steps = new byte[frames * chain.Length];   // 0 stays, 1 comes from the node before, 2 jumps over a silence
        var ends = Ends(scores, states, chain, steps, anyStart);
        var end = End(ends, chain);
        return float.IsNegativeInfinity(ends[end]) ? null : Back(steps, chain, frames, end);
    }

    /// <summary>The score of the best way that is at each node at the last frame.</summary>
    /// <param name="scores">(frame, state).</param>
    /// <param name="states">How many states there are.</param>
    /// <param name="chain">The text.</param>
    /// <param name="anyStart">Whether the way may begin at any phone, not only the first.</param>
    public static float[] Ends(float[] scores, int states, StateChain chain, bool anyStart) => Ends(scores, states, chain, new byte[scores.Length / states * chain.Length], anyStart);

    /// <summary>Where a way that has said all of the text ends.</summary>
    public static int End(float[] ends, StateChain chain) =>
        chain.LastSpoken >= 0 && ends[chain.LastSpoken] > ends[^1] ? chain.LastSpoken : ends.Length - 1;

    private static float[] Ends(float[] scores, int states, StateChain chain, byte[] steps, bool anyStart)
    {
        var (frames, n) = (scores.Length / states, chain.Length);
        var (now, next) = (new float[n], new float[n]);
        now.AsSpan().Fill(Never);
        for (var j = 0; j < n; j++)
        {
            if (j == 0 || chain.Jumps[j] == -1 || (anyStart && chain.States[j] % PhoneSet.StatesEach == 0))
                now[j] = scores[chain.States[j]];
        }
        for (var t = 1; t < frames; t++)
        {
            Step(scores.AsSpan(t * states, states), chain, now, next, steps.AsSpan(t * n, n));
            (now, next) = (next, now);
        }
        return now;
    }

    private static void Step(ReadOnlySpan<float> scores, StateChain chain, float[] now, float[] next, Span<byte> steps)
    {
        var (states, jumps) = (chain.States, chain.Jumps);
        next[0] = now[0] + scores[states[0]];
        for (var j = 1; j < states.Length; j++)
        {
            var (best, step) = (now[j], (byte)0);
            if (now[j - 1] > best)
                (best, step) = (now[j - 1], 1);
            if (jumps[j] >= 0 && now[jumps[j]] > best)
                (best, step) = (now[jumps[j]], 2);
            next[j] = best + scores[states[j]];
            steps[j] = step;
        }
    }

    private static int[] Back(byte[] steps, StateChain chain, int frames, int end)
    {
        var path = new int[frames];
        for (int t = frames - 1, j = end; t >= 0; t--)
        {
            path[t] = j;
            j = t == 0 ? j : steps[(t * chain.Length) + j] switch { 0 => j, 1 => j - 1, _ => chain.Jumps[j] };
        }
        return path;
    }
}

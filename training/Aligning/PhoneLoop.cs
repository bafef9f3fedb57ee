namespace Soother.Training.Aligning;

/// <summary>The likeliest way of a sound through any phones in any order: what it would fit if its text were no matter.</summary>
internal static class PhoneLoop
{
    /// <summary>The score of each frame on that way; a phone's entry counts at its first frame.</summary>
    /// <param name="scores">(frame, state).</param>
    /// <param name="states">How many states there are.</param>
    /// <param name="entry">The logarithm of the chance of any phone to be the next.</param>
    public static float[] Scores(float[] scores, int states, float entry)
    {
        const int Each = PhoneSet.StatesEach;
        var (frames, phones) = (scores.Length / states, states / Each);
        var now = new float[states];
        now.AsSpan().Fill(float.NegativeInfinity);
        var from = new short[frames * states];   // the state before, or −1 where a phone begins: then exits has it
        var exits = new int[frames];
        for (var t = 0; t < frames; t++)
        {
            var last = t == 0 ? 0 : Best(now);
            exits[t] = last;
            var enter = t == 0 ? 0 : now[last] + entry;
            for (var s = states - 1; s >= 0; s--)
            {
                var (best, came) = (now[s], s);
                if (s % Each > 0 && now[s - 1] > best)
                    (best, came) = (now[s - 1], s - 1);
                if (s % Each == 0 && enter > best)
                    (best, came) = (enter, -1);
                now[s] = best + scores[(t * states) + s];
                from[(t * states) + s] = (short)came;
            }
        }
        var result = new float[frames];
        for (int t = frames - 1, s = Best(now); t >= 0; t--)
        {
            var came = from[(t * states) + s];
            result[t] = scores[(t * states) + s] + (came < 0 && t > 0 ? entry : 0);
            s = came < 0 ? exits[t] : came;
        }
        return result;

        int Best(float[] values)
        {
            var best = Each - 1;
            for (var p = 1; p < phones; p++)
                best = values[(p * Each) + Each - 1] > values[best] ? (p * Each) + Each - 1 : best;
            return best;
        }
    }
}

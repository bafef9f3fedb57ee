namespace Soother.Training.Cutting;

/// <summary>Which moment of a line's text each moment of a take is.</summary>
internal sealed record LinePath(float Score, IReadOnlyList<(int Unit, int Moment)> Pairs)
{
    /// <summary>The best path through a whole take of a line.</summary>
    public static LinePath Find(UnitModel model, SpeechSequence speech, Range take, int[] text, SearchSettings settings)
    {
        var (from, count) = take.GetOffsetAndLength(speech.Count);
        var earned = new float[model.Units];
        var steps = new byte[count * text.Length];   // how far back in the text the moment before was
        float[] before = new float[text.Length], now = new float[text.Length];
        Array.Fill(before, float.NegativeInfinity);
        for (var moment = 0; moment < count; moment++)
        {
            settings.Earn(model, speech[from + moment], earned);
            for (var t = 0; t < text.Length; t++)
            {
                var (best, step) = moment == 0 ? (t <= 1 ? -t * settings.Stretch : float.NegativeInfinity, 0) : (before[t] - settings.Stretch - Math.Max(0, earned[text[t]]), 0);
                for (var back = 1; back <= Math.Min(2, t); back++)
                {
                    if (before[t - back] - ((back - 1) * settings.Stretch) > best)
                        (best, step) = (before[t - back] - ((back - 1) * settings.Stretch), back);
                }
                now[t] = best + earned[text[t]];
                steps[(moment * text.Length) + t] = (byte)step;
            }
            (before, now) = (now, before);
        }
        return new(before[^1], Back(steps, text, from, count));
    }

    private static List<(int Unit, int Moment)> Back(byte[] steps, int[] text, int from, int count)
    {
        var pairs = new List<(int, int)>(count);
        for (int moment = count - 1, t = text.Length - 1; moment >= 0; moment--)
        {
            pairs.Add((text[t], from + moment));
            t -= steps[(moment * text.Length) + t];
        }
        pairs.Reverse();
        return pairs;
    }
}

using System.Numerics;

namespace Soother.Training.Cutting;

/// <summary>Sorts the moments of a synthetic reading into units of like sound (k-means).</summary>
internal static class UnitFinder
{
    private const int Width = SpeechSequence.Width, Rounds = 12, MostLearned = 30000;
    private const float OtherVoice = 0.4f;   // variance between two voices; all speech has 1

    /// <summary>The unit of each moment, and the model of the synthetic voice itself.</summary>
    public static (UnitModel Model, int[] Units) Find(SpeechSequence speech, int units, int seed)
    {
        var random = new Random(seed);
        var learned = Enumerable.Range(0, speech.Count).ToArray();
        random.Shuffle(learned);
        learned = [.. learned.Take(MostLearned).Order()];
        units = Math.Max(1, Math.Min(units, learned.Length / 4));
        var means = new float[units * Width];
        for (var unit = 0; unit < units; unit++)
            speech[learned[(int)((long)unit * learned.Length / units)]].CopyTo(means.AsSpan(unit * Width));
        for (var round = 0; round < Rounds; round++)
            means = Centre(speech, learned, means, random);
        var all = new int[speech.Count];
        for (var t = 0; t < all.Length; t++)
            all[t] = Nearest(speech[t], means);
        return (Describe(speech, all, means), all);
    }

    private static float[] Centre(SpeechSequence speech, int[] learned, float[] means, Random random)
    {
        var (sums, counts) = (new double[means.Length], new int[means.Length / Width]);
        foreach (var t in learned)
        {
            var unit = Nearest(speech[t], means);
            counts[unit]++;
            for (var i = 0; i < Width; i++)
                sums[(unit * Width) + i] += speech[t][i];
        }
        var next = new float[means.Length];
        for (var unit = 0; unit < counts.Length; unit++)
        {
            if (counts[unit] == 0)
                speech[learned[random.Next(learned.Length)]].CopyTo(next.AsSpan(unit * Width));
            else
                for (var i = unit * Width; i < (unit + 1) * Width; i++)
                    next[i] = (float)(sums[i] / counts[unit]);
        }
        return next;
    }

    // One spread for all units: another voice strays from these means by about as much, whichever the unit.
    private static UnitModel Describe(SpeechSequence speech, int[] units, float[] means)
    {
        var (spread, shares) = (new double[Width], new float[means.Length / Width]);
        for (var t = 0; t < units.Length; t++)
        {
            shares[units[t]] += 1f / units.Length;
            for (var i = 0; i < Width; i++)
                spread[i] += Math.Pow(speech[t][i] - means[(units[t] * Width) + i], 2) / units.Length;
        }
        return new(means, [.. Enumerable.Range(0, means.Length).Select(k => (float)spread[k % Width] + OtherVoice)], shares);
    }

    private static int Nearest(ReadOnlySpan<float> moment, float[] means)
    {
        var (nearest, least) = (0, float.MaxValue);
        for (var unit = 0; unit < means.Length / Width; unit++)
        {
            var sum = Squared(moment, means.AsSpan(unit * Width, Width));
            if (sum < least)
                (nearest, least) = (unit, sum);
        }
        return nearest;
    }

    private static float Squared(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sums = Vector<float>.Zero;
        var i = 0;
        for (; i <= a.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var away = new Vector<float>(a[i..]) - new Vector<float>(b[i..]);
            sums += away * away;
        }
        var sum = Vector.Sum(sums);
        for (; i < a.Length; i++)
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        return sum;
    }
}

using System.Runtime.CompilerServices;

namespace Soother.Intent;

/// <summary>How near an utterance is to the examples of a class: what is far from all of them is hardly one more of them, however sure a linear model is.</summary>
internal sealed class Neighbours
{
    private const int MostOfClass = 60;

    private readonly (int[] Words, float[] Values, float[] Meaning)[][] _byClass;

    private Neighbours((int[], float[], float[])[][] byClass) => _byClass = byClass;

    public static Neighbours Of(IReadOnlyList<Sample> samples, IReadOnlyList<int> labels, float[] rarity, int classes)
    {
        var lists = Enumerable.Range(0, classes).Select(_ => new List<(int[], float[], float[])>()).ToArray();
        var counts = labels.CountBy(l => l).ToDictionary();
        var seen = new int[classes];
        for (var i = 0; i < samples.Count; i++)
        {
            // Of many, some of all parts of the list.
            var (label, place) = (labels[i], seen[labels[i]]++);
            var step = (counts[label] + MostOfClass - 1) / MostOfClass;
            if (place % step == 0)
                lists[label].Add((samples[i].Words, Row.Of(samples[i], rarity).Values[..samples[i].Words.Length], samples[i].Meaning));
        }
        return new([.. lists.Select(l => l.ToArray())]);
    }

    /// <summary>The nearest by its words and by its meaning, each as the cosine of the angle between; and how much of the words any of them has.</summary>
    public (float Words, float Meaning, float Shared) Nearest(Sample sample, Row row, int label)
    {
        var (words, meaning) = (0f, 0f);
        Span<float> left = stackalloc float[sample.Words.Length];
        row.Values.AsSpan(0, left.Length).CopyTo(left);
        foreach (var near in _byClass[label])
        {
            words = MathF.Max(words, Cosine(sample.Words, row.Values, near.Words, near.Values, left));
            meaning = MathF.Max(meaning, Vectorised.Dot(sample.Meaning, near.Meaning));
        }
        // What is known of the words has length 1, if anything is.
        var isKnown = row.Values.AsSpan(0, left.Length).ContainsAnyExcept(0f);
        return (words, meaning, isKnown ? 1 - Vectorised.Dot(left, left) : 0);
    }

    public void Write(BinaryWriter to)
    {
        to.Write(_byClass.Length);
        foreach (var examples in _byClass)
        {
            to.Write(examples.Length);
            foreach (var (words, values, meaning) in examples)
            {
                Binary.Write(to, words);
                Binary.Write(to, values);
                Binary.Write(to, meaning);
            }
        }
    }

    public static Neighbours Read(BinaryReader from)
    {
        var byClass = new (int[], float[], float[])[from.ReadInt32()][];
        for (var c = 0; c < byClass.Length; c++)
        {
            byClass[c] = new (int[], float[], float[])[from.ReadInt32()];
            for (var i = 0; i < byClass[c].Length; i++)
                byClass[c][i] = (Binary.Read<int>(from), Binary.Read<float>(from), Binary.Read<float>(from));
        }
        return new(byClass);
    }

    // Both are in order, and of length 1. What is left is what none has.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Cosine(int[] a, float[] values, int[] b, float[] others, Span<float> left)
    {
        var dot = 0f;
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            if (a[i] == b[j])
            {
                left[i] = 0;
                dot += values[i++] * others[j++];
            }
            else if (a[i] < b[j])
                i++;
            else
                j++;
        }
        return dot;
    }
}

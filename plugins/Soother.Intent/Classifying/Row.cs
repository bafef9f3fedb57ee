namespace Soother.Intent;

/// <summary>A sample with the weight of each feature: rare features weigh more, and words, letters and meaning weigh the same together.</summary>
internal readonly record struct Row(int[] Features, float[] Values, float[] Meaning)
{
    /// <param name="sample">What was said.</param>
    /// <param name="rarity">Each feature's rarity; 0 for one that is not known.</param>
    public static Row Of(Sample sample, float[] rarity)
    {
        var features = new int[sample.Words.Length + sample.Letters.Length];
        var values = new float[features.Length];
        sample.Words.CopyTo(features, 0);
        sample.Letters.CopyTo(features, sample.Words.Length);
        Weigh(sample.Words, rarity, values.AsSpan(0, sample.Words.Length));
        Weigh(sample.Letters, rarity, values.AsSpan(sample.Words.Length));
        return new(features, values, sample.Meaning);
    }

    /// <summary>How rare each feature is among samples (inverse document frequency).</summary>
    public static float[] RarityAmong(IReadOnlyList<Sample> samples, int features)
    {
        var rarity = new float[features];
        foreach (var sample in samples)
        {
            foreach (var feature in sample.Words)
                rarity[feature]++;
            foreach (var feature in sample.Letters)
                rarity[feature]++;
        }
        foreach (ref var count in rarity.AsSpan())
            count = count == 0 ? 0 : MathF.Log((1f + samples.Count) / (1 + count)) + 1;
        return rarity;
    }

    private static void Weigh(int[] features, float[] rarity, Span<float> values)
    {
        var square = 0f;
        for (var i = 0; i < features.Length; i++)
        {
            values[i] = rarity[features[i]];
            square += values[i] * values[i];
        }
        Vectorised.Scale(values, square > 0 ? 1 / MathF.Sqrt(square) : 0);
    }
}

namespace Soother.Training.Aligning;

/// <summary>How cepstra change, as the slope of the line through five frames (Furui 1986), twice.</summary>
internal static class Slopes
{
    private const int Reach = 2;
    private const float Weights = 10;   // 2 · (1² + 2²)

    /// <summary>Fills in slopes after each frame's cepstra.</summary>
    public static void Add(float[] values)
    {
        for (var order = 0; order < 2; order++)
        {
            for (var t = 0; t < values.Length / SpeechFeatures.Dimensions; t++)
                Add(values, t, order * SpeechFeatures.Cepstra);
        }
    }

    private static void Add(float[] values, int t, int from)
    {
        var last = (values.Length / SpeechFeatures.Dimensions) - 1;
        for (var i = from; i < from + SpeechFeatures.Cepstra; i++)
        {
            var slope = 0f;
            for (var d = 1; d <= Reach; d++)
                slope += d * (At(Math.Min(last, t + d), i) - At(Math.Max(0, t - d), i));
            values[(t * SpeechFeatures.Dimensions) + i + SpeechFeatures.Cepstra] = slope / Weights;
        }

        float At(int frame, int place) => values[(frame * SpeechFeatures.Dimensions) + place];
    }
}

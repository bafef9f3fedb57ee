namespace Soother.Training.Aligning;

/// <summary>A first guess of which frame is which phone: the loud frames shared out evenly among a text's phones, the quiet ones silence.</summary>
internal static class FlatStart
{
    private const float SilenceBelow = 0.3f;   // of the way from a clip's quietest frames to its loudest

    /// <summary>The state of each frame.</summary>
    public static int[] States(SpeechFeatures features, StateChain chain)
    {
        var (low, high) = features.Levels();
        var loud = features.Level.Select(l => l > low + (SilenceBelow * (high - low))).ToArray();
        int[] spoken = [.. Enumerable.Range(0, chain.Length).Where(node => !chain.IsSilence(node)).Select(node => chain.States[node])];
        var (frames, states, count) = (loud.Count(l => l), new int[loud.Length], 0);
        var silent = 0;
        for (var t = 0; t < loud.Length; t++)
            states[t] = loud[t] && spoken.Length > 0 ? spoken[(int)((long)count++ * spoken.Length / frames)] : silent++ % PhoneSet.StatesEach;
        return states;
    }
}

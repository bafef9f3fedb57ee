namespace Soother.Training.Aligning;

/// <summary>
/// How likely each state makes a frame: mixtures of Gaussians with diagonal covariances, of which the likeliest alone counts. The logarithm of a Gaussian is a
/// sum of products with the frame's values and their squares: it is computed for many frames at once.
/// </summary>
/// <remarks>Not changed once made: several threads may use one.</remarks>
internal sealed class Mixtures
{
    private const int Terms = 2 * SpeechFeatures.Dimensions;

    private readonly float[][] _weights;   // of each state: for each Gaussian its constant, then what the terms are multiplied by

    /// <param name="states">The Gaussians of each state.</param>
    public Mixtures(IReadOnlyList<IReadOnlyList<Gaussian>> states) => (States, _weights) = (states, [.. states.Select(Weights)]);

    public IReadOnlyList<IReadOnlyList<Gaussian>> States { get; }

    /// <summary>The logarithm of each state's density at each frame: (frame, state).</summary>
    /// <param name="features">A clip's sound.</param>
    /// <param name="wanted">The states that are asked for; null is all. The others get any number.</param>
    public float[] Score(SpeechFeatures features, IEnumerable<int>? wanted = null)
    {
        int[] states = [.. wanted?.Distinct() ?? Enumerable.Range(0, States.Count)];
        var scores = new float[features.Frames * States.Count];
        var tile = new FrameTile(Terms);
        for (var first = 0; first < features.Frames; first += FrameTile.Frames)
        {
            var frames = Math.Min(FrameTile.Frames, features.Frames - first);
            for (var t = 0; t < frames; t++)
                tile.Set(t, features.Frame(first + t));
            foreach (var state in states)
            {
                var best = tile.Best(_weights[state]);
                for (var t = 0; t < frames; t++)
                    scores[((first + t) * States.Count) + state] = best[t];
            }
        }
        return scores;
    }

    private static float[] Weights(IReadOnlyList<Gaussian> state)
    {
        var weights = new float[state.Count * (Terms + 1)];
        for (var g = 0; g < state.Count; g++)
        {
            var own = weights.AsSpan(g * (Terms + 1), Terms + 1);
            own[0] = state[g].Constant;
            for (var i = 0; i < SpeechFeatures.Dimensions; i++)
            {
                var (mean, variance) = (state[g].Mean[i], state[g].Variance[i]);
                own[0] -= 0.5f * mean * mean / variance;
                own[1 + i] = mean / variance;
                own[1 + i + SpeechFeatures.Dimensions] = -0.5f / variance;
            }
        }
        return weights;
    }
}

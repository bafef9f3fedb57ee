using System.Numerics;

namespace Soother.Training.Aligning;

/// <summary>
/// How likely each state makes a frame: mixtures of Gaussians with diagonal covariances, of which the likeliest alone counts. The logarithm of a Gaussian is a
/// sum of products with the frame's values and their squares, so that a vector of Gaussians is computed at once.
/// </summary>
/// <remarks>Not changed once made: several threads may use one.</remarks>
internal sealed class Mixtures
{
    private static readonly int Lanes = Vector<float>.Count;

    private readonly int[] _first;       // of each state; one more for the end
    private readonly float[] _constants;
    private readonly float[] _weights;   // (block of Gaussians, twice the dimensions, lane)

    /// <param name="states">The Gaussians of each state.</param>
    public Mixtures(IReadOnlyList<IReadOnlyList<Gaussian>> states)
    {
        States = states;
        _first = new int[states.Count + 1];
        for (var s = 0; s < states.Count; s++)
            _first[s + 1] = _first[s] + states[s].Count;
        var blocks = (_first[^1] + Lanes - 1) / Lanes;
        (_constants, _weights) = (new float[blocks * Lanes], new float[blocks * Lanes * 2 * SpeechFeatures.Dimensions]);
        var g = 0;
        foreach (var gaussian in states.SelectMany(s => s))
            Place(gaussian, g++);
    }

    public IReadOnlyList<IReadOnlyList<Gaussian>> States { get; }

    /// <summary>The logarithm of each state's density at each frame: (frame, state).</summary>
    public float[] Score(SpeechFeatures features)
    {
        var scores = new float[features.Frames * States.Count];
        var gaussians = new float[_constants.Length];
        var inputs = new float[2 * SpeechFeatures.Dimensions];
        for (var t = 0; t < features.Frames; t++)
        {
            Score(features.Frame(t), inputs, gaussians);
            for (var s = 0; s < States.Count; s++)
            {
                var best = gaussians[_first[s]];
                for (var g = _first[s] + 1; g < _first[s + 1]; g++)
                    best = Math.Max(best, gaussians[g]);
                scores[(t * States.Count) + s] = best;
            }
        }
        return scores;
    }

    private void Score(ReadOnlySpan<float> frame, float[] inputs, float[] gaussians)
    {
        for (var i = 0; i < frame.Length; i++)
            (inputs[i], inputs[i + frame.Length]) = (frame[i], frame[i] * frame[i]);
        for (var first = 0; first < gaussians.Length; first += Lanes)
        {
            var sums = new Vector<float>(_constants, first);
            var block = _weights.AsSpan(first * inputs.Length, inputs.Length * Lanes);
            for (var i = 0; i < inputs.Length; i++)
                sums += new Vector<float>(block[(i * Lanes)..]) * new Vector<float>(inputs[i]);
            sums.CopyTo(gaussians, first);
        }
    }

    private void Place(Gaussian gaussian, int g)
    {
        var (constant, n) = (gaussian.Constant, SpeechFeatures.Dimensions);
        for (var i = 0; i < n; i++)
        {
            var (mean, variance) = (gaussian.Mean[i], gaussian.Variance[i]);
            constant -= 0.5f * mean * mean / variance;
            var at = ((g / Lanes * 2 * n) + i) * Lanes;
            _weights[at + (g % Lanes)] = mean / variance;
            _weights[at + (n * Lanes) + (g % Lanes)] = -0.5f / variance;
        }
        _constants[g] = constant;
    }
}

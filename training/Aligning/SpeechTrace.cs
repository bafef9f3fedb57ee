namespace Soother.Training.Aligning;

/// <summary>How a clip's sound goes through its text, frame by frame.</summary>
/// <param name="chain">The text.</param>
/// <param name="path">The node of each frame.</param>
/// <param name="scores">(frame, state).</param>
/// <param name="loop">What each frame scores where any phones may follow each other.</param>
internal sealed class SpeechTrace(StateChain chain, int[] path, float[] scores, float[] loop)
{
    private readonly int _states = scores.Length / path.Length;

    public StateChain Chain => chain;

    public IReadOnlyList<int> Path => path;

    public int Frames => path.Length;

    public int State(int t) => chain.States[path[t]];

    public bool IsSilence(int t) => chain.IsSilence(path[t]);

    /// <summary>The logarithm of a frame's density.</summary>
    public float Score(int t) => scores[(t * _states) + State(t)];

    /// <summary>How much better (above 0) or worse a frame fits than with any phones.</summary>
    public float Fit(int t) => Score(t) - loop[t];

    /// <summary>The mean fit of the frames that are not silence on the text's way.</summary>
    public double Fit() => Mean(Fit);

    /// <summary>The mean of something over the frames that are not silence.</summary>
    public double Mean(Func<int, float> of)
    {
        var (sum, count) = (0.0, 0);
        for (var t = 0; t < path.Length; t++)
        {
            if (!IsSilence(t))
                (sum, count) = (sum + of(t), count + 1);
        }
        return sum / Math.Max(1, count);
    }

    public PhoneAlignment Alignment(IReadOnlyList<string> symbols)
    {
        var aligned = new AlignedSymbol[symbols.Count];
        for (int i = 0, t = 0; i < symbols.Count; i++)
        {
            while (t < path.Length && (chain.Symbols[path[t]] < i && !(chain.Symbols[path[t]] < 0 && t > 0 && path[t] > chain.LastSpoken)))
                t++;
            var (start, sum) = (t, 0f);
            for (; t < path.Length && chain.Symbols[path[t]] == i; t++)
                sum += Fit(t);
            aligned[i] = new(symbols[i], start * SpeechFeatures.Hop, t * SpeechFeatures.Hop, t > start ? sum / (t - start) : 0);
        }
        return new(aligned, Mean(Score));
    }
}

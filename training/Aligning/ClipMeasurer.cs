using Soother.Voice.Text;

namespace Soother.Training.Aligning;

/// <summary>Measures clips with the model of their reader.</summary>
/// <remarks>Several threads may use one.</remarks>
internal sealed class ClipMeasurer(SpeechModel model)
{
    private const float Bearable = 3;       // nats a frame: less than this below the best is no fault
    private const int EdgeFrames = 4;
    private const float LoudShare = 0.5f;
    private const double LeastFit = -50;    // of a text that does not even fit in

    /// <param name="features">The clip's sound.</param>
    /// <param name="symbols">Its text.</param>
    /// <param name="others">Texts of other clips, about as long.</param>
    public ClipMeasure Measure(SpeechFeatures features, IReadOnlyList<string> symbols, IEnumerable<IReadOnlyList<string>> others)
    {
        var phones = symbols.Count(Pronunciation.IsPhoneme);
        var scores = model.Mixtures.Score(features);
        var loop = model.Loop(scores);
        if (model.Trace(scores, loop, symbols) is not { } trace)
            return new(features.Seconds, phones, null);
        var other = SecondBest(others.Where(o => !o.SequenceEqual(symbols)).Select(o => model.Trace(scores, loop, o)?.Fit() ?? LeastFit));
        var speech = Enumerable.Range(0, trace.Frames).Count(t => !trace.IsSilence(t));
        var (begin, end) = Gaps(features, scores, trace.Chain);
        return new(features.Seconds, phones, new(
            speech, trace.Fit(), other, trace.Mean(trace.Score), WorstOf(trace), begin, end, VoiceOffset.Of(features, trace, model)));
    }

    // The best may be nearly the same text: corpora have sentences twice.
    private static double SecondBest(IEnumerable<double> fits)
    {
        var sorted = fits.OrderDescending().Take(2).ToArray();
        return sorted.Length == 0 ? LeastFit : sorted[^1];
    }

    // The stretch with the largest sum, in one pass (Page 1954).
    private static Pit WorstOf(SpeechTrace trace)
    {
        var (sum, start, worst) = (0.0, 0, new Pit(0, 0, 0, 0));
        for (var t = 0; t < trace.Frames; t++)
        {
            sum -= trace.Fit(t) + Bearable;
            if (sum <= 0)
                (sum, start) = (0, t + 1);
            else if (sum > worst.Depth)
                worst = new(sum, start * SpeechFeatures.Hop, (t + 1) * SpeechFeatures.Hop, 0);
        }
        return worst with { Phones = Phones(trace.Chain, trace.Path[Frame(worst.Start)], trace.Path[Frame(worst.End)]) };

        int Frame(double seconds) => Math.Min(trace.Frames - 1, (int)Math.Round(seconds / SpeechFeatures.Hop));
    }

    private (Gap Begin, Gap End) Gaps(SpeechFeatures features, float[] scores, StateChain chain)
    {
        var states = model.Phones.States;
        var ends = Viterbi.Ends(scores, states, chain, anyStart: false);
        var full = ends[Viterbi.End(ends, chain)];
        var last = Array.IndexOf(ends, ends.Max());
        var path = Viterbi.Path(scores, states, chain, anyStart: true)!;
        var begins = Viterbi.Ends(scores, states, chain, anyStart: true);
        return (
            new(begins[Viterbi.End(begins, chain)] - full, Phones(chain, 0, path[0]), !StartsWord(chain, path[0]), IsLoud(features, 0)),
            new(ends[last] - full, Phones(chain, last + 1, chain.Length), !EndsWord(chain, last), IsLoud(features, features.Frames - EdgeFrames)));
    }

    // Phonemes between two nodes; one that is there in part counts as there.
    private static int Phones(StateChain chain, int from, int to) =>
        Enumerable.Range(from, to - from).Where(node => !chain.IsSilence(node)).Count() / PhoneSet.StatesEach;

    private static bool StartsWord(StateChain chain, int node) => chain.IsSilence(node) || node == 0 || chain.Jumps[node] != StateChain.NoJump;

    private static bool EndsWord(StateChain chain, int node) =>
        chain.IsSilence(node) || node + 1 == chain.Length || chain.IsSilence(node + 1);

    private static bool IsLoud(SpeechFeatures features, int from)
    {
        var (low, high) = features.Levels();
        return features.Level.AsSpan(Math.Max(0, from), Math.Min(EdgeFrames, features.Frames)).ToArray().Average() > low + (LoudShare * (high - low));
    }
}

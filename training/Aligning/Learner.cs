namespace Soother.Training.Aligning;

/// <summary>
/// Learns a reader's sounds from clips and their texts alone: from a flat start, the likeliest path through each text and the Gaussians of the frames on it take
/// turns (Viterbi training: Juang and Rabiner 1990, "The segmental k-means algorithm"), with more Gaussians from time to time (Young et al., The HTK Book, 10.6).
/// </summary>
internal sealed class Learner(IReadOnlyList<Utterance> utterances, PhoneSet phones, int jobs, CancellationToken cancel)
{
    // Fixed, not the number of threads: sums are made in the same order whatever runs beside.
    private const int Shares = 16;

    private readonly StateChain[] _chains = [.. utterances.Select(u => StateChain.Of(u.Symbols, phones))];

    /// <summary>One Gaussian a state, from the flat start.</summary>
    public Mixtures Start() => Pass([.. Enumerable.Repeat(1, phones.States)], (i, statistics) =>
    {
        var states = FlatStart.States(utterances[i].Features, _chains[i]);
        for (var t = 0; t < states.Length; t++)
            statistics.Add(states[t], 0, utterances[i].Features.Frame(t));
    });

    /// <summary>A pass over all clips but those left out.</summary>
    public Mixtures Improve(Mixtures mixtures, Func<int, bool> use) => Pass(mixtures.States.Select(s => s.Count), (i, statistics) =>
    {
        if (!use(i))
            return;
        var (features, chain) = (utterances[i].Features, _chains[i]);
        if (Viterbi.Path(mixtures.Score(features, chain.States), phones.States, chain) is not { } path)
            return;
        for (var t = 0; t < path.Length; t++)
        {
            var state = chain.States[path[t]];
            var frame = features.Frame(t);
            statistics.Add(state, Best(mixtures.States[state], frame), frame);
        }
    });

    /// <summary>Two Gaussians for each.</summary>
    public static Mixtures Split(Mixtures mixtures) => new([.. mixtures.States.Select(s => (IReadOnlyList<Gaussian>)[.. s.SelectMany(g => g.Split())])]);

    /// <summary>Does something with each clip, on several threads.</summary>
    public void Each(Action<int> act) =>
        Parallel.For(0, utterances.Count, new() { MaxDegreeOfParallelism = jobs, CancellationToken = cancel }, act);

    private Mixtures Pass(IEnumerable<int> gaussians, Action<int, MixtureStatistics> count)
    {
        var shape = gaussians.ToArray();
        var shares = new MixtureStatistics[Shares];
        Parallel.For(0, Shares, new() { MaxDegreeOfParallelism = jobs, CancellationToken = cancel }, share =>
        {
            shares[share] = new(shape);
            for (var i = share; i < utterances.Count; i += Shares)
            {
                cancel.ThrowIfCancellationRequested();
                count(i, shares[share]);
            }
        });
        foreach (var share in shares[1..])
            shares[0].Add(share);
        return shares[0].Estimate();
    }

    private static int Best(IReadOnlyList<Gaussian> gaussians, ReadOnlySpan<float> frame)
    {
        var (best, score) = (0, float.NegativeInfinity);
        for (var g = 0; g < gaussians.Count; g++)
        {
            var one = gaussians[g].Score(frame);
            if (one > score)
                (best, score) = (g, one);
        }
        return best;
    }
}

namespace Soother.Training.Aligning;

/// <summary>Counts, sums and sums of squares of the frames that fell to each Gaussian, from which the next Gaussians are made.</summary>
internal sealed class MixtureStatistics
{
    private const double PriorFrames = 15, LeastFrames = 25, LeastVariance = 0.01;

    private readonly Tally[][] _tallies;

    /// <param name="gaussians">How many each state has.</param>
    public MixtureStatistics(IEnumerable<int> gaussians) =>
        _tallies = [.. gaussians.Select(n => Enumerable.Range(0, n).Select(_ => new Tally()).ToArray())];

    public void Add(int state, int gaussian, ReadOnlySpan<float> frame) => _tallies[state][gaussian].Add(frame);

    /// <summary>Adds what another, of the same shape, has counted.</summary>
    public void Add(MixtureStatistics other)
    {
        for (var s = 0; s < _tallies.Length; s++)
        {
            for (var g = 0; g < _tallies[s].Length; g++)
                _tallies[s][g].Add(other._tallies[s][g]);
        }
    }

    /// <summary>
    /// The Gaussians that make the frames likeliest, drawn towards their prior by a few frames' worth of it (Gauvain and Lee 1994): a state by the frames of all
    /// states, so that a phone heard once or never stays broad, and blames nobody. One that got next to nothing is given up.
    /// </summary>
    public Mixtures Estimate()
    {
        var all = new Tally();
        foreach (var tally in _tallies.SelectMany(s => s))
            all.Add(tally);
        var (mean, variance) = (all.Mean, all.Variance);
        return new([.. _tallies.Select(s => Estimate(s, mean, variance))]);
    }

    private static List<Gaussian> Estimate(Tally[] state, double[] mean, double[] variance)
    {
        var kept = state.Where(t => t.Count >= LeastFrames).ToList();
        var together = new Tally();
        foreach (var tally in kept.Count > 0 ? kept : [.. state])
            together.Add(tally);
        if (kept.Count < 2)
            return [together.Towards(mean, variance, PriorFrames, 1, variance, LeastVariance)];
        var (centre, spread) = (together.Mean, together.Variance);
        return [.. kept.Select(t => t.Towards(centre, spread, PriorFrames, t.Count / together.Count, variance, LeastVariance))];
    }

    private sealed class Tally
    {
        private readonly double[] _sum = new double[SpeechFeatures.Dimensions], _squares = new double[SpeechFeatures.Dimensions];

        public double Count { get; private set; }

        public double[] Mean => [.. _sum.Select(s => s / Count)];

        public double[] Variance => [.. _squares.Zip(_sum, (q, s) => (q / Count) - (s * s / Count / Count))];

        public void Add(ReadOnlySpan<float> frame)
        {
            Count++;
            for (var i = 0; i < frame.Length; i++)
            {
                _sum[i] += frame[i];
                _squares[i] += frame[i] * frame[i];
            }
        }

        public void Add(Tally other)
        {
            Count += other.Count;
            for (var i = 0; i < _sum.Length; i++)
            {
                _sum[i] += other._sum[i];
                _squares[i] += other._squares[i];
            }
        }

        public Gaussian Towards(double[] mean, double[] variance, double frames, double weight, double[] scale, double least)
        {
            var (means, variances) = (new float[mean.Length], new float[mean.Length]);
            for (var i = 0; i < mean.Length; i++)
            {
                var n = Count + frames;
                var centre = (_sum[i] + (frames * mean[i])) / n;
                var square = (_squares[i] + (frames * (variance[i] + (mean[i] * mean[i])))) / n;
                (means[i], variances[i]) = ((float)centre, (float)Math.Max(square - (centre * centre), least * scale[i]));
            }
            return new((float)weight, means, variances);
        }
    }
}

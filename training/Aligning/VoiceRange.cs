namespace Soother.Training.Aligning;

/// <summary>
/// Where the voice of a corpus's clips lies, and how far a clip is from it: Mahalanobis' distance, with mean and covariance of the nearest nine tenths of the
/// clips, found by turns (the minimum covariance determinant's concentration steps: Rousseeuw and Van Driessen 1999). A short clip says less of its voice: its
/// distance counts less, by as much as the corpus's own short clips lie farther away than its long ones.
/// </summary>
internal sealed class VoiceRange
{
    private const int Turns = 8;
    private const double Kept = 0.9, MostShortness = 2000;

    private double[] _mean = [];
    private Covariance _covariance = null!;
    private double _shortness;   // frames of speech at which chance adds as much as the voice itself

    public VoiceRange(IReadOnlyList<(double[] Voice, int Speech)> clips)
    {
        var nearest = clips;
        for (var turn = 0; turn < Turns; turn++)
        {
            Fit(nearest);
            var limit = clips.Select(Distance).Order().ElementAt((int)(Kept * (clips.Count - 1)));
            nearest = [.. clips.Where(c => Distance(c) <= limit)];
            _shortness = Shortness(nearest);
        }
        (Usual, Spread) = Robust.Spread([.. clips.Select(Distance)]);
    }

    /// <summary>The median distance, and the deviation from it.</summary>
    public double Usual { get; }

    public double Spread { get; }

    /// <summary>How far a clip is from the corpus's voice; 1 is about usual.</summary>
    public double Distance((double[] Voice, int Speech) clip) => Math.Sqrt(Raw(clip) / Weight(clip.Speech) / VoiceOffset.Length);

    private double Weight(int speech) => 1 + (_shortness / Math.Max(1, speech));

    private double Raw((double[] Voice, int Speech) clip) => _covariance.Distance([.. clip.Voice.Zip(_mean, (v, m) => v - m)]);

    private void Fit(IReadOnlyList<(double[] Voice, int Speech)> clips)
    {
        var weights = clips.Select(c => 1 / Weight(c.Speech)).ToArray();
        var sum = weights.Sum();
        _mean = [.. Enumerable.Range(0, VoiceOffset.Length).Select(i => clips.Zip(weights, (c, w) => c.Voice[i] * w).Sum() / sum)];
        _covariance = new([.. clips.Zip(weights, (c, w) => c.Voice.Zip(_mean, (v, m) => (v - m) * Math.Sqrt(w)).ToArray())]);
    }

    // From how much farther the shorter half lies than the longer one.
    private double Shortness(IReadOnlyList<(double[] Voice, int Speech)> clips)
    {
        var sorted = clips.OrderBy(c => c.Speech).ToList();
        var (few, many) = (sorted[..(sorted.Count / 2)], sorted[(sorted.Count / 2)..]);
        var (short1, long1) = (Robust.Median(few.Select(c => 1.0 / c.Speech)), Robust.Median(many.Select(c => 1.0 / c.Speech)));
        var ratio = Robust.Median(few.Select(Raw)) / Robust.Median(many.Select(Raw));
        return ratio <= 1 ? 0 : short1 <= ratio * long1 ? MostShortness : Math.Min(MostShortness, (ratio - 1) / (short1 - (ratio * long1)));
    }
}

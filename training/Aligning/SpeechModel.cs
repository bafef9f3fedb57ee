namespace Soother.Training.Aligning;

/// <summary>What one reader's phonemes sound like, learned from that reader's clips.</summary>
/// <remarks>Not changed once made: several threads may use one.</remarks>
internal sealed class SpeechModel(PhoneSet phones, Mixtures mixtures)
{
    private readonly float[][] _usual = [.. mixtures.States.Select(MeanOf)];

    /// <summary>How much less likely a phone is to come next than to go on, as a natural logarithm.</summary>
    private float Entry => -MathF.Log(phones.Names.Count);

    public PhoneSet Phones => phones;

    public Mixtures Mixtures => mixtures;

    /// <summary>Learns from some minutes of one reader, voiced or whispered; a few wrong texts do no harm.</summary>
    /// <param name="utterances">The clips; they are held in memory, so about an hour of them.</param>
    /// <param name="jobs">Threads.</param>
    /// <param name="cancel">Ends it within a clip.</param>
    public static SpeechModel Learn(IReadOnlyList<Utterance> utterances, int jobs, CancellationToken cancel)
    {
        var course = new Course(utterances, jobs, cancel);
        foreach (var lesson in course.Lessons)
            lesson();
        return course.Model;
    }

    /// <summary>The mean values of a state's frames.</summary>
    public ReadOnlySpan<float> Usual(int state) => _usual[state];

    /// <summary>When each symbol is said; null where the sound is shorter than its text could ever be said, or the text has no sounds.</summary>
    public PhoneAlignment? Align(SpeechFeatures features, IReadOnlyList<string> symbols) => Trace(features, symbols)?.Alignment(symbols);

    /// <summary>How a clip's sound goes through its text, frame by frame; null as for <see cref="Align"/>.</summary>
    public SpeechTrace? Trace(SpeechFeatures features, IReadOnlyList<string> symbols)
    {
        var scores = mixtures.Score(features);
        return Trace(scores, PhoneLoop.Scores(scores, phones.States, Entry), symbols);
    }

    /// <summary>As <see cref="Trace(SpeechFeatures, IReadOnlyList{string})"/>, for a sound whose scores are known.</summary>
    public SpeechTrace? Trace(float[] scores, float[] loop, IReadOnlyList<string> symbols)
    {
        var chain = StateChain.Of(symbols, phones);
        return chain.LastSpoken < 0 || Viterbi.Path(scores, phones.States, chain) is not { } path ? null : new(chain, path, scores, loop);
    }

    public float[] Loop(float[] scores) => PhoneLoop.Scores(scores, phones.States, Entry);

    private static float[] MeanOf(IReadOnlyList<Gaussian> state) =>
        [.. Enumerable.Range(0, SpeechFeatures.Dimensions).Select(i => state.Sum(g => g.Weight * g.Mean[i]) / state.Sum(g => g.Weight))];
}

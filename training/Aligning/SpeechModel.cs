namespace Soother.Training.Aligning;

/// <summary>What one reader's phonemes sound like, learned from that reader's clips.</summary>
/// <remarks>Not changed once made: several threads may use one.</remarks>
internal sealed class SpeechModel(PhoneSet phones, Mixtures mixtures)
{
    private const int Passes = 4, Splits = 3, LastPasses = 3;
    private const double Odd = 0.08;   // the share of clips not learned from in the end, those that fit worst

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
        var phones = PhoneSet.Of(utterances.Select(u => u.Symbols));
        var learner = new Learner(utterances, phones, jobs, cancel);
        var mixtures = learner.Start();
        for (var split = 0; split <= Splits; split++)
        {
            if (split > 0)
                mixtures = Learner.Split(mixtures);
            for (var pass = 0; pass < Passes; pass++)
                mixtures = learner.Improve(mixtures);
        }
        var fits = new double[utterances.Count];
        var model = new SpeechModel(phones, mixtures);
        learner.Each(i => fits[i] = model.Trace(utterances[i].Features, utterances[i].Symbols)?.Fit() ?? double.NegativeInfinity);
        var least = fits.Order().ElementAt((int)(fits.Length * Odd));
        for (var pass = 0; pass < LastPasses; pass++)
            mixtures = learner.Improve(mixtures, i => fits[i] >= least);
        return new(phones, mixtures);
    }

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
}

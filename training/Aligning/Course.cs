namespace Soother.Training.Aligning;

/// <summary>The order in which a reader's sounds are learned: coarse first, then with two, four and eight Gaussians a state, at last without the clips that fit worst.</summary>
internal sealed class Course
{
    private const int Passes = 4, Splits = 3, LastPasses = 3;
    private const double Odd = 0.08;   // the share of clips that are not learned from in the end

    private readonly IReadOnlyList<Utterance> _utterances;
    private readonly PhoneSet _phones;
    private readonly Learner _learner;
    private readonly double[] _fits;
    private Mixtures _mixtures = new([]);
    private double _least = double.NegativeInfinity;

    public Course(IReadOnlyList<Utterance> utterances, int jobs, CancellationToken cancel)
    {
        (_utterances, _fits) = (utterances, new double[utterances.Count]);
        _phones = PhoneSet.Of(utterances.Select(u => u.Symbols));
        _learner = new Learner(utterances, _phones, jobs, cancel);
        Lessons =
        [
            () => _mixtures = _learner.Start(),
            .. Enumerable.Repeat(Improve, Passes),
            .. Enumerable.Repeat<Action[]>([Split, .. Enumerable.Repeat(Improve, Passes)], Splits).SelectMany(l => l),
            FindOdd,
            .. Enumerable.Repeat(Improve, LastPasses),
        ];
    }

    /// <summary>To be done one after another; each takes about as long.</summary>
    public IReadOnlyList<Action> Lessons { get; }

    /// <summary>What has been learned so far.</summary>
    public SpeechModel Model => new(_phones, _mixtures);

    private void Improve() => _mixtures = _learner.Improve(_mixtures, i => _fits[i] >= _least);

    private void Split() => _mixtures = Learner.Split(_mixtures);

    private void FindOdd()
    {
        var model = Model;
        _learner.Each(i => _fits[i] = model.Trace(_utterances[i].Features, _utterances[i].Symbols)?.Fit() ?? double.MinValue);
        _least = _fits.Order().ElementAt((int)(_fits.Length * Odd));
    }
}

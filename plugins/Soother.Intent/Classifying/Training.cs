namespace Soother.Intent;

/// <summary>One training: examples, names of intents and small talk in, a classifier out.</summary>
internal sealed class Training
{
    private const int Threads = 2;

    private readonly string[] _intents;
    private readonly WordVectors? _vectors;
    private readonly HashIndex _features = new();
    private readonly List<Sample> _samples = [];
    private readonly List<int> _labels = [];
    private readonly List<bool> _told = [];   // whether somebody may say it

    public Training(IReadOnlyList<Example> examples, string language)
    {
        _vectors = WordVectors.For(language);
        _intents = [.. examples.Select(e => e.Intent).Where(i => i.Length > 0).Distinct().Order(StringComparer.Ordinal)];
        var texts = examples.ToLookup(e => e.Intent, e => e.Text);
        for (var label = 0; label < _intents.Length; label++)
        {
            foreach (var text in texts[_intents[label]].Distinct(StringComparer.OrdinalIgnoreCase))
                Add(text, label, told: true);
            Add(IntentNames.Words(_intents[label], _vectors), label, told: false);
        }
        // Among thousands, one class of so many different things would win wherever their words are too common to speak for an intent.
        foreach (var text in texts[""].Concat(_intents.Length > Trials.MostForSome ? [] : SmallTalk.In(language)).Distinct(StringComparer.OrdinalIgnoreCase))
            Add(text, _intents.Length, told: true);
    }

    private int? Background => _labels.Count > 0 && _labels[^1] == _intents.Length ? _intents.Length : null;

    private int Classes => _intents.Length + (Background is null ? 0 : 1);

    public Classifier Run(IProgress<double>? progress, CancellationToken cancel)
    {
        if (_intents.Length == 0)
            return new([], _features, new(LinearModel.For([], [], 0, 0), null, [], Neighbours.Of([], [], [], 0)), Judge.Train([]), _vectors);
        var folds = Trials.FoldsFor(_samples.Count);
        var trials = new IReadOnlyList<Judge.Trial>[folds];
        var course = new Course(_samples, _labels, _features.Count, Classes) { Told = _told, Background = Background, Vectors = _vectors };
        var exam = new Trials(course);
        Voter? voter = null;
        var done = 0;
        Parallel.For(0, folds + 1, new ParallelOptions { MaxDegreeOfParallelism = Threads, CancellationToken = cancel }, part =>
        {
            if (part == 0)
                voter = Voter.Train(course, Schooling.For(_samples.Count, Classes), cancel);
            else
                trials[part - 1] = exam.Run(part - 1, cancel);
            progress?.Report(Interlocked.Increment(ref done) / (folds + 1.0));
        });
        return new(_intents, _features, voter!, Judge.Train([.. trials.SelectMany(t => t)]), _vectors);
    }

    private void Add(string text, int label, bool told)
    {
        var sample = Sample.Read(text, _features, _vectors, learn: true);
        if (sample.Words.Length == 0)
            return;
        _samples.Add(sample);
        _labels.Add(label);
        _told.Add(told);
    }
}

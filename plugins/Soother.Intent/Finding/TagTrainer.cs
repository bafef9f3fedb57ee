namespace Soother.Intent;

/// <summary>One text to learn from: the features of its pieces, and their labels.</summary>
internal sealed record TagLesson(ulong[][] Features, int[] Labels);

/// <summary>
/// Learns labels by guessing them and correcting the weights of what misled (Collins' structured perceptron), averaged over all the steps, so that the last
/// texts do not count more than the first.
/// </summary>
internal sealed class TagTrainer
{
    private const int Rounds = 10;
    private const int Seed = 1;

    private readonly int _labels;
    private readonly Dictionary<ulong, int> _rows = [];
    private readonly int[][][] _features;      // rows, by text and piece
    private readonly IReadOnlyList<TagLesson> _lessons;
    private readonly float[] _weights, _weightSums, _transitions, _transitionSums;
    private int _step = 1;

    private TagTrainer(IReadOnlyList<TagLesson> lessons, int labels)
    {
        (_lessons, _labels) = (lessons, labels);
        _features = [.. lessons.Select(l => l.Features.Select(f => f.Select(RowOf).ToArray()).ToArray())];
        (_weights, _weightSums) = (new float[_rows.Count * labels], new float[_rows.Count * labels]);
        (_transitions, _transitionSums) = (new float[labels * labels], new float[labels * labels]);
    }

    public static TagModel Learn(IReadOnlyList<TagLesson> lessons, int labels)
    {
        var trainer = new TagTrainer(lessons, labels);
        var order = Enumerable.Range(0, lessons.Count).ToArray();
        var random = new Random(Seed);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            var wrong = 0;
            foreach (var text in order)
                wrong += trainer.Correct(text) ? 1 : 0;
            if (wrong == 0)
                break;
        }
        return trainer.Averaged();
    }

    private int RowOf(ulong feature)
    {
        if (!_rows.TryGetValue(feature, out var row))
            _rows[feature] = row = _rows.Count;
        return row;
    }

    // Whether there was anything to correct.
    private bool Correct(int text)
    {
        var (features, right) = (_features[text], _lessons[text].Labels);
        var guessed = TagModel.BestLabels(Score(features), _transitions, _labels);
        _step++;
        if (guessed.AsSpan().SequenceEqual(right))
            return false;
        for (var i = 0; i < right.Length; i++)
        {
            if (guessed[i] != right[i])
            {
                foreach (var row in features[i])
                {
                    Change(_weights, _weightSums, (row * _labels) + right[i], 1);
                    Change(_weights, _weightSums, (row * _labels) + guessed[i], -1);
                }
            }
            var (before, guessedBefore) = i == 0 ? (0, 0) : (right[i - 1], guessed[i - 1]);
            if ((before, right[i]) != (guessedBefore, guessed[i]))
            {
                Change(_transitions, _transitionSums, (before * _labels) + right[i], 1);
                Change(_transitions, _transitionSums, (guessedBefore * _labels) + guessed[i], -1);
            }
        }
        return true;
    }

    // The average of a weight is its last value less the share of the changes that came late.
    private void Change(float[] weights, float[] sums, int index, float by)
    {
        weights[index] += by;
        sums[index] += by * _step;
    }

    private float[] Score(int[][] features)
    {
        var scores = new float[features.Length * _labels];
        for (var i = 0; i < features.Length; i++)
        {
            var into = scores.AsSpan(i * _labels, _labels);
            foreach (var row in features[i])
            {
                var weights = _weights.AsSpan(row * _labels, _labels);
                for (var label = 0; label < into.Length; label++)
                    into[label] += weights[label];
            }
        }
        return scores;
    }

    private TagModel Averaged()
    {
        for (var i = 0; i < _weights.Length; i++)
            _weights[i] -= _weightSums[i] / _step;
        for (var i = 0; i < _transitions.Length; i++)
            _transitions[i] -= _transitionSums[i] / _step;
        return Pruned();
    }

    // Most features never misled anybody: they have no weight, and are not kept.
    private TagModel Pruned()
    {
        var kept = _rows.Where(r => _weights.AsSpan(r.Value * _labels, _labels).ContainsAnyExcept(0f)).ToArray();
        var (rows, weights) = (new Dictionary<ulong, int>(kept.Length), new float[kept.Length * _labels]);
        foreach (var (index, (feature, row)) in kept.Index())
        {
            rows[feature] = index;
            _weights.AsSpan(row * _labels, _labels).CopyTo(weights.AsSpan(index * _labels));
        }
        return new(_labels, rows, weights, _transitions);
    }
}

using System.Runtime.CompilerServices;

namespace Soother.Intent;

/// <summary>
/// Multinomial logistic regression by stochastic gradient steps. Where a class has many examples, a feature's steps shrink with what it has moved
/// (towards AdaGrad); where it has few, equal steps generalise better. The same rows in the same order give the same weights.
/// </summary>
internal sealed class Teacher(LinearModel model, Schooling schooling)
{
    private const float Rate = 1, Small = 1e-6f, Bias = 0.01f;
    private const float Lost = 0.5f;   // of the features, each time
    private const int Seed = 271;

    private readonly float[] _moved = new float[model.Features];
    private float _meaningMoved;
    private readonly float[] _errors = new float[model.Classes];

    public void Teach(IReadOnlyList<Row> rows, IReadOnlyList<int> labels, CancellationToken cancel)
    {
        var order = Enumerable.Range(0, rows.Count).ToArray();
        var lossy = new Lossy(Seed, Lost);
        for (var round = 0; round < schooling.Rounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            lossy.Shuffle(order);
            foreach (var i in order)
                Step(lossy.Of(rows[i]), labels[i]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Step(Row row, int label)
    {
        model.Score(row, _errors, label);
        Vectorised.Softmax(_errors);
        _errors[label]--;
        var square = Vectorised.Dot(_errors, _errors);
        if (square < Small)
            return;
        for (var i = 0; i < row.Features.Length; i++)
        {
            if (row.Values[i] > 0)
                model.Move(row.Features[i], -RateOf(ref _moved[row.Features[i]], row.Values[i], square), _errors);
        }
        var rate = RateOf(ref _meaningMoved, 1, square);
        model.MoveMeaning(row, -rate, -rate * Bias, _errors);
    }

    private float RateOf(ref float moved, float value, float square)
    {
        if (!schooling.HasMany)
            return Rate * value;
        moved += value * value * square;
        return Rate * value / MathF.Sqrt(MathF.Sqrt(moved + Small));
    }
}

using System.Runtime.CompilerServices;

namespace Soother.Intent;

/// <summary>
/// Multinomial logistic regression by stochastic gradient steps. Where a class has many examples, a feature's steps shrink with what it has moved
/// (towards AdaGrad); where it has few, equal steps generalise better. The same rows in the same order give the same weights.
/// </summary>
internal sealed class Teacher(LinearModel model)
{
    private const float Rate = 1, Small = 1e-6f, Bias = 0.01f;
    private const int Seed = 271, ManyOfClass = 30;

    private readonly float[] _moved = new float[model.Features];
    private float _meaningMoved;
    private readonly float[] _errors = new float[model.Classes];
    private bool _many;

    private int RoundsFor(int rows) => model.IsLarge ? Math.Clamp(60_000 / rows, 2, 10) : rows < 5000 ? 20 : 15;

    public void Teach(IReadOnlyList<Row> rows, IReadOnlyList<int> labels, CancellationToken cancel)
    {
        var order = Enumerable.Range(0, rows.Count).ToArray();
        var random = new Random(Seed);
        _many = rows.Count > ManyOfClass * model.Classes;
        var rounds = RoundsFor(rows.Count);
        for (var round = 0; round < rounds; round++)
        {
            cancel.ThrowIfCancellationRequested();
            random.Shuffle(order);
            foreach (var i in order)
                Step(rows[i], labels[i]);
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
        if (!_many)
            return Rate * value;
        moved += value * value * square;
        return Rate * value / MathF.Sqrt(MathF.Sqrt(moved + Small));
    }
}

using System.Runtime.CompilerServices;

namespace Soother.Intent;

/// <summary>
/// A weight for each feature and class. A feature of several examples has one for every class, if there are not too many; any other has weights
/// only for classes that have an example with it: among the rest it makes no difference, and ten thousand classes fit in memory.
/// </summary>
internal sealed class LinearModel
{
    private const int MostForAll = 200;      // classes, for weights of every class
    public const int MostToScore = 300;     // classes, for a closer look at each of them
    private const int Rare = 3;              // examples with a feature: what it says against other classes is hardly known, and takes most of the memory
    private const int TooCommon = 300;       // of many classes: a feature of more of them says little

    private readonly int[] _starts;          // where each feature's weights begin
    private readonly int[] _classes;         // whose weight it is, for those that are not for all
    private readonly float[] _weights;
    private readonly MeaningWeights _meaning;

    private LinearModel(int classes, int[] starts, int[] owners, float[] weights, MeaningWeights meaning) =>
        (Classes, _starts, _classes, _weights, _meaning) = (classes, starts, owners, weights, meaning);

    public int Classes { get; }

    public int Features => _starts.Length - 1;

    /// <summary>Whether only the likeliest classes are looked at closely.</summary>
    public bool IsLarge => Classes > MostToScore;

    public static LinearModel For(IReadOnlyList<Sample> samples, IReadOnlyList<int> labels, int features, int classes)
    {
        var owners = new List<int>[features];
        var counts = new int[features];
        for (var i = 0; i < samples.Count; i++)
        {
            foreach (var feature in samples[i].Words.Concat(samples[i].Letters))
            {
                counts[feature]++;
                var list = owners[feature] ??= [];
                // Samples are in the order of their classes, so the last one is the only one that can be there already.
                if (list.Count == 0 || list[^1] != labels[i])
                    list.Add(labels[i]);
            }
        }
        int LengthOf(int f) => owners[f] is not { } list ? 0 : classes <= MostForAll ? (counts[f] > Rare ? classes : list.Count) : list.Count <= TooCommon ? list.Count : 0;
        var starts = new int[features + 1];
        for (var f = 0; f < features; f++)
            starts[f + 1] = starts[f] + LengthOf(f);
        var whose = new int[starts[^1]];
        for (var f = 0; f < features; f++)
        {
            for (var i = 0; i < starts[f + 1] - starts[f]; i++)
                whose[starts[f] + i] = starts[f + 1] - starts[f] == classes ? i : owners[f][i];
        }
        return new(classes, starts, whose, new float[whose.Length], new MeaningWeights(classes));
    }

    /// <summary>Each class's score; minus infinity for those that are out of the question. A label that is to be learned never is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Score(Row row, Span<float> scores, int label = -1)
    {
        scores.Clear();
        for (var i = 0; i < row.Features.Length; i++)
        {
            if (row.Values[i] > 0)
                AddTo(scores, row.Features[i], row.Values[i]);
        }
        if (IsLarge)
            Likeliest.Keep(scores, label);
        _meaning.AddScores(row.Meaning, scores);
    }

    public float WeightOf(int feature, int label) => Array.IndexOf(_classes, label, _starts[feature], _starts[feature + 1] - _starts[feature]) is >= 0 and var at ? _weights[at] : 0;

    public float MeaningFor(Row row, int label) => _meaning.ScoreOf(label, row.Meaning);

    /// <summary>Moves the weights of a feature against an error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Move(int feature, float by, ReadOnlySpan<float> error)
    {
        var weights = WeightsOf(feature);
        if (weights.Length == Classes)
        {
            Vectorised.AddScaled(error, by, weights);
            return;
        }
        var owners = _classes.AsSpan(_starts[feature], weights.Length);
        for (var i = 0; i < weights.Length; i++)
            weights[i] += by * error[owners[i]];
    }

    /// <summary>Moves the weights of the meaning, and the bias, against an error.</summary>
    public void MoveMeaning(Row row, float by, float bias, ReadOnlySpan<float> error) => _meaning.Move(row.Meaning, by, bias, error);

    public void Write(BinaryWriter to)
    {
        to.Write(Classes);
        Binary.Write(to, _starts);
        Binary.Write(to, _classes);
        Binary.Write(to, _weights);
        _meaning.Write(to);
    }

    public static LinearModel Read(BinaryReader from) =>
        new(from.ReadInt32(), Binary.Read<int>(from), Binary.Read<int>(from), Binary.Read<float>(from), MeaningWeights.Read(from));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddTo(Span<float> scores, int feature, float value)
    {
        var weights = WeightsOf(feature);
        if (weights.Length == Classes)
        {
            Vectorised.AddScaled(weights, value, scores);
            return;
        }
        var owners = _classes.AsSpan(_starts[feature], weights.Length);
        for (var i = 0; i < weights.Length; i++)
            scores[owners[i]] += value * weights[i];
    }

    private Span<float> WeightsOf(int feature) => _weights.AsSpan(_starts[feature], _starts[feature + 1] - _starts[feature]);
}

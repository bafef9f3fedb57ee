using System.Runtime.InteropServices;

namespace Soother.Intent;

/// <summary>What was learned about labels: how much each feature speaks for each, and how well one follows another.</summary>
internal sealed class TagModel
{
    private const float Never = -1e9f;

    private readonly Dictionary<ulong, int> _rows;
    private readonly float[] _weights;       // (features, labels)
    private readonly float[] _transitions;   // (labels before, labels)

    public TagModel(int labels, Dictionary<ulong, int> rows, float[] weights, float[] transitions) =>
        (LabelCount, _rows, _weights, _transitions) = (labels, rows, weights, transitions);

    public int LabelCount { get; }

    public bool Knows(ulong feature) => _rows.ContainsKey(feature);

    /// <summary>How much speaks for each label at each piece: (pieces, labels).</summary>
    public float[] Score(ulong[][] features)
    {
        var scores = new float[features.Length * LabelCount];
        for (var i = 0; i < features.Length; i++)
        {
            var into = scores.AsSpan(i * LabelCount, LabelCount);
            foreach (var feature in features[i])
            {
                if (!_rows.TryGetValue(feature, out var row))
                    continue;
                var weights = _weights.AsSpan(row * LabelCount, LabelCount);
                for (var label = 0; label < into.Length; label++)
                    into[label] += weights[label];
            }
        }
        return scores;
    }

    public void Save(BinaryWriter into)
    {
        into.Write(LabelCount);
        into.Write(_rows.Count);
        foreach (var (feature, row) in _rows)
        {
            into.Write(feature);
            into.Write(MemoryMarshal.AsBytes(_weights.AsSpan(row * LabelCount, LabelCount)));
        }
        into.Write(MemoryMarshal.AsBytes(_transitions.AsSpan()));
    }

    public static TagModel Load(BinaryReader from)
    {
        var (labels, count) = (from.ReadInt32(), from.ReadInt32());
        var (rows, weights, transitions) = (new Dictionary<ulong, int>(count), new float[checked(labels * count)], new float[checked(labels * labels)]);
        for (var row = 0; row < count; row++)
        {
            rows.Add(from.ReadUInt64(), row);
            from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(weights.AsSpan(row * labels, labels)));
        }
        from.BaseStream.ReadExactly(MemoryMarshal.AsBytes(transitions.AsSpan()));
        return new(labels, rows, weights, transitions);
    }

    public int[] Best(float[] scores) => BestLabels(scores, _transitions, LabelCount);

    /// <summary>The labels of the best sum of scores and transitions (Viterbi).</summary>
    public static int[] BestLabels(float[] scores, float[] transitions, int labels)
    {
        var count = scores.Length / labels;
        var (best, from) = (new float[labels], new int[scores.Length]);
        for (var i = 0; i < count; i++)
        {
            var next = new float[labels];
            for (var label = 0; label < labels; label++)
            {
                var (top, topFrom) = (Never * 2, 0);
                for (var before = 0; before < (i == 0 ? 1 : labels); before++)
                {
                    var score = Labels.CanFollow(before, label) ? best[before] + transitions[(before * labels) + label] : Never;
                    if (score > top)
                        (top, topFrom) = (score, before);
                }
                (next[label], from[(i * labels) + label]) = (top + scores[(i * labels) + label], topFrom);
            }
            best = next;
        }
        var path = new int[count];
        var at = count == 0 ? 0 : Array.IndexOf(best, best.Max());
        for (var i = count - 1; i >= 0; i--)
            (path[i], at) = (at, from[(i * labels) + at]);
        return path;
    }
}

using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Soother.Training.Aligning;

/// <summary>Some frames side by side, so that one instruction serves several: four vectors of them, because a processor adds four at a time where one would wait for its sum.</summary>
internal sealed class FrameTile(int terms)
{
    private const int Vectors = 4;

    private readonly Vector<float>[] _terms = new Vector<float>[terms * Vectors];
    private readonly Vector<float>[] _best = new Vector<float>[Vectors];

    public static int Frames => Vectors * Vector<float>.Count;

    /// <summary>Puts a frame's values and their squares into a place.</summary>
    public void Set(int place, ReadOnlySpan<float> frame)
    {
        var values = MemoryMarshal.Cast<Vector<float>, float>(_terms.AsSpan());
        for (var i = 0; i < frame.Length; i++)
        {
            values[(i * Frames) + place] = frame[i];
            values[((i + frame.Length) * Frames) + place] = frame[i] * frame[i];
        }
    }

    /// <summary>For each place, the largest of some sums of weighted terms; valid until the next call.</summary>
    /// <param name="weights">For each sum a constant, then a weight for each term.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<float> Best(ReadOnlySpan<float> weights)
    {
        ReadOnlySpan<Vector<float>> values = _terms;
        var lowest = new Vector<float>(float.NegativeInfinity);
        var (best0, best1, best2, best3) = (lowest, lowest, lowest, lowest);
        for (var from = 0; from < weights.Length; from += terms + 1)
        {
            var own = weights.Slice(from, terms + 1);
            var sum0 = new Vector<float>(own[0]);
            var (sum1, sum2, sum3) = (sum0, sum0, sum0);
            for (var i = 1; i < own.Length; i++)
            {
                var weight = new Vector<float>(own[i]);
                var at = values.Slice((i - 1) * Vectors, Vectors);
                sum0 = Vector.FusedMultiplyAdd(weight, at[0], sum0);
                sum1 = Vector.FusedMultiplyAdd(weight, at[1], sum1);
                sum2 = Vector.FusedMultiplyAdd(weight, at[2], sum2);
                sum3 = Vector.FusedMultiplyAdd(weight, at[3], sum3);
            }
            (best0, best1) = (Vector.Max(best0, sum0), Vector.Max(best1, sum1));
            (best2, best3) = (Vector.Max(best2, sum2), Vector.Max(best3, sum3));
        }
        (_best[0], _best[1], _best[2], _best[3]) = (best0, best1, best2, best3);
        return MemoryMarshal.Cast<Vector<float>, float>(_best);
    }
}

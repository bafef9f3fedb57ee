using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Soother.Intent;

/// <summary>Sums over rows of numbers, several at a time. Compiled at once for speed: a training is over before the runtime sees that it pays.</summary>
internal static class Vectorised
{
    /// <summary>sum += scale * row</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddScaled(ReadOnlySpan<float> row, float scale, Span<float> sum)
    {
        var rows = MemoryMarshal.Cast<float, Vector<float>>(row);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(sum);
        var factor = new Vector<float>(scale);
        for (var i = 0; i < rows.Length; i++)
            sums[i] = Vector.FusedMultiplyAdd(rows[i], factor, sums[i]);
        for (var i = rows.Length * Vector<float>.Count; i < row.Length; i++)
            sum[i] += scale * row[i];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var lefts = MemoryMarshal.Cast<float, Vector<float>>(a);
        var rights = MemoryMarshal.Cast<float, Vector<float>>(b);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < lefts.Length; i++)
            sum = Vector.FusedMultiplyAdd(lefts[i], rights[i], sum);
        var dot = Vector.Sum(sum);
        for (var i = lefts.Length * Vector<float>.Count; i < a.Length; i++)
            dot += a[i] * b[i];
        return dot;
    }

    /// <summary>products = rows * matrix, four rows at a time. The matrix is as wide as a multiple of two vectors.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(ReadOnlySpan<float> rows, int inner, ReadOnlySpan<float> matrix, Span<float> products)
    {
        var (count, outer, width) = (rows.Length / inner, matrix.Length / inner, Vector<float>.Count);
        ref var of = ref MemoryMarshal.GetReference(matrix);
        ref var to = ref MemoryMarshal.GetReference(products);
        for (var row = 0; row < count; row += 4)
        {
            // The last rows stand in for those that there are not.
            var (a, b, c, d) = (row * inner, Math.Min(row + 1, count - 1) * inner, Math.Min(row + 2, count - 1) * inner, Math.Min(row + 3, count - 1) * inner);
            for (var at = 0; at < outer; at += 2 * width)
            {
                Vector<float> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
                for (var i = 0; i < inner; i++)
                {
                    var first = Vector.LoadUnsafe(ref of, (nuint)((i * outer) + at));
                    var second = Vector.LoadUnsafe(ref of, (nuint)((i * outer) + at + width));
                    Vector<float> ofA = new(rows[a + i]), ofB = new(rows[b + i]), ofC = new(rows[c + i]), ofD = new(rows[d + i]);
                    (a0, a1) = (Vector.FusedMultiplyAdd(first, ofA, a0), Vector.FusedMultiplyAdd(second, ofA, a1));
                    (b0, b1) = (Vector.FusedMultiplyAdd(first, ofB, b0), Vector.FusedMultiplyAdd(second, ofB, b1));
                    (c0, c1) = (Vector.FusedMultiplyAdd(first, ofC, c0), Vector.FusedMultiplyAdd(second, ofC, c1));
                    (d0, d1) = (Vector.FusedMultiplyAdd(first, ofD, d0), Vector.FusedMultiplyAdd(second, ofD, d1));
                }
                Store(d0, d1, ref to, d / inner * outer + at);
                Store(c0, c1, ref to, c / inner * outer + at);
                Store(b0, b1, ref to, b / inner * outer + at);
                Store(a0, a1, ref to, a / inner * outer + at);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector<float> first, Vector<float> second, ref float to, int at)
    {
        first.StoreUnsafe(ref to, (nuint)at);
        second.StoreUnsafe(ref to, (nuint)(at + Vector<float>.Count));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Scale(Span<float> values, float factor)
    {
        foreach (ref var value in values)
            value *= factor;
    }

    /// <summary>Scores to probabilities, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Softmax(Span<float> scores)
    {
        var most = float.NegativeInfinity;
        foreach (var score in scores)
            most = MathF.Max(most, score);
        var sum = 0f;
        foreach (ref var score in scores)
            sum += score = score > float.NegativeInfinity ? MathF.Exp(score - most) : 0;
        Scale(scores, 1 / sum);
    }
}

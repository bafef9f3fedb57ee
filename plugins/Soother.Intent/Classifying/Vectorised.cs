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

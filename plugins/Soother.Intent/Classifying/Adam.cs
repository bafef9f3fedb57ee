using System.Runtime.CompilerServices;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Soother.Intent;

/// <summary>Moves weights against gradients, each by its own step (Kingma and Ba, "Adam", 2014).</summary>
internal sealed class Adam(float[] weights)
{
    private const float Keep = 0.9f, KeepSquare = 0.999f, Least = 1e-8f;

    private readonly float[] _mean = new float[weights.Length];
    private readonly float[] _square = new float[weights.Length];
    private float _meanLeft = 1, _squareLeft = 1;

    public float[] Weights => weights;

    /// <summary>The sum of the gradients so far.</summary>
    public float[] Gradient { get; } = new float[weights.Length];

    /// <summary>Before the steps of a batch.</summary>
    public void Advance() => (_meanLeft, _squareLeft) = (_meanLeft * Keep, _squareLeft * KeepSquare);

    /// <summary>Moves some of the weights, and forgets their gradient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Step(float rate, int start, int count)
    {
        var scale = new Vector<float>(rate / (1 - _meanLeft));
        var squareScale = new Vector<float>(1 / (1 - _squareLeft));
        var values = Vectors(weights, start, count);
        var gradients = Vectors(Gradient, start, count);
        var means = Vectors(_mean, start, count);
        var squares = Vectors(_square, start, count);
        for (var i = 0; i < values.Length; i++)
        {
            var gradient = gradients[i];
            means[i] = (means[i] * Keep) + (gradient * (1 - Keep));
            squares[i] = (squares[i] * KeepSquare) + (gradient * gradient * (1 - KeepSquare));
            values[i] -= scale * means[i] / (Vector.SquareRoot(squares[i] * squareScale) + new Vector<float>(Least));
            gradients[i] = Vector<float>.Zero;
        }
    }

    // The lengths of all that is taught are multiples of a vector's.
    private static Span<Vector<float>> Vectors(float[] values, int start, int count) => MemoryMarshal.Cast<float, Vector<float>>(values.AsSpan(start, count));
}

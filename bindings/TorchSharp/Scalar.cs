namespace TorchSharp;

/// <summary>A number that libtorch takes as it is, whole or real.</summary>
public readonly struct Scalar
{
    private Scalar(double value, bool isWhole) => (Value, IsWhole) = (value, isWhole);

    internal double Value { get; }

    internal bool IsWhole { get; }

    /// <summary>A whole number; exact to 2⁵³.</summary>
    public static implicit operator Scalar(long value) => new(value, true);

    /// <summary>A whole number.</summary>
    public static implicit operator Scalar(int value) => new(value, true);

    /// <summary>A real number.</summary>
    public static implicit operator Scalar(double value) => new(value, false);

    /// <summary>A real number.</summary>
    public static implicit operator Scalar(float value) => new(value, false);
}

namespace TorchSharp;

/// <summary>An argument of an operator.</summary>
internal readonly struct Argument
{
    private Argument(ValueKind kind, long whole = 0, double real = 0, object? items = null) => (Kind, Whole, Real, Items) = (kind, whole, real, items);

    public ValueKind Kind { get; }

    public long Whole { get; }

    public double Real { get; }

    /// <summary>A tensor, an array of numbers or tensors, or text.</summary>
    public object? Items { get; }

    /// <summary>An optional argument that is not given.</summary>
    public static Argument None => new(ValueKind.None);

    public static implicit operator Argument(torch.Tensor? tensor) => tensor is null ? None : new(ValueKind.Tensor, items: tensor);

    public static implicit operator Argument(torch.Tensor[] tensors) => new(ValueKind.Tensors, items: tensors);

    public static implicit operator Argument(long whole) => new(ValueKind.Whole, whole);

    public static implicit operator Argument(double real) => new(ValueKind.Real, real: real);

    public static implicit operator Argument(bool value) => new(ValueKind.Bool, value ? 1 : 0);

    public static implicit operator Argument(long[] wholes) => new(ValueKind.Wholes, items: wholes);

    public static implicit operator Argument(string text) => new(ValueKind.Text, items: text);

    public static implicit operator Argument(Scalar scalar) => scalar.IsWhole ? new(ValueKind.Whole, (long)scalar.Value) : new(ValueKind.Real, real: scalar.Value);

    public static implicit operator Argument(torch.ScalarType type) => new(ValueKind.Whole, (long)type);

    /// <summary>For error messages: the shape of a tensor, the value of a number.</summary>
    public override string ToString() => Kind switch
    {
        ValueKind.Tensor => $"({string.Join(", ", ((torch.Tensor)Items!).shape)})",
        ValueKind.Tensors => $"[{string.Join(", ", ((torch.Tensor[])Items!).Select(t => $"({string.Join(", ", t.shape)})"))}]",
        ValueKind.Wholes => $"[{string.Join(", ", (long[])Items!)}]",
        ValueKind.Real => Real.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ValueKind.Text => (string)Items!,
        ValueKind.None => "none",
        _ => Whole.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}

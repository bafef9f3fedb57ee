namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of these values, one dimension.</summary>
    public static Tensor tensor<T>(params T[] values) where T : unmanaged => tensor<T>(values, values.Length);

    /// <summary>A tensor of these values, in row-major order.</summary>
    public static unsafe Tensor tensor<T>(ReadOnlySpan<T> values, params ReadOnlySpan<long> shape) where T : unmanaged
    {
        var count = 1L;
        foreach (var size in shape)
            count *= size;
        if (count != values.Length)
            throw new ArgumentException($"{values.Length} values do not make a tensor of {string.Join(" × ", shape.ToArray())}");
        fixed (T* memory = values)
        fixed (long* sizes = shape)
        {
            T none;
            var native = NativeMethods.Tensor(memory is null ? &none : memory, sizes, shape.Length, (int)Tensor.TypeOf<T>());
            Checked(native == 0 ? -1 : 0, nameof(tensor));
            return new Tensor(native);
        }
    }

    /// <summary>All 0.</summary>
    public static Tensor zeros(ReadOnlySpan<long> size, ScalarType dtype = float32, Device? device = null) =>
        Operator.Call("zeros", size.ToArray(), dtype, Argument.None, Where(device));

    /// <summary>All 1.</summary>
    public static Tensor ones(ReadOnlySpan<long> size, ScalarType dtype = float32, Device? device = null) =>
        Operator.Call("ones", size.ToArray(), dtype, Argument.None, Where(device));

    /// <summary>All of one value.</summary>
    public static Tensor full(ReadOnlySpan<long> size, Scalar value, ScalarType dtype = float32, Device? device = null) =>
        Operator.Call("full", size.ToArray(), value, dtype, Argument.None, Where(device));

    /// <summary>0, 1, … up to before <paramref name="stop"/>.</summary>
    public static Tensor arange(long stop, ScalarType dtype = int64, Device? device = null) => Operator.Call("arange", stop, dtype, Argument.None, Where(device));

    /// <summary>Uniform between 0 and 1.</summary>
    public static Tensor rand(ReadOnlySpan<long> size, Device? device = null) => Operator.Call("rand", size.ToArray(), float32, Argument.None, Where(device));

    /// <summary>Normally distributed, mean 0, variance 1.</summary>
    public static Tensor randn(ReadOnlySpan<long> size, Device? device = null) => Operator.Call("randn", size.ToArray(), float32, Argument.None, Where(device));

    /// <summary>0 like another.</summary>
    public static Tensor zeros_like(Tensor input) => Operator.Call("zeros_like", input);

    /// <summary>1 like another.</summary>
    public static Tensor ones_like(Tensor input) => Operator.Call("ones_like", input);

    /// <summary>One after the other along a dimension.</summary>
    public static Tensor cat(IReadOnlyList<Tensor> tensors, long dim = 0) => Operator.Call("cat", tensors.ToArray(), dim);

    /// <summary>Side by side along a new dimension.</summary>
    public static Tensor stack(IReadOnlyList<Tensor> tensors, long dim = 0) => Operator.Call("stack", tensors.ToArray(), dim);

    /// <summary>From one tensor where a condition is true, from another elsewhere.</summary>
    public static Tensor where(Tensor condition, Tensor x, Tensor y) => Operator.Call("where.self", condition, x, y);

    /// <summary>The larger of two values.</summary>
    public static Tensor maximum(Tensor input, Tensor other) => Operator.Call("maximum", input, other);

    /// <summary>log(e^x + e^y).</summary>
    public static Tensor logaddexp(Tensor input, Tensor other) => Operator.Call("logaddexp", input, other);

    private static Argument Where(Device? device) => device is null ? Argument.None : device.Name;
}

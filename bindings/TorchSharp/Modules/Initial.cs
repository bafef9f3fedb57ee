namespace TorchSharp.Modules;

/// <summary>First values of weights, as PyTorch draws them.</summary>
internal static class Initial
{
    /// <summary>Uniform between ±1/√inputs.</summary>
    public static torch.Tensor Uniform(long inputs, params ReadOnlySpan<long> shape)
    {
        using var none = torch.no_grad();
        var bound = 1 / Math.Sqrt(inputs);
        using var scope = torch.NewDisposeScope();
        return ((torch.rand(shape) * (2 * bound)) - bound).MoveToOuterDisposeScope();
    }
}

namespace TorchSharp.Modules;

/// <summary>Weights that are learned: a tensor that no scope disposes.</summary>
public sealed class Parameter : torch.Tensor
{
    /// <param name="data">The first values, which it takes over.</param>
    /// <param name="requires_grad">Whether it is learned.</param>
    public Parameter(torch.Tensor data, bool requires_grad = true) : base(Operator.CallNative("detach", data))
    {
        DetachFromDisposeScope();
        this.requires_grad = requires_grad;
        data.Dispose();
    }
}

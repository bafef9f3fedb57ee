namespace TorchSharp.Modules;

/// <summary>x · weightᵀ + bias.</summary>
public sealed class Linear : torch.nn.Module<torch.Tensor, torch.Tensor>
{
    internal Linear(long inputSize, long outputSize, bool hasBias) : base(nameof(Linear))
    {
        weight = new(Initial.Uniform(inputSize, outputSize, inputSize));
        bias = hasBias ? new(Initial.Uniform(inputSize, outputSize)) : null;
        RegisterComponents();
    }

    /// <summary>(out, in)</summary>
    public Parameter weight { get; }

    /// <summary>(out)</summary>
    public Parameter? bias { get; }

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor input) => torch.nn.functional.linear(input, weight, bias);
}

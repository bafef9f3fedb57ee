namespace TorchSharp.Modules;

/// <summary>The last dimension brought to mean 0 and variance 1, then weighted (Ba et al. 2016).</summary>
public sealed class LayerNorm : torch.nn.Module<torch.Tensor, torch.Tensor>
{
    private readonly long[] _shape;
    private readonly double _eps;

    internal LayerNorm(long[] shape, double eps) : base(nameof(LayerNorm))
    {
        (_shape, _eps) = (shape, eps);
        (weight, bias) = (new(torch.ones(shape)), new(torch.zeros(shape)));
        RegisterComponents();
    }

    /// <summary>As the last dimension.</summary>
    public Parameter weight { get; }

    /// <summary>As the last dimension.</summary>
    public Parameter bias { get; }

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor input) => torch.nn.functional.layer_norm(input, _shape, weight, bias, _eps);
}

/// <summary>Each channel of (batch, channels, time) brought to mean 0 and variance 1 (Ioffe and Szegedy 2015).</summary>
public sealed class BatchNorm1d : torch.nn.Module<torch.Tensor, torch.Tensor>
{
    private readonly double _eps, _momentum;

    internal BatchNorm1d(long features, double eps, double momentum) : base(nameof(BatchNorm1d))
    {
        (_eps, _momentum) = (eps, momentum);
        (weight, bias) = (new(torch.ones([features])), new(torch.zeros([features])));
        (running_mean, running_var) = (torch.zeros([features]), torch.ones([features]));
        RegisterComponents();
    }

    /// <summary>(channels)</summary>
    public Parameter weight { get; }

    /// <summary>(channels)</summary>
    public Parameter bias { get; }

    /// <summary>(channels): what training saw on average.</summary>
    public torch.Tensor running_mean { get; }

    /// <summary>(channels)</summary>
    public torch.Tensor running_var { get; }

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor input) =>
        torch.nn.functional.batch_norm(input, running_mean, running_var, weight, bias, training, _momentum, _eps);
}

namespace TorchSharp.Modules;

/// <summary>Steps whose length follows the gradients' mean and spread (Kingma and Ba 2015).</summary>
public sealed class Adam : IDisposable
{
    private readonly Parameter[] _parameters;
    private readonly torch.Tensor[] _means, _squares;
    private readonly (double Mean, double Square) _betas;
    private readonly double _eps, _decay;

    internal Adam(Parameter[] parameters, (double, double) betas, double eps, double decay)
    {
        (_parameters, _betas, _eps, _decay) = (parameters, betas, eps, decay);
        using var none = torch.no_grad();
        torch.Tensor Zeros(torch.Tensor like) => torch.zeros_like(like).DetachFromDisposeScope();
        (_means, _squares) = ([.. parameters.Select(Zeros)], [.. parameters.Select(Zeros)]);
    }

    /// <summary>How long a step is.</summary>
    public double LearningRate { get; set; }

    /// <summary>Steps so far.</summary>
    public long Steps { get; set; }

    /// <summary>Forgets the gradients of all weights.</summary>
    public void zero_grad()
    {
        foreach (var parameter in _parameters)
            parameter.ForgetGrad();
    }

    /// <summary>One step. Weights without a gradient stay.</summary>
    public void step()
    {
        Steps++;
        using var scope = torch.NewDisposeScope();
        using var none = torch.no_grad();
        var learned = _parameters.Select((p, i) => (Parameter: p, Gradient: p.grad, Mean: _means[i], Square: _squares[i])).Where(l => l.Gradient is not null).ToList();
        torch.Tensor[] weights = [.. learned.Select(l => l.Parameter)], gradients = [.. learned.Select(l => l.Gradient!)];
        torch.Tensor[] means = [.. learned.Select(l => l.Mean)], squares = [.. learned.Select(l => l.Square)];
        if (_decay > 0)
            Operator.Do("_foreach_mul_.Scalar", weights, 1 - (LearningRate * _decay));
        Operator.Do("_foreach_mul_.Scalar", means, _betas.Mean);
        Operator.Do("_foreach_add_.List", means, gradients, 1 - _betas.Mean);
        Operator.Do("_foreach_mul_.Scalar", squares, _betas.Square);
        Operator.Do("_foreach_addcmul_.Scalar", squares, gradients, gradients, 1 - _betas.Square);
        var scale = Operator.CallMany("_foreach_sqrt", squares);
        Operator.Do("_foreach_div_.Scalar", scale, Math.Sqrt(1 - Math.Pow(_betas.Square, Steps)));
        Operator.Do("_foreach_add_.Scalar", scale, _eps);
        Operator.Do("_foreach_addcdiv_.Scalar", weights, means, scale, -LearningRate / (1 - Math.Pow(_betas.Mean, Steps)));
    }

    /// <summary>What it remembers, in the order of the weights: means, then squares.</summary>
    public IReadOnlyList<torch.Tensor> State => [.. _means, .. _squares];

    /// <summary>Takes over what another remembered.</summary>
    public void load_state(IReadOnlyList<torch.Tensor> state, long steps)
    {
        ArgumentNullException.ThrowIfNull(state);
        foreach (var (own, other) in State.Zip(state))
            own.copy_(other);
        Steps = steps;
    }

    /// <summary>Moves what it remembers to a device, in place.</summary>
    public void to(torch.Device device)
    {
        foreach (var tensor in State)
            tensor.MoveTo(device);
    }

    /// <summary>Frees what it remembers.</summary>
    public void Dispose()
    {
        foreach (var tensor in State)
            tensor.Dispose();
    }
}

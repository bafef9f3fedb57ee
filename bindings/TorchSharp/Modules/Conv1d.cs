namespace TorchSharp.Modules;

/// <summary>Convolution over time: (batch, in, time) to (batch, out, time').</summary>
public sealed class Conv1d : torch.nn.Module<torch.Tensor, torch.Tensor>
{
    private readonly long _stride, _padding, _dilation, _groups;

    internal Conv1d((long In, long Out, long Kernel) size, long stride, long padding, long dilation, (long Groups, bool Bias) rest) : base(nameof(Conv1d))
    {
        (_stride, _padding, _dilation, _groups) = (stride, padding, dilation, rest.Groups);
        var inputs = size.In / rest.Groups;
        weight = new(Initial.Uniform(inputs * size.Kernel, size.Out, inputs, size.Kernel));
        bias = rest.Bias ? new(Initial.Uniform(inputs * size.Kernel, size.Out)) : null;
        RegisterComponents();
    }

    /// <summary>(out, in / groups, kernel)</summary>
    public Parameter weight { get; }

    /// <summary>(out)</summary>
    public Parameter? bias { get; }

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor input) => torch.nn.functional.conv1d(input, weight, bias, _stride, _padding, _dilation, _groups);
}

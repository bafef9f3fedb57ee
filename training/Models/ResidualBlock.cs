using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Soother.Training.Models;

/// <summary>A convolution over time that adds to what it was given: convolution, ReLU, normalisation over channels, dropout.</summary>
internal sealed class ResidualBlock : nn.Module<Tensor, Tensor, Tensor>
{
    private readonly Conv1d _conv;
    private readonly LayerNorm _norm;
    private readonly Dropout _dropout;

    public ResidualBlock(int channels, int kernel, int dilation, double dropout) : base(nameof(ResidualBlock))
    {
        _conv = nn.Conv1d(channels, channels, kernel, padding: dilation * (kernel / 2), dilation: dilation);
        _norm = nn.LayerNorm(channels);
        _dropout = nn.Dropout(dropout);
        RegisterComponents();
    }

    /// <param name="x">(batch, channels, time)</param>
    /// <param name="kept">(batch, 1, time): 0 where there is nothing, so that nothing leaks in from there.</param>
    public override Tensor forward(Tensor x, Tensor kept)
    {
        var y = _norm.forward(_conv.forward(x).relu().transpose(1, 2)).transpose(1, 2);
        return (x + _dropout.forward(y)) * kept;
    }
}

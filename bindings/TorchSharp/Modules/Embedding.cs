namespace TorchSharp.Modules;

/// <summary>A row of numbers for each symbol.</summary>
public sealed class Embedding : torch.nn.Module<torch.Tensor, torch.Tensor>
{
    private readonly long _padding;

    internal Embedding(long count, long size, long? padding) : base(nameof(Embedding))
    {
        _padding = padding ?? -1;
        var rows = torch.randn([count, size]);
        if (padding is { } row)
            rows[row].zero_();
        weight = new(rows);
        RegisterComponents();
    }

    /// <summary>(symbols, size)</summary>
    public Parameter weight { get; }

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor input) => torch.nn.functional.embedding(input, weight, _padding);
}

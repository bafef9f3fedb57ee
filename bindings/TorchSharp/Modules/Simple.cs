namespace TorchSharp.Modules;

/// <summary>Sets values to 0 by chance while it is trained (Srivastava et al. 2014).</summary>
public sealed class Dropout : torch.nn.Module<torch.Tensor, torch.Tensor>
{
    private readonly double _p;

    internal Dropout(double p) : base(nameof(Dropout)) => _p = p;

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor input) => torch.nn.functional.dropout(input, _p, training);
}

/// <summary>The larger of the value and 0.</summary>
public sealed class ReLU : torch.nn.Module<torch.Tensor, torch.Tensor>
{
    internal ReLU() : base(nameof(ReLU)) { }

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor input) => input.relu();
}

/// <summary>Parts one after the other.</summary>
public sealed class Sequential : torch.nn.Module<torch.Tensor, torch.Tensor>
{
    private readonly torch.nn.Module<torch.Tensor, torch.Tensor>[] _parts;

    internal Sequential(torch.nn.Module<torch.Tensor, torch.Tensor>[] parts) : base(nameof(Sequential))
    {
        _parts = parts;
        for (var i = 0; i < parts.Length; i++)
            register_module($"{i}", parts[i]);
    }

    /// <inheritdoc/>
    public override torch.Tensor forward(torch.Tensor input) => _parts.Aggregate(input, (x, part) => part.forward(x));
}

/// <summary>Parts in a list, for a module that calls them by itself.</summary>
public sealed class ModuleList<T> : torch.nn.Module, IReadOnlyList<T>
    where T : torch.nn.Module
{
    private readonly T[] _parts;

    internal ModuleList(T[] parts) : base(nameof(ModuleList<>))
    {
        _parts = parts;
        for (var i = 0; i < parts.Length; i++)
            register_module($"{i}", parts[i]);
    }

    /// <inheritdoc/>
    public int Count => _parts.Length;

    /// <inheritdoc/>
    public T this[int index] => _parts[index];

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_parts).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => _parts.GetEnumerator();
}

namespace TorchSharp;

/// <summary>Disposes every tensor that is made on this thread while it is the innermost scope, but for those that are moved out of it.</summary>
/// <remarks>The garbage collector does not see how large a native tensor is: each step of a training has a scope of its own.</remarks>
public sealed class DisposeScope : IDisposable
{
    [ThreadStatic]
    private static DisposeScope? _innermost;

    private readonly DisposeScope? _outer = _innermost;
    private readonly HashSet<torch.Tensor> _tensors = new(ReferenceEqualityComparer.Instance);

    internal DisposeScope() => _innermost = this;

    /// <summary>Tensors that would be disposed.</summary>
    public int DisposablesCount => _tensors.Count;

    /// <summary>Hands a tensor to the scope outside this one; without one, to its owner.</summary>
    public torch.Tensor MoveToOuter(torch.Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        if (_tensors.Remove(tensor))
        {
            tensor.Scope = null;
            _outer?.Include(tensor);
        }
        return tensor;
    }

    /// <summary>Lets a tensor live on after all scopes.</summary>
    public torch.Tensor Detach(torch.Tensor tensor)
    {
        _tensors.Remove(tensor);
        return tensor;
    }

    /// <summary>Disposes all tensors but these, and goes on.</summary>
    public void DisposeEverythingBut(params IEnumerable<torch.Tensor> kept)
    {
        var keep = kept.ToHashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var tensor in _tensors.Where(t => !keep.Contains(t)).ToList())
            tensor.Dispose();
    }

    /// <summary>Disposes all tensors of the scope, which ends.</summary>
    public void Dispose()
    {
        foreach (var tensor in _tensors.ToList())
            tensor.Dispose();
        if (_innermost == this)
            _innermost = _outer;
    }

    internal static DisposeScope? Enter(torch.Tensor tensor)
    {
        _innermost?.Include(tensor);
        return _innermost;
    }

    internal void Forget(torch.Tensor tensor) => _tensors.Remove(tensor);

    private void Include(torch.Tensor tensor)
    {
        _tensors.Add(tensor);
        tensor.Scope = this;
    }
}

public static partial class torch
{
    /// <summary>Begins a scope on this thread.</summary>
    public static DisposeScope NewDisposeScope() => new();
}

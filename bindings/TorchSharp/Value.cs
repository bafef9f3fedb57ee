using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>What kind of argument a <see cref="Value"/> is; numbered as in native/shim.cpp.</summary>
internal enum ValueKind
{
    /// <summary>What the operator's schema says.</summary>
    Default,
    None,
    Tensor,
    Whole,
    Real,
    Bool,
    Wholes,
    Reals,
    Tensors,
    Text,
}

/// <summary>An argument as native/shim.cpp takes it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Value
{
    public ValueKind Kind;
    public int Count;
    public long Whole;
    public double Real;
    public nint Items;
}

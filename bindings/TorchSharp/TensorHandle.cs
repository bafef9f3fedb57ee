using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>Owns a native tensor.</summary>
internal sealed class TensorHandle : SafeHandle
{
    public TensorHandle() : base(0, true) { }

    public TensorHandle(nint tensor) : base(0, true) => SetHandle(tensor);

    public override bool IsInvalid => handle == 0;

    protected override bool ReleaseHandle()
    {
        NativeMethods.Free(handle);
        return true;
    }
}

using System.Runtime.InteropServices;

namespace TorchSharp;

/// <summary>The functions of native/shim.cpp.</summary>
internal static unsafe partial class NativeMethods
{
    private const string Library = TorchLibrary.Name;

    static NativeMethods() => NativeLibrary.SetDllImportResolver(typeof(NativeMethods).Assembly, TorchLibrary.Resolve);

    [LibraryImport(Library, EntryPoint = "soother_fault")]
    public static partial nint Fault();

    [LibraryImport(Library, EntryPoint = "soother_alive")]
    public static partial long Alive();

    [LibraryImport(Library, EntryPoint = "soother_version")]
    public static partial nint Version();

    [LibraryImport(Library, EntryPoint = "soother_build")]
    public static partial nint Build();

    [LibraryImport(Library, EntryPoint = "soother_operator", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint Operator(string name, string overload);

    [LibraryImport(Library, EntryPoint = "soother_call")]
    public static partial int Call(nint op, Value* values, int count, nint* results, int most);

    [LibraryImport(Library, EntryPoint = "soother_tensor")]
    public static partial nint Tensor(void* data, long* sizes, int dimensions, int type);

    [LibraryImport(Library, EntryPoint = "soother_read")]
    public static partial int Read(TensorHandle tensor, void* data, long bytes);

    [LibraryImport(Library, EntryPoint = "soother_free")]
    public static partial void Free(nint tensor);

    [LibraryImport(Library, EntryPoint = "soother_dimensions")]
    public static partial int Dimensions(TensorHandle tensor);

    [LibraryImport(Library, EntryPoint = "soother_shape")]
    public static partial void Shape(TensorHandle tensor, long* sizes);

    [LibraryImport(Library, EntryPoint = "soother_type")]
    public static partial int Type(TensorHandle tensor);

    [LibraryImport(Library, EntryPoint = "soother_on_cpu")]
    public static partial int OnCpu(TensorHandle tensor);

    [LibraryImport(Library, EntryPoint = "soother_requires_grad")]
    public static partial int RequiresGrad(TensorHandle tensor);

    [LibraryImport(Library, EntryPoint = "soother_set_requires_grad")]
    public static partial int SetRequiresGrad(TensorHandle tensor, int value);

    [LibraryImport(Library, EntryPoint = "soother_grad")]
    public static partial nint Grad(TensorHandle tensor);

    [LibraryImport(Library, EntryPoint = "soother_forget_grad")]
    public static partial void ForgetGrad(TensorHandle tensor);

    [LibraryImport(Library, EntryPoint = "soother_backward")]
    public static partial int Backward(TensorHandle tensor);

    [LibraryImport(Library, EntryPoint = "soother_grad_enabled")]
    public static partial int GradEnabled();

    [LibraryImport(Library, EntryPoint = "soother_set_grad_enabled")]
    public static partial void SetGradEnabled(int value);

    [LibraryImport(Library, EntryPoint = "soother_threads")]
    public static partial int Threads();

    [LibraryImport(Library, EntryPoint = "soother_set_threads")]
    public static partial void SetThreads(int count);

    [LibraryImport(Library, EntryPoint = "soother_seed")]
    public static partial int Seed(long seed);

    [LibraryImport(Library, EntryPoint = "soother_has_cuda")]
    public static partial int HasCuda();

    /// <summary>What the last failed call on this thread said: its first line.</summary>
    public static string FaultText() => (Marshal.PtrToStringUTF8(Fault()) ?? "").Split('\n')[0];
}

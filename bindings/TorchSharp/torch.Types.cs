namespace TorchSharp;

/// <summary>PyTorch, as the package TorchSharp names it: the part that training uses.</summary>
public static partial class torch
{
    /// <summary>The types of a tensor's values, numbered as libtorch numbers them.</summary>
    public enum ScalarType
    {
        /// <summary>Unsigned, 8 bits.</summary>
        Byte = 0,

        /// <summary>Signed, 32 bits.</summary>
        Int32 = 3,

        /// <summary>Signed, 64 bits: indices.</summary>
        Int64 = 4,

        /// <summary>16 bits.</summary>
        Float16 = 5,

        /// <summary>32 bits: what networks are made of.</summary>
        Float32 = 6,

        /// <summary>64 bits.</summary>
        Float64 = 7,

        /// <summary>Masks.</summary>
        Bool = 11,
    }

    /// <summary>32 bits.</summary>
    public const ScalarType float32 = ScalarType.Float32;

    /// <summary>64 bits.</summary>
    public const ScalarType float64 = ScalarType.Float64;

    /// <summary>Whole numbers of 64 bits.</summary>
    public const ScalarType int64 = ScalarType.Int64;

    /// <summary>Truth values.</summary>
    public const ScalarType @bool = ScalarType.Bool;

    /// <summary>Where tensors are: <c>cpu</c>, <c>cuda</c>, <c>cuda:1</c>.</summary>
    /// <param name="Name">As libtorch says it.</param>
    public sealed record Device(string Name)
    {
        /// <inheritdoc/>
        public override string ToString() => Name;
    }

    /// <summary>The processor.</summary>
    public static Device CPU { get; } = new("cpu");

    /// <summary>The first graphics card.</summary>
    public static Device CUDA { get; } = new("cuda");

    /// <summary>A device by its name.</summary>
    public static Device device(string name) => new(name);

    /// <summary>Graphics cards.</summary>
    public static class cuda
    {
        /// <summary>Whether libtorch has one to work on.</summary>
        public static bool is_available() => NativeMethods.HasCuda() != 0;
    }

    /// <summary>Sets the seed of all that is random in libtorch.</summary>
    public static void manual_seed(long seed) => Checked(NativeMethods.Seed(seed), "manual_seed");

    /// <summary>Threads that one operator may use.</summary>
    public static void set_num_threads(int count) => NativeMethods.SetThreads(count);

    /// <summary>Threads that one operator may use.</summary>
    public static int get_num_threads() => NativeMethods.Threads();

    /// <summary>Until it is disposed, nothing on this thread is recorded for <see cref="Tensor.backward"/>.</summary>
    public static IDisposable no_grad() => new GradMode(false);

    /// <summary>Until it is disposed, what is done on this thread is recorded again.</summary>
    public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);

    internal static void Checked(int result, string what)
    {
        if (result < 0)
            throw new System.Runtime.InteropServices.ExternalException($"{what}: {NativeMethods.FaultText()}");
    }

    private sealed class GradMode : IDisposable
    {
        private readonly int _before = NativeMethods.GradEnabled();

        public GradMode(bool enabled) => NativeMethods.SetGradEnabled(enabled ? 1 : 0);

        public void Dispose() => NativeMethods.SetGradEnabled(_before);
    }
}

using System.Runtime.InteropServices;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>An array of numbers in libtorch's hands. Belongs to the innermost <see cref="DisposeScope"/> of the thread that made it, if there is one.</summary>
    /// <remarks>All members throw <see cref="ExternalException"/> where libtorch refuses; the message names the operator and the shapes.</remarks>
    public partial class Tensor : IDisposable
    {
        private TensorHandle _handle;

        internal Tensor(nint native)
        {
            _handle = new(native);
            Scope = DisposeScope.Enter(this);
        }

        internal DisposeScope? Scope { get; set; }

        internal nint Native => _handle.IsClosed ? throw new ObjectDisposedException(nameof(Tensor)) : _handle.DangerousGetHandle();

        /// <summary>The length of each dimension.</summary>
        public unsafe long[] shape
        {
            get
            {
                var sizes = new long[NativeMethods.Dimensions(_handle)];
                fixed (long* memory = sizes)
                    NativeMethods.Shape(_handle, memory);
                return sizes;
            }
        }

        /// <summary>The type of its values.</summary>
        public ScalarType dtype => (ScalarType)NativeMethods.Type(_handle);

        /// <summary>Whether it is in the processor's memory.</summary>
        public bool is_cpu => NativeMethods.OnCpu(_handle) != 0;

        /// <summary>How many values it has.</summary>
        public long numel() => shape.Aggregate(1L, (product, size) => product * size);

        /// <summary>The length of a dimension; negative ones count from the end.</summary>
        public long size(int dim) => shape is var sizes && dim < 0 ? sizes[sizes.Length + dim] : sizes[dim];

        /// <summary>How many dimensions it has.</summary>
        public long dim() => NativeMethods.Dimensions(_handle);

        /// <summary>Whether what is done with it is recorded for <see cref="backward"/>.</summary>
        public bool requires_grad
        {
            get => NativeMethods.RequiresGrad(_handle) != 0;
            set => Checked(NativeMethods.SetRequiresGrad(_handle, value ? 1 : 0), nameof(requires_grad));
        }

        /// <summary>Sets <see cref="requires_grad"/>.</summary>
        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        /// <summary>What <see cref="backward"/> left here; null before that.</summary>
        public Tensor? grad => NativeMethods.Grad(_handle) is var gradient && gradient == 0 ? null : new Tensor(gradient);

        /// <summary>Adds to the gradients of all that it was made of.</summary>
        public void backward() => Checked(NativeMethods.Backward(_handle), nameof(backward));

        /// <summary>The values in row-major order.</summary>
        public T[] ToArray<T>() where T : unmanaged
        {
            var values = new T[numel()];
            CopyTo(values.AsSpan());
            return values;
        }

        /// <summary>Copies the values, in row-major order.</summary>
        /// <param name="values">As many as the tensor has, of its type.</param>
        public unsafe void CopyTo<T>(Span<T> values) where T : unmanaged
        {
            if (TypeOf<T>() != dtype)
                throw new ArgumentException($"the tensor has values of {dtype}, not {TypeOf<T>()}");
            fixed (T* memory = values)
                Checked(NativeMethods.Read(_handle, memory, (long)values.Length * sizeof(T)), nameof(CopyTo));
        }

        /// <summary>Its only value.</summary>
        public T item<T>() where T : unmanaged
        {
            Span<T> value = stackalloc T[1];
            CopyTo(value);
            return value[0];
        }

        /// <summary>Keeps it when the innermost scope ends: the scope outside that has it then.</summary>
        public Tensor MoveToOuterDisposeScope() => Scope?.MoveToOuter(this) ?? this;

        /// <summary>Keeps it until it is disposed by hand.</summary>
        public Tensor DetachFromDisposeScope()
        {
            Scope?.Detach(this);
            Scope = null;
            return this;
        }

        /// <summary>Frees it now.</summary>
        public void Dispose()
        {
            Scope?.Forget(this);
            Scope = null;
            _handle.Dispose();
            GC.SuppressFinalize(this);
        }

        // The same object from now on stands for a copy on a device.
        internal void MoveTo(Device device)
        {
            var learned = requires_grad;
            var native = Operator.CallNative("_to_copy", this, Argument.None, Argument.None, device.Name);
            _handle.Dispose();
            _handle = new(native);
            requires_grad = learned;
        }

        internal void ForgetGrad() => NativeMethods.ForgetGrad(_handle);

        internal static ScalarType TypeOf<T>() where T : unmanaged =>
            default(T) switch
            {
                float => ScalarType.Float32,
                double => ScalarType.Float64,
                long => ScalarType.Int64,
                int => ScalarType.Int32,
                byte => ScalarType.Byte,
                bool => ScalarType.Bool,
                _ => throw new ArgumentException($"tensors have no values of {typeof(T).Name}"),
            };
    }
}

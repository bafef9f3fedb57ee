namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Row <paramref name="index"/> of the first dimension.</summary>
        public Tensor this[long index] => select(0, index);

        /// <summary>The same values in another shape; one length may be −1. A copy only where it must be.</summary>
        public Tensor reshape(params long[] shape) => Operator.Call("reshape", this, shape);

        /// <summary>The same values in another shape; refused where that takes a copy.</summary>
        public Tensor view(params long[] shape) => Operator.Call("view", this, shape);

        /// <summary>Two dimensions exchanged.</summary>
        public Tensor transpose(long dim0, long dim1) => Operator.Call("transpose.int", this, dim0, dim1);

        /// <summary>The dimensions in another order.</summary>
        public Tensor permute(params long[] permutation) => Operator.Call("permute", this, permutation);

        /// <summary>A dimension of length 1 more.</summary>
        public Tensor unsqueeze(long dim) => Operator.Call("unsqueeze", this, dim);

        /// <summary>A dimension of length 1 less.</summary>
        public Tensor squeeze(long dim) => Operator.Call("squeeze.dim", this, dim);

        /// <summary>Dimensions of length 1 repeated, without a copy.</summary>
        public Tensor expand(params long[] sizes) => Operator.Call("expand", this, sizes);

        /// <summary>Repeated along each dimension.</summary>
        public Tensor repeat(params long[] sizes) => Operator.Call("repeat", this, sizes);

        /// <summary>Turned round along some dimensions.</summary>
        public Tensor flip(params long[] dims) => Operator.Call("flip", this, dims);

        /// <summary>A part of a dimension.</summary>
        public Tensor narrow(long dim, long start, long length) => Operator.Call("narrow", this, dim, start, length);

        /// <summary>A part of a dimension, from <paramref name="start"/> to before <paramref name="end"/>.</summary>
        public Tensor slice(long dim, long start, long end, long step = 1) => Operator.Call("slice.Tensor", this, dim, start, end, step);

        /// <summary>One entry of a dimension, which goes.</summary>
        public Tensor select(long dim, long index) => Operator.Call("select.int", this, dim, index);

        /// <summary>Entries of a dimension by their numbers.</summary>
        public Tensor index_select(long dim, Tensor index) => Operator.Call("index_select", this, dim, index);

        /// <summary>Along a dimension, the value that <paramref name="index"/> names at each place.</summary>
        public Tensor gather(long dim, Tensor index) => Operator.Call("gather", this, dim, index);

        /// <summary>Parts of a dimension, each of <paramref name="size"/>.</summary>
        public Tensor[] split(long size, long dim = 0) => Operator.CallMany("split.Tensor", this, size, dim);

        /// <summary><paramref name="chunks"/> parts of a dimension.</summary>
        public Tensor[] chunk(long chunks, long dim = 0) => Operator.CallMany("chunk", this, chunks, dim);

        /// <summary>A value where a mask is true.</summary>
        public Tensor masked_fill(Tensor mask, Scalar value) => Operator.Call("masked_fill.Scalar", this, mask, value);

        /// <summary>Each entry of a dimension as often as <paramref name="repeats"/> says.</summary>
        public Tensor repeat_interleave(Tensor repeats, long? dim = null) => Operator.Call("repeat_interleave.self_Tensor", this, repeats, dim ?? Argument.None);

        /// <summary>In row-major order in memory.</summary>
        public Tensor contiguous() => Operator.Call("contiguous", this);

        /// <summary>A copy that is recorded.</summary>
        public Tensor clone() => Operator.Call("clone", this);

        /// <summary>The same values, not recorded.</summary>
        public Tensor detach() => Operator.Call("detach", this);

        /// <summary>Another tensor for the same values.</summary>
        public Tensor alias() => Operator.Call("alias", this);

        /// <summary>On another device.</summary>
        public Tensor to(Device device) => Operator.Call("_to_copy", this, Argument.None, Argument.None, device.Name);

        /// <summary>Of another type.</summary>
        public Tensor to(ScalarType type) => type == dtype ? alias() : Operator.Call("_to_copy", this, type);

        /// <summary>In the processor's memory.</summary>
        public Tensor cpu() => is_cpu ? alias() : to(CPU);

        /// <summary>The sum of all values.</summary>
        public Tensor sum() => Operator.Call("sum", this);

        /// <summary>The sum along some dimensions.</summary>
        public Tensor sum(long[] dim, bool keepdim = false) => Operator.Call("sum.dim_IntList", this, dim, keepdim);

        /// <summary>The sum along a dimension.</summary>
        public Tensor sum(long dim, bool keepdim = false) => sum([dim], keepdim);

        /// <summary>The mean of all values.</summary>
        public Tensor mean() => Operator.Call("mean", this);

        /// <summary>The mean along some dimensions.</summary>
        public Tensor mean(long[] dimensions, bool keepdim = false) => Operator.Call("mean.dim", this, dimensions, keepdim);

        /// <summary>The largest value.</summary>
        public Tensor max() => Operator.Call("max", this);

        /// <summary>The largest values along a dimension, and where they are.</summary>
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) =>
            Operator.CallMany("max.dim", this, dim, keepdim) is [var values, var indexes] ? (values, indexes) : throw new InvalidOperationException("max gives two tensors");

        /// <summary>The smallest value.</summary>
        public Tensor min() => Operator.Call("min", this);

        /// <summary>Where along a dimension the largest value is.</summary>
        public Tensor argmax(long dim, bool keepdim = false) => Operator.Call("argmax", this, dim, keepdim);

        /// <summary>Sums so far along a dimension.</summary>
        public Tensor cumsum(long dim) => Operator.Call("cumsum", this, dim);

        /// <summary>log Σ e^x along some dimensions.</summary>
        public Tensor logsumexp(long dim, bool keepdim = false) => Operator.Call("logsumexp", this, new[] { dim }, keepdim);

        /// <summary>Whether all are true.</summary>
        public Tensor all() => Operator.Call("all", this);

        /// <summary>Euclidean length of all values together.</summary>
        public Tensor norm() => Operator.Call("norm.Scalar", this);
    }
}

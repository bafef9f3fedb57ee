namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>How a loss over many values becomes one, numbered as libtorch does.</summary>
        public enum Reduction
        {
            /// <summary>It does not.</summary>
            None,

            /// <summary>Their mean.</summary>
            Mean,

            /// <summary>Their sum.</summary>
            Sum,
        }

        /// <summary>Operations without weights of their own.</summary>
        public static class functional
        {
            /// <summary>x · weightᵀ + bias: (…, in) to (…, out).</summary>
            public static Tensor linear(Tensor input, Tensor weight, Tensor? bias = null) => Operator.Call("linear", input, weight, bias);

            /// <summary>Convolution over time: (batch, in, time) with weights (out, in / groups, kernel).</summary>
            public static Tensor conv1d(Tensor input, Tensor weight, Tensor? bias = null, long stride = 1, long padding = 0, long dilation = 1, long groups = 1) =>
                Operator.Call("conv1d", input, weight, bias, new[] { stride }, new[] { padding }, new[] { dilation }, groups);

            /// <summary>The opposite of a convolution over time.</summary>
            public static Tensor conv_transpose1d(Tensor input, Tensor weight, Tensor? bias = null, long stride = 1, long padding = 0) =>
                Operator.Call("conv_transpose1d", input, weight, bias, new[] { stride }, new[] { padding });

            /// <summary>The last dimensions brought to mean 0 and variance 1, then weighted (Ba et al. 2016).</summary>
            public static Tensor layer_norm(Tensor input, long[] normalized_shape, Tensor? weight = null, Tensor? bias = null, double eps = 1e-5) =>
                Operator.Call("layer_norm", input, normalized_shape, weight, bias, eps);

            /// <summary>Each channel brought to mean 0 and variance 1 over the batch (Ioffe and Szegedy 2015).</summary>
            public static Tensor batch_norm(
                Tensor input, Tensor? running_mean, Tensor? running_var, Tensor? weight = null, Tensor? bias = null, bool training = false, double momentum = 0.1, double eps = 1e-5) =>
                Operator.Call("batch_norm", input, weight, bias, running_mean, running_var, training, momentum, eps, false);

            /// <summary>Rows of a table by their numbers; row <paramref name="padding_idx"/> gets no gradient.</summary>
            public static Tensor embedding(Tensor x, Tensor weight, long padding_idx = -1) => Operator.Call("embedding", weight, x, padding_idx);

            /// <summary>Sets values to 0 by chance and scales the rest up (Srivastava et al. 2014).</summary>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true) => Operator.Call("dropout", input, p, training);

            /// <summary>The larger of the value and 0.</summary>
            public static Tensor relu(Tensor x) => x.relu();

            /// <summary>x · Φ(x).</summary>
            public static Tensor gelu(Tensor x) => Operator.Call("gelu", x);

            /// <summary>log(1 + e^x).</summary>
            public static Tensor softplus(Tensor x) => Operator.Call("softplus", x);

            /// <summary>Shares that add up to 1 along a dimension.</summary>
            public static Tensor softmax(Tensor input, long dim) => Operator.Call("softmax.int", input, dim);

            /// <summary>The logarithm of <see cref="softmax"/>.</summary>
            public static Tensor log_softmax(Tensor input, long dim) => Operator.Call("log_softmax.int", input, dim);

            /// <summary>Values added at the ends of the last dimensions, the last one first.</summary>
            public static Tensor pad(Tensor input, long[] pad, double value = 0) => Operator.Call("constant_pad_nd", input, pad, value);

            /// <summary>The largest value of each window over time.</summary>
            public static Tensor max_pool1d(Tensor input, long kernel_size, long stride, long padding = 0) =>
                Operator.Call("max_pool1d", input, new[] { kernel_size }, new[] { stride }, new[] { padding });

            /// <summary>Mean absolute difference.</summary>
            public static Tensor l1_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) => Operator.Call("l1_loss", input, target, (long)reduction);

            /// <summary>Mean squared difference.</summary>
            public static Tensor mse_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) => Operator.Call("mse_loss", input, target, (long)reduction);

            /// <summary>Squared where it is small, absolute where it is large.</summary>
            public static Tensor huber_loss(Tensor input, Tensor target, double delta = 1, Reduction reduction = Reduction.Mean) =>
                Operator.Call("huber_loss", input, target, (long)reduction, delta);

            /// <summary>−log p of a yes or no.</summary>
            public static Tensor binary_cross_entropy_with_logits(
                Tensor input, Tensor target, Tensor? weight = null, Reduction reduction = Reduction.Mean, Tensor? pos_weights = null) =>
                Operator.Call("binary_cross_entropy_with_logits", input, target, weight, pos_weights, (long)reduction);

            /// <summary>−log p of a class: log-probabilities (n, classes), classes (n).</summary>
            public static Tensor nll_loss(Tensor input, Tensor target, Reduction reduction = Reduction.Mean) =>
                Operator.Call("nll_loss_nd", input, target, Argument.None, (long)reduction);

            /// <summary>−log p of a sequence whatever its alignment (Graves et al. 2006): log-probabilities (time, batch, classes).</summary>
            public static Tensor ctc_loss(
                Tensor log_probs, Tensor targets, Tensor input_lengths, Tensor target_lengths, long blank = 0, bool zero_infinity = false, Reduction reduction = Reduction.Mean) =>
                Operator.Call("ctc_loss.Tensor", log_probs, targets, input_lengths, target_lengths, blank, (long)reduction, zero_infinity);
        }
    }
}

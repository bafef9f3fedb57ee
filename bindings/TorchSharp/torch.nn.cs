using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Networks. Each function makes the module of its name, with PyTorch's first values.</summary>
    public static partial class nn
    {
        /// <summary>(…, in) to (…, out).</summary>
        public static Linear Linear(long inputSize, long outputSize, bool hasBias = true) => new(inputSize, outputSize, hasBias);

        /// <summary>(batch, in, time) to (batch, out, time').</summary>
        public static Conv1d Conv1d(
            long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, long groups = 1, bool bias = true) =>
            new((in_channels, out_channels, kernel_size), stride, padding, dilation, (groups, bias));

        /// <summary>Over the last dimension.</summary>
        public static LayerNorm LayerNorm(long normalized_shape, double eps = 1e-5) => new([normalized_shape], eps);

        /// <summary>Over batch and time.</summary>
        public static BatchNorm1d BatchNorm1d(long features, double eps = 1e-5, double momentum = 0.1) => new(features, eps, momentum);

        /// <summary>(…) numbers of symbols to (…, size).</summary>
        public static Embedding Embedding(long num_embeddings, long embedding_dims, long? padding_idx = null) => new(num_embeddings, embedding_dims, padding_idx);

        /// <summary>(time, batch, in), or batch first.</summary>
        public static GRU GRU(long inputSize, long hiddenSize, long numLayers = 1, bool batchFirst = false, bool bidirectional = false) =>
            new((inputSize, hiddenSize, numLayers), batchFirst, bidirectional);

        /// <summary>(time, batch, in), or batch first.</summary>
        public static LSTM LSTM(long inputSize, long hiddenSize, long numLayers = 1, bool batchFirst = false, bool bidirectional = false) =>
            new((inputSize, hiddenSize, numLayers), batchFirst, bidirectional);

        /// <summary>(batch, in).</summary>
        public static GRUCell GRUCell(long inputSize, long hiddenSize) => new(inputSize, hiddenSize);

        /// <summary>(batch, in).</summary>
        public static LSTMCell LSTMCell(long inputSize, long hiddenSize) => new(inputSize, hiddenSize);

        /// <summary>While training, values become 0 with this probability.</summary>
        public static Dropout Dropout(double p = 0.5) => new(p);

        /// <summary>max(x, 0).</summary>
        public static ReLU ReLU() => new();

        /// <summary>One after the other.</summary>
        public static Sequential Sequential(params Module<Tensor, Tensor>[] modules) => new(modules);

        /// <summary>A list.</summary>
        public static ModuleList<T> ModuleList<T>(params T[] modules) where T : Module => new(modules);

        /// <summary>What helps in training.</summary>
        public static class utils
        {
            /// <summary>Scales all gradients down where together they are longer than a bound (Pascanu et al. 2013).</summary>
            /// <returns>How long they were; not finite where one of them is not.</returns>
            public static double clip_grad_norm_(IEnumerable<Parameter> parameters, double max_norm)
            {
                using var scope = NewDisposeScope();
                using var none = no_grad();
                var gradients = parameters.Select(p => p.grad).OfType<Tensor>().ToArray();
                if (gradients.Length == 0)
                    return 0;
                double norm = stack(Operator.CallMany("_foreach_norm.Scalar", gradients, 2)).norm().item<float>();
                if (norm > max_norm)
                    Operator.Do("_foreach_mul_.Scalar", gradients, max_norm / (norm + 1e-6));
                return norm;
            }
        }
    }
}

using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>What makes weights better by their gradients.</summary>
    public static class optim
    {
        /// <summary>Adam (Kingma and Ba 2015); with <paramref name="weight_decay"/> apart from the gradient, AdamW (Loshchilov and Hutter 2019).</summary>
        public static Adam AdamW(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 1e-2) =>
            new([.. parameters], (beta1, beta2), eps, weight_decay) { LearningRate = lr };

        /// <summary>Adam (Kingma and Ba 2015).</summary>
        public static Adam Adam(IEnumerable<Parameter> parameters, double lr = 1e-3, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8) =>
            new([.. parameters], (beta1, beta2), eps, 0) { LearningRate = lr };
    }
}

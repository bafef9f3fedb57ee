using Soother.Contracts;
using Soother.Intent;

namespace Soother.Benchmarks.Intents;

/// <summary>One set, learned and asked as <c>soother intents eval</c> does.</summary>
internal static class Measurement
{
    private const double MinConfidence = 0.6;

    public static NluEvaluated Of(Set set) => new Evaluation(new(set.Train, set.Test), "en", MinConfidence).Run(new Nobody(), CancellationToken.None);

    // So that the first set does not pay for reading the word vectors and compiling.
    public static void WarmUp() => Of(Sets.MadeUp(1000));

    private sealed class Nobody : IProgress<NluEvaluating>
    {
        public void Report(NluEvaluating value) { }
    }
}

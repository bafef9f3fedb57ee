using Soother.Contracts;

namespace Soother.Intent;

/// <summary>Answers questions of how well something would be understood: beside the queries, one at a time.</summary>
internal sealed class Evaluator(IBus bus, string language, IntentOptions options, CancellationToken stopping)
{
    private Task _last = Task.CompletedTask;

    /// <summary>Begins; the answer comes over the bus.</summary>
    public Task StartAsync(NluEvaluate order)
    {
        _last = _last.ContinueWith(_ => RunAsync(order), stopping, TaskContinuationOptions.RunContinuationsAsynchronously, TaskScheduler.Default).Unwrap();
        return Task.CompletedTask;
    }

    private async Task RunAsync(NluEvaluate order)
    {
        try
        {
            var evaluation = new Evaluation(order, order.Lang ?? language, options.MinConfidence);
            await bus.PublishAsync(evaluation.Run(new Published(bus), stopping), stopping).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The plugin stops; whoever asked sees that too.
        }
        catch (Exception fault)
        {
            await bus.PublishAsync(new NluEvaluated(0, 0, 0, 0, 0, new(0, 0, 0, null), [], 0, 0, 0, 0, 0, order.Id, Error: fault.Message), CancellationToken.None).ConfigureAwait(false);
        }
    }

    private sealed class Published(IBus bus) : IProgress<NluEvaluating>
    {
        // A progress that gets lost harms nobody.
        public void Report(NluEvaluating value) => _ = bus.PublishAsync(value);
    }
}

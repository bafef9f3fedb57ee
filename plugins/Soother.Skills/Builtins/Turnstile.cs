using Soother.Contracts;

namespace Soother.Skills;

/// <summary>
/// Lets through one at a time, in the order in which they come. Intents come from the bus and the steps of scripts from a clock, so built-in actions, and the
/// handlers of their groups, all pass here. What holds the turnstile may wait for an answer from the bus, but not for another who has to pass.
/// </summary>
internal sealed class Turnstile
{
    private readonly Lock _lock = new();
    private Task _last = Task.CompletedTask;

    public async Task<T> PassAsync<T>(Func<Task<T>> act)
    {
        var through = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Task before;
        lock (_lock)
            (before, _last) = (_last, through.Task);
        try
        {
            await before.ConfigureAwait(false);
            return await act().ConfigureAwait(false);
        }
        finally
        {
            through.SetResult();
        }
    }

    /// <summary>The same bus, with handlers that pass here.</summary>
    public IBus Guard(IBus bus) => new GuardedBus(bus, this);

    private sealed class GuardedBus(IBus bus, Turnstile turnstile) : IBus
    {
        public Task PublishAsync(BusMessage message, CancellationToken cancel = default) => bus.PublishAsync(message, cancel);

        public Task<IAsyncDisposable> SubscribeAsync(string filter, Func<BusMessage, Task> handler, CancellationToken cancel = default) =>
            bus.SubscribeAsync(filter, message => turnstile.PassAsync(() => RunAsync(handler, message)), cancel);

        public Task<BusMessage> RequestAsync(BusMessage request, string answerFilter, Func<BusMessage, bool> isAnswer, TimeSpan deadline, CancellationToken cancel = default) =>
            bus.RequestAsync(request, answerFilter, isAnswer, deadline, cancel);

        private static async Task<bool> RunAsync(Func<BusMessage, Task> handler, BusMessage message)
        {
            await handler(message).ConfigureAwait(false);
            return true;
        }
    }
}

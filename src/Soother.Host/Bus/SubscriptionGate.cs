namespace Soother.Host.Bus;

/// <summary>
/// Holds back what waited for the broker until every connection of the process hears again: after a broker's restart nobody is subscribed,
/// and a reply that one connection delivers before another has its subscriptions back would be lost.
/// </summary>
internal sealed class SubscriptionGate
{
    // A connection that does not come back must not keep the others silent.
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(2);

    private readonly Lock _lock = new();
    private readonly List<Func<CancellationToken, Task>> _connections = [];
    private volatile TaskCompletionSource _arrival = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the next connection comes to the gate: the broker is there, so who pauses between attempts need not.</summary>
    public Task NextArrival => _arrival.Task;

    /// <summary>Adds a connection, by the task that ends once it has proven that its subscriptions are in force.</summary>
    public IDisposable Add(Func<CancellationToken, Task> subscribedAsync)
    {
        lock (_lock)
            _connections.Add(subscribedAsync);
        return new Removal(this, subscribedAsync);
    }

    /// <summary>Returns once all connections are subscribed, or the deadline has passed.</summary>
    public async Task PassAsync(CancellationToken cancel)
    {
        Interlocked.Exchange(ref _arrival, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Deadline);
        Func<CancellationToken, Task>[] connections;
        lock (_lock)
            connections = [.. _connections];
        try
        {
            await Task.WhenAll(connections.Select(subscribed => subscribed(limit.Token))).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            cancel.ThrowIfCancellationRequested();
        }
    }

    private sealed record Removal(SubscriptionGate Gate, Func<CancellationToken, Task> Connection) : IDisposable
    {
        public void Dispose()
        {
            lock (Gate._lock)
                Gate._connections.Remove(Connection);
        }
    }
}

using Soother.Contracts;

namespace Soother.Testing;

/// <summary>
/// A broker in memory, for tests: connections behave as <see cref="IBus"/> promises, and every message that was ever published can be waited for.
/// </summary>
public sealed class InMemoryBus : IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<InMemoryConnection> _connections = [];
    private readonly List<BusMessage> _published = [];
    private readonly List<string> _faults = [];
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How long a wait lasts before it fails; long, because machines are slow, and only reached when a test fails.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Everything published so far, in order.</summary>
    public IReadOnlyList<BusMessage> Published
    {
        get { lock (_lock) return [.. _published]; }
    }

    /// <summary>What handlers threw, and messages that were dropped as malformed, each as one line that begins with the connection's name.</summary>
    public IReadOnlyList<string> Faults
    {
        get { lock (_lock) return [.. _faults]; }
    }

    /// <summary>A new connection: what a plugin gets.</summary>
    public IBus Connect(string name = "test")
    {
        var connection = new InMemoryConnection(this, name);
        lock (_lock)
            _connections.Add(connection);
        return connection;
    }

    /// <summary>All messages of a type that were published so far, in order.</summary>
    public IReadOnlyList<T> All<T>() where T : IMessage<T> => [.. Published.Where(Is<T>).Select(m => m.Read<T>())];

    /// <summary>The first message of a type that fits, published already or still to come.</summary>
    /// <exception cref="TimeoutException">None came before the deadline; the message lists the topics that were published.</exception>
    public Task<T> WaitForAsync<T>(Func<T, bool>? fits = null) where T : IMessage<T> => WaitForAsync(1, fits);

    /// <summary>The <paramref name="nth"/> message of a type that fits (from 1), published already or still to come.</summary>
    /// <exception cref="TimeoutException">It did not come before the deadline.</exception>
    public async Task<T> WaitForAsync<T>(int nth, Func<T, bool>? fits = null) where T : IMessage<T> =>
        (await WaitForAnyAsync(() => All<T>().Where(m => fits is null || fits(m)).Skip(nth - 1).Take(1).ToList() is [var found] ? new Found<T>(found) : null, $"{typeof(T).Name} (number {nth})")
            .ConfigureAwait(false)).Message;

    /// <summary>Looks at once, and again after every message, until there is what is looked for.</summary>
    /// <param name="look">Gives it; null as long as it is not there.</param>
    /// <param name="what">What it is, for who reads that it did not come.</param>
    /// <exception cref="TimeoutException">It did not come before the deadline.</exception>
    public async Task<T> WaitForAnyAsync<T>(Func<T?> look, string? what = null) where T : class
    {
        using var deadline = new CancellationTokenSource(Deadline);
        while (true)
        {
            Task changed;
            lock (_lock)
                changed = _changed.Task;
            if (look() is { } found)
                return found;
            try
            {
                await changed.WaitAsync(deadline.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException(
                    $"no {what ?? typeof(T).Name} within {Deadline.TotalSeconds} s; published: {string.Join(", ", Published.Select(m => m.Topic))}; faults: {string.Join("; ", Faults)}");
            }
        }
    }

    /// <summary>Waits until every handler has seen every message published so far.</summary>
    public async Task SettleAsync()
    {
        InMemoryConnection[] connections;
        int before;
        do
        {
            lock (_lock)
                (connections, before) = ([.. _connections], _published.Count);
            foreach (var connection in connections)
                await connection.SettleAsync().WaitAsync(Deadline).ConfigureAwait(false);
        }
        while (Published.Count != before);
    }

    /// <summary>Forgets what was published and what went wrong: for tests that go on for long.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _published.Clear();
            _faults.Clear();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        InMemoryConnection[] connections;
        lock (_lock)
            connections = [.. _connections];
        foreach (var connection in connections)
            await connection.DisposeAsync().ConfigureAwait(false);
    }

    internal void Publish(BusMessage message)
    {
        InMemoryConnection[] connections;
        TaskCompletionSource changed;
        lock (_lock)
        {
            _published.Add(message);
            connections = [.. _connections];
            (changed, _changed) = (_changed, new(TaskCreationOptions.RunContinuationsAsynchronously));
            foreach (var connection in connections)
                connection.Receive(message);
        }
        changed.TrySetResult();
    }

    internal void Report(string fault)
    {
        lock (_lock)
            _faults.Add(fault);
    }

    private sealed record Found<T>(T Message);

    private static bool Is<T>(BusMessage message) where T : IMessage<T> => TopicFilter.Matches(T.Template.Filter, message.Topic);
}

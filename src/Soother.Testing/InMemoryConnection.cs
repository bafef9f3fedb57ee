using System.Threading.Channels;
using Soother.Contracts;

namespace Soother.Testing;

/// <summary>One connection to an <see cref="InMemoryBus"/>: one queue, handlers one at a time.</summary>
internal sealed class InMemoryConnection : IBus, IAsyncDisposable
{
    private readonly InMemoryBus _bus;
    private readonly string _name;
    private readonly Lock _lock = new();
    private readonly List<Subscription> _subscriptions = [];
    private readonly List<Answer> _waiting = [];
    private readonly Channel<object> _queue = Channel.CreateUnbounded<object>();
    private readonly Task _loop;

    public InMemoryConnection(InMemoryBus bus, string name)
    {
        (_bus, _name) = (bus, name);
        _loop = Task.Run(DispatchAsync);
    }

    public Task PublishAsync(BusMessage message, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        if (message.Topic.Length == 0 || message.Topic.AsSpan().IndexOfAny("+#\0") >= 0)
            throw new ArgumentException($"'{message.Topic}' is no topic to publish on: it is empty, or holds a wildcard or a control character");
        _bus.Publish(message);
        return Task.CompletedTask;
    }

    public Task<IAsyncDisposable> SubscribeAsync(string filter, Func<BusMessage, Task> handler, CancellationToken cancel = default)
    {
        var subscription = new Subscription(this, filter, handler);
        lock (_lock)
            _subscriptions.Add(subscription);
        return Task.FromResult<IAsyncDisposable>(subscription);
    }

    public async Task<BusMessage> RequestAsync(
        BusMessage request, string answerFilter, Func<BusMessage, bool> isAnswer, TimeSpan deadline, CancellationToken cancel = default)
    {
        var answer = new Answer(answerFilter, isAnswer, new(TaskCreationOptions.RunContinuationsAsynchronously));
        lock (_lock)
            _waiting.Add(answer);
        try
        {
            await PublishAsync(request, cancel).ConfigureAwait(false);
            return await answer.Found.Task.WaitAsync(deadline, cancel).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"no answer on {answerFilter} to {request.Topic} within {deadline.TotalSeconds} s");
        }
        finally
        {
            lock (_lock)
                _waiting.Remove(answer);
        }
    }

    public void Receive(BusMessage message)
    {
        Answer[] waiting;
        lock (_lock)
            waiting = [.. _waiting.Where(w => TopicFilter.Matches(w.Filter, message.Topic))];
        foreach (var answer in waiting)
            answer.Offer(message);
        _queue.Writer.TryWrite(message);
    }

    public Task SettleAsync()
    {
        var mark = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (!_queue.Writer.TryWrite(mark))
            mark.TrySetResult();
        return mark.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop.ConfigureAwait(false);
    }

    private async Task DispatchAsync()
    {
        await foreach (var item in _queue.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            if (item is TaskCompletionSource mark)
                mark.TrySetResult();
            else
                await HandleAsync((BusMessage)item).ConfigureAwait(false);
        }
    }

    private async Task HandleAsync(BusMessage message)
    {
        Subscription[] subscriptions;
        lock (_lock)
            subscriptions = [.. _subscriptions.Where(s => TopicFilter.Matches(s.Filter, message.Topic))];
        foreach (var subscription in subscriptions)
        {
            try
            {
                await subscription.Handler(message).ConfigureAwait(false);
            }
            catch (Exception fault)
            {
                _bus.Report($"{_name}: {message.Topic}: {fault.Message}");
            }
        }
    }

    private sealed record Answer(string Filter, Func<BusMessage, bool> IsAnswer, TaskCompletionSource<BusMessage> Found)
    {
        // A failure of the question is the asker's to see, not the publisher's.
        public void Offer(BusMessage message)
        {
            try
            {
                if (IsAnswer(message))
                    Found.TrySetResult(message);
            }
            catch (Exception fault)
            {
                Found.TrySetException(fault);
            }
        }
    }

    private sealed record Subscription(InMemoryConnection Owner, string Filter, Func<BusMessage, Task> Handler) : IAsyncDisposable
    {
        public ValueTask DisposeAsync()
        {
            lock (Owner._lock)
                Owner._subscriptions.Remove(this);
            return ValueTask.CompletedTask;
        }
    }
}

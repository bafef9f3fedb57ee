using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Host.Bus;

/// <summary>
/// What a connection has subscribed to: one subscription at the broker for each distinct filter, however many handlers it has, kept across sessions.
/// </summary>
internal sealed class Subscriptions(ILogger log)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Subscribed> _byFilter = [];
    private readonly Dictionary<uint, Subscribed> _byId = [];
    private Session? _session;
    private uint _lastId;

    /// <summary>Adds a handler; returns once the broker has confirmed the subscription. Without a handler, messages only arrive.</summary>
    public async Task<IAsyncDisposable> AddAsync(string filter, Func<BusMessage, Task>? handler, CancellationToken cancel)
    {
        Subscribed subscribed;
        var use = new Use(this, filter, handler);
        lock (_lock)
        {
            if (!_byFilter.TryGetValue(filter, out subscribed!))
            {
                subscribed = new Subscribed(filter, ++_lastId);
                _byFilter[filter] = _byId[subscribed.Id] = subscribed;
                if (_session is { } session)
                    _ = ConfirmAsync(subscribed, session.SubscribeAsync(filter, subscribed.Id));
            }
            subscribed.Uses = subscribed.Uses.Add(use);
        }
        try
        {
            await subscribed.Confirmed.Task.WaitAsync(cancel).ConfigureAwait(false);
            return use;
        }
        catch
        {
            Remove(use);
            throw;
        }
    }

    /// <summary>Subscribes to everything again; false if the session did not live to see it confirmed.</summary>
    public async Task<bool> ReplayAsync(Session session)
    {
        Task<bool>[] confirmations;
        lock (_lock)
        {
            _session = session;
            confirmations = [.. _byFilter.Values.Select(s => ConfirmAsync(s, session.SubscribeAsync(s.Filter, s.Id)))];
        }
        var confirmed = await Task.WhenAll(confirmations).ConfigureAwait(false);
        return confirmed.All(c => c);
    }

    /// <summary>The session ended.</summary>
    public void Detach()
    {
        lock (_lock)
            _session = null;
    }

    /// <summary>The handlers that are to see a message, in the order in which they subscribed.</summary>
    public IReadOnlyList<Func<BusMessage, Task>> HandlersOf(Arrival arrival)
    {
        lock (_lock)
        {
            if (arrival.SubscriptionId != 0)
                return _byId.TryGetValue(arrival.SubscriptionId, out var one) ? one.Handlers : [];
            return [.. _byFilter.Values.Where(s => TopicFilter.Matches(s.Filter, arrival.Message.Topic)).SelectMany(s => s.Handlers)];
        }
    }

    private async Task<bool> ConfirmAsync(Subscribed subscribed, Task<int> answer)
    {
        var granted = await answer.ConfigureAwait(false);
        if (granted == Session.Lost)
            return false;
        if (granted < 0x80)
        {
            subscribed.Confirmed.TrySetResult();
            return true;
        }
        var refusal = $"the broker refuses the subscription to {subscribed.Filter} (reason 0x{granted:X2})";
        if (!subscribed.Confirmed.TrySetException(new InvalidOperationException(refusal)))
            log.LogWarning("{Refusal}: messages on it will not be heard", refusal);
        return true;
    }

    private void Remove(Use use)
    {
        lock (_lock)
        {
            if (!_byFilter.TryGetValue(use.Filter, out var subscribed) || !subscribed.Uses.Contains(use))
                return;
            subscribed.Uses = subscribed.Uses.Remove(use);
            if (subscribed.Uses.Length > 0)
                return;
            _byFilter.Remove(use.Filter);
            _byId.Remove(subscribed.Id);
            _session?.UnsubscribeAsync(use.Filter);
        }
    }

    private sealed class Subscribed(string filter, uint id)
    {
        private ImmutableArray<Use> _uses = [];

        public string Filter => filter;

        public uint Id => id;

        public TaskCompletionSource Confirmed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Func<BusMessage, Task>[] Handlers { get; private set; } = [];

        public ImmutableArray<Use> Uses
        {
            get => _uses;
            set
            {
                _uses = value;
                Handlers = [.. value.Select(u => u.Handler).OfType<Func<BusMessage, Task>>()];
            }
        }
    }

    private sealed class Use(Subscriptions owner, string filter, Func<BusMessage, Task>? handler) : IAsyncDisposable
    {
        public string Filter => filter;

        public Func<BusMessage, Task>? Handler => handler;

        public ValueTask DisposeAsync()
        {
            owner.Remove(this);
            return ValueTask.CompletedTask;
        }
    }
}

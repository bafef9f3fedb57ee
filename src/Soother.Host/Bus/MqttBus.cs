using System.Text;
using Microsoft.Extensions.Logging;
using Mosquitto;
using Soother.Contracts;

namespace Soother.Host.Bus;

/// <summary>One connection to the broker, that comes back by itself. See <see cref="IBus"/> for what it promises.</summary>
internal sealed class MqttBus : IBus, IAsyncDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    // Looking up a host's name cannot be interrupted: then the session's thread is left to end by itself.
    private static readonly TimeSpan StopDeadline = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan HandlerDeadline = TimeSpan.FromMilliseconds(250);

    private readonly BrokerLink _link;
    private readonly ILogger _log;
    private readonly string _clientId;
    private readonly Subscriptions _subscriptions;
    private readonly Outbox _outbox;
    private readonly Dispatcher _dispatcher;
    private readonly PendingAnswers _answers = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _lock = new();
    private volatile TaskCompletionSource<Session> _subscribed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? _running;
    private volatile bool _isConnected;

    /// <summary>Makes a connection that has not begun to connect.</summary>
    public MqttBus(string name, BrokerLink link, ILogger log)
    {
        (_link, _log) = (link, log);
        _clientId = $"{name}-{Guid.NewGuid().ToString("N")[..8]}";
        _subscriptions = new Subscriptions(log);
        _outbox = new Outbox(log);
        _dispatcher = new Dispatcher(_subscriptions, log);
    }

    /// <summary>A handler threw something other than <see cref="MalformedMessageException"/>: the topic it was called for, and what it threw.</summary>
    public event Action<string, Exception>? HandlerFailed
    {
        add => _dispatcher.HandlerFailed += value;
        remove => _dispatcher.HandlerFailed -= value;
    }

    /// <summary>What the broker publishes when this process vanishes.</summary>
    public BusMessage? Will { get; init; }

    /// <summary>Whether messages flow now.</summary>
    public bool IsConnected => _isConnected;

    /// <summary>The handler that runs now, for a watchdog.</summary>
    public CurrentHandler? CurrentHandler => _dispatcher.Current;

    /// <summary>Begins to connect, and returns once connected; cancelling stops only the wait. Trouble is told by the link and tried again, never thrown.</summary>
    /// <exception cref="DllNotFoundException">libmosquitto is not installed; the message names the package.</exception>
    public Task ConnectAsync(CancellationToken cancel = default)
    {
        MosquittoLibrary.EnsureLoaded();
        lock (_lock)
            _running ??= Task.Run(RunAsync, CancellationToken.None);
        return _connected.Task.WaitAsync(cancel);
    }

    /// <inheritdoc/>
    public Task PublishAsync(BusMessage message, CancellationToken cancel = default)
    {
        cancel.ThrowIfCancellationRequested();
        if (!MosquittoLibrary.IsTopic(message.Topic))
            throw new ArgumentException($"'{TopicText.ForPeople(message.Topic)}' is no topic to publish on: it is empty or too long, has more than 200 levels, or holds a wildcard or a control character");
        if (message.Payload.Length > _link.MaxMessageBytes)
            throw new ArgumentException($"the message on {message.Topic} has {message.Payload.Length} bytes; the most that the bus takes is {_link.MaxMessageBytes}");
        if (!_stopping.IsCancellationRequested)
            _outbox.Post(message);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task<IAsyncDisposable> SubscribeAsync(string filter, Func<BusMessage, Task> handler, CancellationToken cancel = default)
    {
        CheckFilter(filter);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, _stopping.Token);
        return await _subscriptions.AddAsync(filter, handler, either.Token).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<BusMessage> RequestAsync(
        BusMessage request, string answerFilter, Func<BusMessage, bool> isAnswer, TimeSpan deadline, CancellationToken cancel = default)
    {
        CheckFilter(answerFilter);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel, _stopping.Token);
        limit.CancelAfter(deadline);
        using var answer = _answers.Add(answerFilter, isAnswer);
        try
        {
            await using var subscription = await _subscriptions.AddAsync(answerFilter, null, limit.Token).ConfigureAwait(false);
            await PublishAsync(request, limit.Token).ConfigureAwait(false);
            return await answer.Found.WaitAsync(limit.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested && !_stopping.IsCancellationRequested)
        {
            throw new TimeoutException($"no answer on {answerFilter} to {request.Topic} within {deadline.TotalSeconds} s");
        }
    }

    /// <summary>Returns once the broker has everything that was published before at QoS 1.</summary>
    public async Task FlushAsync(CancellationToken cancel = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, _stopping.Token);
        await _outbox.FlushAsync(either.Token).ConfigureAwait(false);
    }

    /// <summary>Says goodbye, after what the broker can take at once, and calls no further handler. Does not wait for a handler that hangs.</summary>
    public async ValueTask DisposeAsync()
    {
        Task? running;
        lock (_lock)
            running = _running;
        await _stopping.CancelAsync().ConfigureAwait(false);
        var stopped = _dispatcher.StopAsync();
        if (running is not null)
            await Task.WhenAny(running, Task.Delay(StopDeadline)).ConfigureAwait(false);
        _connected.TrySetCanceled();
        await Task.WhenAny(stopped, Task.Delay(HandlerDeadline)).ConfigureAwait(false);
    }

    private static void CheckFilter(string filter)
    {
        if (!MosquittoLibrary.IsFilter(filter))
            throw new ArgumentException($"'{TopicText.ForPeople(filter)}' is no topic filter: it is empty or too long, holds a control character, or has a wildcard out of place");
    }

    private async Task RunAsync()
    {
        using var atGate = _link.Gate.Add(SubscribedAsync);
        var pause = _link.FirstPause;
        while (!_stopping.IsCancellationRequested)
        {
            var otherArrives = _link.Gate.NextArrival;
            var session = new Session(_link.Endpoint, new(_clientId, _link.Version, Will), OnMessage, _outbox.Published);
            using var closing = _stopping.Token.Register(session.Close);
            session.Start();
            var served = await ServeAsync(session).ConfigureAwait(false);
            var trouble = await session.Closed.ConfigureAwait(false);
            EndSession();
            if (served)
                (pause, otherArrives) = (_link.FirstPause, _link.Gate.NextArrival);
            if (_stopping.IsCancellationRequested)
                break;
            if (trouble.Kind == TroubleKind.VersionRefused && _link.Version == MqttVersion.V5)
            {
                _link.Version = MqttVersion.V311;
                continue;
            }
            _link.Report.Lost(this, trouble);
            await Task.WhenAny(Task.Delay(pause, _stopping.Token), otherArrives).ConfigureAwait(false);
            pause = otherArrives.IsCompleted ? _link.FirstPause : pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
        _link.Report.Back(this, connected: false);
    }

    /// <summary>Brings a session into service: subscriptions first, then what waited. False if it did not come that far.</summary>
    private async Task<bool> ServeAsync(Session session)
    {
        if (!await session.Opened.ConfigureAwait(false) || !await _subscriptions.ReplayAsync(session).ConfigureAwait(false))
            return false;
        _subscribed.TrySetResult(session);
        _outbox.Hold();
        using var cancel = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token);
        var passed = _link.Gate.PassAsync(cancel.Token);
        if (await Task.WhenAny(passed, session.Closed).ConfigureAwait(false) != passed || !passed.IsCompletedSuccessfully)
        {
            await cancel.CancelAsync().ConfigureAwait(false);
            return false;
        }
        _outbox.Attach(session);
        _isConnected = true;
        _link.Report.Back(this, connected: true);
        _connected.TrySetResult();
        return true;
    }

    private void EndSession()
    {
        _isConnected = false;
        // One that nobody has fulfilled is still waited for, by others at the gate.
        if (_subscribed.Task.IsCompleted)
            _subscribed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _subscriptions.Detach();
        _outbox.Detach();
    }

    /// <summary>Returns once the subscriptions are in force, proven by an answer of the broker: a session may be dead and not know it yet.</summary>
    private async Task SubscribedAsync(CancellationToken cancel)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, _stopping.Token);
        while (!_stopping.IsCancellationRequested)
        {
            var session = await _subscribed.Task.WaitAsync(either.Token).ConfigureAwait(false);
            if (await session.UnsubscribeAsync("soother/none").WaitAsync(either.Token).ConfigureAwait(false) != Session.Lost)
                return;
            await session.Closed.WaitAsync(either.Token).ConfigureAwait(false);
            await Task.Yield();
        }
    }

    private void OnMessage(MosquittoMessage native)
    {
        var topic = Encoding.UTF8.GetString(native.Topic);
        if (native.Payload.Length > _link.MaxMessageBytes)
        {
            _log.LogWarning("dropped a message on {Topic}: it has {Bytes} bytes, the most that is taken is {Limit}",
                TopicText.ForPeople(topic), native.Payload.Length, _link.MaxMessageBytes);
            return;
        }
        var message = new BusMessage(topic, native.Payload.ToArray(), native.Qos == 0 ? Delivery.AtMostOnce : Delivery.AtLeastOnce, native.Retain);
        _answers.Offer(message);
        _dispatcher.Enqueue(new Arrival(message, native.SubscriptionId));
    }
}

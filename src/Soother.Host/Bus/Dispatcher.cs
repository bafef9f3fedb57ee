using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Host.Bus;

/// <summary>One queue: handlers one at a time, in the order in which messages arrived.</summary>
internal sealed class Dispatcher
{
    private readonly Subscriptions _subscriptions;
    private readonly ILogger _log;
    private readonly Channel<Arrival> _queue = Channel.CreateUnbounded<Arrival>(new() { SingleReader = true });
    private readonly Task _loop;
    private volatile CurrentHandler? _current;
    private volatile bool _stopped;

    public Dispatcher(Subscriptions subscriptions, ILogger log)
    {
        (_subscriptions, _log) = (subscriptions, log);
        _loop = Task.Run(RunAsync);
    }

    /// <summary>A handler threw: the topic it was called for, and what it threw.</summary>
    public event Action<string, Exception>? HandlerFailed;

    /// <summary>The handler that runs now.</summary>
    public CurrentHandler? Current => _current;

    public void Enqueue(Arrival arrival) => _queue.Writer.TryWrite(arrival);

    /// <summary>Calls no further handler; the task ends when the one that runs has.</summary>
    public Task StopAsync()
    {
        _stopped = true;
        _queue.Writer.TryComplete();
        return _loop;
    }

    private async Task RunAsync()
    {
        await foreach (var arrival in _queue.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            foreach (var handler in _subscriptions.HandlersOf(arrival))
            {
                if (_stopped)
                    return;
                await HandleAsync(handler, arrival.Message).ConfigureAwait(false);
            }
        }
    }

    private async Task HandleAsync(Func<BusMessage, Task> handler, BusMessage message)
    {
        _current = new CurrentHandler(TopicText.ForPeople(message.Topic), TimeProvider.System.GetTimestamp());
        try
        {
            await handler(message).ConfigureAwait(false);
        }
        catch (MalformedMessageException malformed)
        {
            _log.LogWarning("dropped a message on {Topic}: {Reason}", TopicText.ForPeople(message.Topic), malformed.Message);
        }
        catch (Exception fault)
        {
            Report(TopicText.ForPeople(message.Topic), fault);
        }
        finally
        {
            _current = null;
        }
    }

    private void Report(string topic, Exception fault)
    {
        try
        {
            if (HandlerFailed is { } listener)
                listener(topic, fault);
            else
                _log.LogError("a handler of {Topic} failed: {Reason}", topic, fault.Message);
        }
        catch (Exception worse)
        {
            // Even an exception's own message may throw; the queue goes on.
            _log.LogError("a handler of {Topic} failed with {Fault}, and reporting that with {Worse}", topic, fault.GetType(), worse.GetType());
        }
    }
}

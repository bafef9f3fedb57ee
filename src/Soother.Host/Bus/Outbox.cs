using Microsoft.Extensions.Logging;
using Mosquitto;
using Soother.Contracts;

namespace Soother.Host.Bus;

/// <summary>
/// What a connection publishes, in order. A message at QoS 1 stays here until the broker has it, across connections; one at QoS 0 goes out
/// if there is a connection, and is forgotten.
/// </summary>
internal sealed class Outbox(ILogger log)
{
    // As many unanswered messages as keep the line busy. The rest waits here and not in the native library, which would let QoS 0 overtake it.
    private const int Window = 100;

    // A message that ends the connection every time would block all that follow.
    private const int MaxSends = 5;

    private readonly Lock _lock = new();
    private readonly LinkedList<Outgoing> _waiting = new();
    private readonly LinkedList<Outgoing> _flying = new();
    private readonly Dictionary<int, LinkedListNode<Outgoing>> _byMid = [];
    private readonly Queue<(long Last, TaskCompletionSource Done)> _flushes = new();
    private Session? _session;
    private bool _held;
    private long _posted;

    private enum Sent { Done, Later, Refused }

    /// <summary>Takes a message.</summary>
    public void Post(BusMessage message)
    {
        lock (_lock)
        {
            var droppable = message.Delivery == Delivery.AtMostOnce;
            if (droppable && _session is null && !_held)
                return;
            if (droppable && _waiting.Count == 0 && _session is not null)
            {
                Send(new Outgoing(message, _posted));
                return;
            }
            _waiting.AddLast(new Outgoing(message, ++_posted));
            Pump();
        }
    }

    /// <summary>There is a connection, but its time to publish has not come: from now on QoS 0 waits too.</summary>
    public void Hold()
    {
        lock (_lock)
            _held = true;
    }

    /// <summary>Publishes what waits, and what comes, through a session.</summary>
    public void Attach(Session session)
    {
        lock (_lock)
        {
            _session = session;
            Pump();
        }
    }

    /// <summary>The session ended: what it did not get answered is to be sent again, in the old order and before all else.</summary>
    public void Detach()
    {
        lock (_lock)
        {
            (_session, _held) = (null, false);
            if (_flying.First?.Value is { Sends: >= MaxSends } poison)
            {
                log.LogError("the message on {Topic} ({Bytes} bytes) is given up: the broker ended the connection {Times} times instead of taking it",
                    poison.Message.Topic, poison.Message.Payload.Length, poison.Sends);
                _flying.RemoveFirst();
            }
            for (var node = _flying.Last; node is not null; node = _flying.Last)
            {
                _flying.RemoveLast();
                _waiting.AddFirst(node);
            }
            _byMid.Clear();
            for (var node = _waiting.First; node is not null;)
            {
                var next = node.Next;
                if (node.Value.Message.Delivery == Delivery.AtMostOnce)
                    _waiting.Remove(node);
                node = next;
            }
            CompleteFlushes();
        }
    }

    /// <summary>The library is done with a message.</summary>
    public void Published(int mid, int reason)
    {
        lock (_lock)
        {
            if (!_byMid.Remove(mid, out var node))
                return;
            _flying.Remove(node);
            if (reason >= 0x80)
                log.LogWarning("the broker refused the message on {Topic} (reason 0x{Reason:X2})", node.Value.Message.Topic, reason);
            Pump();
            CompleteFlushes();
        }
    }

    /// <summary>Returns once the broker has everything that was posted before.</summary>
    public Task FlushAsync(CancellationToken cancel)
    {
        lock (_lock)
        {
            if (_waiting.Count + _flying.Count == 0)
                return Task.CompletedTask;
            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _flushes.Enqueue((_posted, done));
            return done.Task.WaitAsync(cancel);
        }
    }

    private void Pump()
    {
        while (_session is not null && _flying.Count < Window && _waiting.First is { } node)
        {
            _waiting.RemoveFirst();
            if (Send(node.Value, node) == Sent.Later)
            {
                _waiting.AddFirst(node);
                return;
            }
        }
    }

    private Sent Send(Outgoing outgoing, LinkedListNode<Outgoing>? node = null)
    {
        var message = outgoing.Message;
        var result = _session!.Publish(message, out var mid);
        if (result == MosquittoError.NoConnection)
            return Sent.Later;
        if (result != MosquittoError.Success)
        {
            log.LogError("the message on {Topic} ({Bytes} bytes) cannot be sent: {Reason}", message.Topic, message.Payload.Length, MosquittoLibrary.Describe(result));
            return Sent.Refused;
        }
        if (message.Delivery != Delivery.AtMostOnce)
        {
            outgoing.Sends++;
            _flying.AddLast(node!);
            _byMid[mid] = node!;
        }
        return Sent.Done;
    }

    private void CompleteFlushes()
    {
        var oldest = Math.Min(_flying.First?.Value.Number ?? long.MaxValue, _waiting.First?.Value.Number ?? long.MaxValue);
        while (_flushes.TryPeek(out var flush) && flush.Last < oldest)
            _flushes.Dequeue().Done.TrySetResult();
    }

    private sealed class Outgoing(BusMessage message, long number)
    {
        public BusMessage Message => message;

        public long Number => number;

        public int Sends { get; set; }
    }
}

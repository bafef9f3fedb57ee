using System.Collections.Immutable;
using Soother.Contracts;

namespace Soother.Host.Bus;

/// <summary>Requests that wait. Answers are matched where messages arrive, not where handlers run, so that a handler may await one.</summary>
internal sealed class PendingAnswers
{
    private ImmutableArray<Pending> _pending = [];

    /// <summary>Begins to look for an answer; dispose to give up.</summary>
    public Pending Add(string filter, Func<BusMessage, bool> isAnswer)
    {
        var pending = new Pending(this, filter, isAnswer);
        ImmutableInterlocked.Update(ref _pending, list => list.Add(pending));
        return pending;
    }

    /// <summary>Shows a message to all who wait.</summary>
    public void Offer(BusMessage message)
    {
        foreach (var pending in _pending)
            pending.Offer(message);
    }

    internal sealed class Pending(PendingAnswers owner, string filter, Func<BusMessage, bool> isAnswer) : IDisposable
    {
        private readonly TaskCompletionSource<BusMessage> _found = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task<BusMessage> Found => _found.Task;

        public void Offer(BusMessage message)
        {
            try
            {
                if (TopicFilter.Matches(filter, message.Topic) && isAnswer(message))
                    _found.TrySetResult(message);
            }
            catch (Exception fault)
            {
                // The asker's own mistake: it shall see it, and the connection shall not.
                _found.TrySetException(fault);
            }
        }

        public void Dispose() => ImmutableInterlocked.Update(ref owner._pending, list => list.Remove(this));
    }
}

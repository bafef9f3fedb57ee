namespace Soother.Espeak;

/// <summary>Which sounds of one text still play. A speaker that does not answer is taken to have played them in their own time.</summary>
internal sealed class Playback(TimeProvider time)
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(0.25);

    private readonly Lock _lock = new();
    private readonly List<(string Id, TimeSpan Duration)> _playing = [];
    private TaskCompletionSource _answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _since;   // the timestamp from which the sounds in the list play, one after the other

    public void Sent(string id, TimeSpan duration)
    {
        lock (_lock)
        {
            if (_playing.Count == 0)
                _since = time.GetTimestamp();
            _playing.Add((id, duration));
        }
    }

    /// <summary>A sound has ended; so have those before it.</summary>
    public void Played(string id)
    {
        TaskCompletionSource answered;
        lock (_lock)
        {
            var at = _playing.FindIndex(p => p.Id == id);
            if (at < 0)
                return;
            _playing.RemoveRange(0, at + 1);
            _since = time.GetTimestamp();
            (answered, _answered) = (_answered, new(TaskCreationOptions.RunContinuationsAsynchronously));
        }
        answered.TrySetResult();
    }

    /// <summary>Returns when all that was sent has been played, or should have been a quarter of a second ago.</summary>
    public async Task FinishedAsync(CancellationToken cancel)
    {
        while (true)
        {
            Task answered;
            TimeSpan left;
            lock (_lock)
            {
                if (_playing.Count == 0)
                    return;
                answered = _answered.Task;
                left = TimeSpan.FromTicks(_playing.Sum(p => p.Duration.Ticks)) + Grace - time.GetElapsedTime(_since);
            }
            if (left <= TimeSpan.Zero)
                return;
            try
            {
                await answered.WaitAsync(left, time, cancel).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                return;
            }
        }
    }
}

namespace Soother.Dialogue;

/// <summary>What has arrived for one session and was not yet dealt with.</summary>
internal sealed class Mailbox(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly List<object> _letters = [];
    private TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Post(object letter)
    {
        lock (_lock)
        {
            _letters.Add(letter);
            _arrived.TrySetResult();
        }
    }

    /// <summary>Drops what came too late to matter.</summary>
    public void Discard<T>()
    {
        lock (_lock)
            _letters.RemoveAll(letter => letter is T);
    }

    /// <summary>Takes the first letter that is wanted, waiting for it if need be; the others stay. Null when the limit has passed.</summary>
    public async Task<object?> TakeAsync(Func<object, bool> wanted, TimeSpan limit, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        while (true)
        {
            Task arrived;
            lock (_lock)
            {
                var at = _letters.FindIndex(letter => wanted(letter));
                if (at >= 0)
                {
                    var letter = _letters[at];
                    _letters.RemoveAt(at);
                    return letter;
                }
                if (_arrived.Task.IsCompleted)
                    _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
                arrived = _arrived.Task;
            }
            try
            {
                await arrived.WaitAsync(either.Token);
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                return null;
            }
        }
    }
}

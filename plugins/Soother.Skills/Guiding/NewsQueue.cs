namespace Soother.Skills;

/// <summary>
/// What has happened in a script's session and was not yet dealt with. Whoever brings the news carries the script on to its next wait, so that a
/// handler which has returned has had its effect. Safe on any thread; only the script itself takes.
/// </summary>
internal sealed class NewsQueue(TimeProvider time)
{
    private readonly Lock _lock = new();
    private readonly Queue<News> _news = [];
    private TaskCompletionSource<News?>? _waiting;
    private bool _closed;

    public void Post(News news)
    {
        TaskCompletionSource<News?> waiting;
        lock (_lock)
        {
            if (_waiting is null)
            {
                _news.Enqueue(news);
                return;
            }
            (waiting, _waiting) = (_waiting, null);
        }
        waiting.TrySetResult(news);
    }

    /// <summary>The next news, or null when the moment has come.</summary>
    /// <exception cref="OperationCanceledException">The script is over.</exception>
    public async Task<News?> NextAsync(DateTimeOffset? until = null)
    {
        var waiting = new TaskCompletionSource<News?>();
        lock (_lock)
        {
            if (_closed)
                throw new OperationCanceledException();
            if (_news.TryDequeue(out var news))
                return news;
            _waiting = waiting;
        }
        var left = until - time.GetUtcNow() ?? Timeout.InfiniteTimeSpan;
        using var timer = time.CreateTimer(_ => Expire(waiting), null, until is null || left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        return await waiting.Task.ConfigureAwait(false);
    }

    /// <summary>Ends the script where it waits.</summary>
    public void Close()
    {
        TaskCompletionSource<News?>? waiting;
        lock (_lock)
            (_closed, waiting, _waiting) = (true, _waiting, null);
        waiting?.TrySetCanceled();
    }

    private void Expire(TaskCompletionSource<News?> waiting)
    {
        lock (_lock)
        {
            if (_waiting != waiting)
                return;
            _waiting = null;
        }
        waiting.TrySetResult(null);
    }
}

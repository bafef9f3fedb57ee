using System.Collections.Concurrent;

namespace Soother.Skills;

/// <summary>Work that outlives the handler which began it; all of it is over when this is disposed.</summary>
internal sealed class BackgroundWork : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Task, byte> _running = [];

    public void Add(Task work)
    {
        _running[work] = 0;
        work.ContinueWith(done => _running.TryRemove(done, out _), TaskScheduler.Default);
    }

    public async ValueTask DisposeAsync() => await Task.WhenAll(_running.Keys).ConfigureAwait(false);
}

using Soother.Host.Bus;

namespace Soother.Host.Tests.Bus;

public sealed class SubscriptionGateTests
{
    private readonly SubscriptionGate _gate = new();

    [Fact]
    public async Task OpensWhenTheLastConnectionListens()
    {
        var slow = new TaskCompletionSource();
        using var one = _gate.Add(_ => Task.CompletedTask);
        using var two = _gate.Add(_ => slow.Task);
        var passed = _gate.PassAsync(CancellationToken.None);
        Assert.False(passed.IsCompleted);
        slow.SetResult();
        await passed.WaitAsync(Eventually.Deadline);
    }

    [Fact]
    public async Task OpensAtTheDeadlineWhenOneNeverListens()
    {
        using var never = _gate.Add(cancel => Task.Delay(Timeout.Infinite, cancel));
        await _gate.PassAsync(CancellationToken.None).WaitAsync(Eventually.Deadline);
    }

    [Fact]
    public async Task DoesNotWaitForAConnectionThatHasGone()
    {
        _gate.Add(_ => throw new InvalidOperationException("gone")).Dispose();
        await _gate.PassAsync(CancellationToken.None).WaitAsync(Eventually.Deadline);
    }

    [Fact]
    public async Task StopsWaitingWhenItsOwnConnectionStops()
    {
        using var never = _gate.Add(cancel => Task.Delay(Timeout.Infinite, cancel));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _gate.PassAsync(new CancellationToken(canceled: true)));
    }
}

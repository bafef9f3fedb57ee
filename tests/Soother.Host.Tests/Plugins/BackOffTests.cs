using Microsoft.Extensions.Time.Testing;
using Soother.Host.Plugins;

namespace Soother.Host.Tests.Plugins;

public sealed class BackOffTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void DoublesThePauseUpToHalfAMinute()
    {
        var backOff = new BackOff(_time);
        Assert.Equal([0.5, 1, 2, 4, 8, 16, 30, 30], Enumerable.Range(0, 8).Select(_ => backOff.Next().TotalSeconds));
    }

    [Fact]
    public void BeginsAnewAfterAMinuteOfHealth()
    {
        var backOff = new BackOff(_time);
        backOff.Next();
        backOff.Next();
        backOff.Well();
        _time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(2, backOff.Next().TotalSeconds);
        backOff.Well();
        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(0.5, backOff.Next().TotalSeconds);
    }
}

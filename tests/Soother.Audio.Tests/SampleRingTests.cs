using Soother.Audio.Card;

namespace Soother.Audio.Tests;

public sealed class SampleRingTests
{
    [Fact]
    public void GivesBackWhatWasWrittenAcrossItsEnd()
    {
        var ring = new SampleRing(5);
        var got = new float[4];
        for (var round = 0; round < 7; round++)
        {
            float[] put = [round, round + 0.25f, round + 0.5f, round + 0.75f];
            Assert.Equal(4, ring.Write(put));
            Assert.Equal(4, ring.Read(got));
            Assert.Equal(put, got);
        }
        Assert.Equal((28, 28, 0), (ring.Written, ring.Consumed, ring.Count));
    }

    [Fact]
    public void TakesNoMoreThanItHasRoomForAndGivesNoMoreThanItHas()
    {
        var ring = new SampleRing(3);
        Assert.Equal(3, ring.Write([1, 2, 3, 4]));
        Assert.Equal(0, ring.Write([5]));
        Assert.Equal(3, ring.Read(new float[8]));
        Assert.Equal(0, ring.Read(new float[8]));
    }

    [Fact]
    public void SkipsOnlyWhatWasThereWhenItWasDiscarded()
    {
        var ring = new SampleRing(8);
        ring.Write([1, 2, 3]);
        ring.Discard();
        ring.Write([4, 5]);
        var got = new float[8];
        Assert.Equal(2, ring.Read(got));
        Assert.Equal([4, 5], got[..2]);
        Assert.Equal(ring.Written, ring.Consumed);
    }

    [Fact]
    public async Task LosesAndRepeatsNothingBetweenTwoThreads()
    {
        const int Total = 2_000_000;
        var ring = new SampleRing(997);
        var writer = Task.Run(() =>
        {
            var random = new Random(1);
            var block = new float[300];
            for (var next = 0; next < Total;)
            {
                var length = Math.Min(random.Next(1, block.Length), Total - next);
                for (var i = 0; i < length; i++)
                    block[i] = next + i;
                var count = ring.Write(block.AsSpan(0, length));
                next += count;
                if (count == 0)
                    Thread.Yield();
            }
        }, TestContext.Current.CancellationToken);
        var got = new float[251];
        for (var expected = 0; expected < Total;)
        {
            var count = ring.Read(got);
            for (var i = 0; i < count; i++)
                Assert.Equal(expected + i, got[i]);
            expected += count;
            if (count == 0)
                Thread.Yield();
        }
        await writer;
    }
}

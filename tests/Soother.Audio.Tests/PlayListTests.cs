using Microsoft.Extensions.Time.Testing;
using Soother.Audio.Play;
using Soother.Contracts;

namespace Soother.Audio.Tests;

public sealed class PlayListTests : IDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly PlayList _list;
    private readonly FakeStream _speaker = new();

    public PlayListTests() => _list = new PlayList(_time, TimeSpan.Zero);

    public void Dispose() => _speaker.Dispose();

    [Fact]
    public void PlaysSoundsOneAfterTheOtherWithNothingBetween()
    {
        var (one, two) = (Ramp(1000, 1), Ramp(3000, -1));
        _list.Add("1", Sounds.File(one, 16000));
        _list.Add("2", Sounds.File(two, 16000));
        var (heard, over) = PlayAll();
        Assert.Equal(one.Concat(two), heard);
        Assert.Equal([new PlayOutcome("1"), new PlayOutcome("2")], over);
    }

    [Fact]
    public void IsFinishedOnlyWhenTheLastSampleWasHeard()
    {
        _speaker.Latency = TimeSpan.FromMilliseconds(80);
        _list.Add("1", Sounds.File(Ramp(100, 1), 16000));
        Assert.Empty(_list.Step(_speaker));
        _speaker.Hear();
        Assert.Empty(_list.Step(_speaker));
        _time.Advance(TimeSpan.FromMilliseconds(79));
        Assert.Empty(_list.Step(_speaker));
        _time.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal("1", Assert.Single(_list.Step(_speaker)).Id);
        Assert.False(_list.IsBusy);
    }

    [Fact]
    public void MultipliesTheMasterVolumeWithTheSoundsOwn()
    {
        var loud = new Wav(16000, 1, [.. Enumerable.Repeat(0.8f, 400)]).ToBytes();
        var info = "INFO"u8.ToArray().Concat(BitConverter.GetBytes(15)).Concat("{\"volume\": 0.5}"u8.ToArray()).Append((byte)0).ToArray();
        _list.SetVolume(0.25);
        _list.Add("1", loud.Concat(info).ToArray());
        var (heard, _) = PlayAll();
        Assert.All(heard, sample => Assert.Equal(0.8f * 0.5f * 0.25f, sample, 4));
    }

    [Fact]
    public void GlidesToANewVolumeWhileASoundPlays()
    {
        _list.Add("1", Sounds.File([.. Enumerable.Repeat(0.5f, 16000)], 16000));
        _list.Step(_speaker);
        var before = _speaker.Hear();
        _list.SetVolume(0);
        _list.Step(_speaker);
        var after = _speaker.Hear();
        Assert.Equal(0.5f, before[^1], 3);
        Assert.All(after.Zip(after.Skip(1)), pair => Assert.InRange(pair.First - pair.Second, 0, 0.01));
        Assert.Equal(0, after[^1]);
    }

    [Fact]
    public void DropsWhatPlaysAndWhatWaitsWhenMuted()
    {
        _list.Add("plays", Sounds.File(Ramp(16000, 1), 16000));
        _list.Add("waits", Sounds.File(Ramp(16000, 1), 16000));
        _list.Step(_speaker);
        _speaker.Hear(160);
        _list.Mute();
        Assert.Equal([new PlayOutcome("plays"), new PlayOutcome("waits")], _list.Step(_speaker));
        Assert.Empty(_speaker.Hear());
    }

    [Fact]
    public void SkipsWhatComesWhileMutedAndReportsIt()
    {
        _list.Mute();
        _list.Add("skipped", Sounds.File(Ramp(100, 1), 16000));
        Assert.Equal("skipped", Assert.Single(_list.Step(_speaker)).Id);
        Assert.Empty(_speaker.Hear());
    }

    [Fact]
    public void PlaysWhatComesAfterAMuteThatWasUndoneAtOnce()
    {
        _list.Add("old", Sounds.File(Ramp(16000, 1), 16000));
        _list.Step(_speaker);
        _list.Mute();
        _list.Unmute();
        _list.Add("new", Sounds.File(Ramp(500, -1), 16000));
        var (heard, over) = PlayAll();
        Assert.Equal(Ramp(500, -1), heard);
        Assert.Equal(["old", "new"], over.Select(outcome => outcome.Id));
    }

    [Fact]
    public void SaysWhatIsWrongWithASoundAndGoesOn()
    {
        _list.Add("bad", "no sound at all"u8.ToArray());
        _list.Add("good", Sounds.File(Ramp(10, 1), 16000));
        var (heard, over) = PlayAll();
        Assert.Equal(10, heard.Length);
        Assert.Equal(["bad", "good"], over.Select(outcome => outcome.Id));
        Assert.StartsWith("not a WAV file", over[0].Error);
    }

    [Fact]
    public void FinishesASoundWithoutSamples()
    {
        _list.Add("empty", Sounds.File([], 22050));
        Assert.Equal(new PlayOutcome("empty"), Assert.Single(_list.Step(_speaker)));
    }

    [Fact]
    public void ExpectsMoreOnlyWhileASoundIsNotWholeInTheRing()
    {
        _list.Add("1", Sounds.File(Ramp(8000, 1), 16000));
        _list.Step(_speaker);
        Assert.True(_speaker.Expecting);
        _speaker.Hear();
        _list.Step(_speaker);
        Assert.False(_speaker.Expecting);
    }

    private (float[] Heard, List<PlayOutcome> Over) PlayAll()
    {
        var (heard, over) = (new List<float>(), new List<PlayOutcome>());
        for (var i = 0; i < 10_000 && _list.IsBusy; i++)
        {
            over.AddRange(_list.Step(_speaker));
            heard.AddRange(_speaker.Hear(320));
        }
        Assert.False(_list.IsBusy);
        return ([.. heard], over);
    }

    // Values that 16 bits hold exactly, each another.
    private static float[] Ramp(int length, int sign) => [.. Enumerable.Range(1, length).Select(i => sign * i / 32768f)];
}

using Soother.Audio.Play;
using Soother.Contracts;
using Soother.Testing;

namespace Soother.Audio.Tests;

public sealed class SpeakerTests : IAsyncDisposable
{
    private readonly InMemoryBus _bus = new();
    private readonly LinesLogger _log = new();
    private readonly FakeCard _card = new();
    private readonly PlayList _list = new(TimeProvider.System, TimeSpan.Zero);
    private readonly CancellationTokenSource _stop = new();
    private Speaker? _speaker;
    private Task _run = Task.CompletedTask;

    [Fact]
    public async Task AnswersWithoutASpeakerAndPlaysWhenOneComes()
    {
        Run("default");
        Play("early");
        await _bus.WaitForAsync<PlayFinished>(played => played.Id == "early");
        var topics = _bus.Published.Select(message => message.Topic).ToList();
        Assert.Contains(_bus.All<AudioPlayError>(), error => error.Context == "early");
        Assert.True(topics.LastIndexOf("hermes/error/audioServer/play") < topics.LastIndexOf("hermes/audioServer/den/playFinished"));

        using var stream = new FakeStream();
        _card.Stream = stream;
        await UntilAsync(() => _card.Opened == 1);
        Play("late");
        Assert.Equal(160, (await HearAsync(stream, "late")).Count(sample => sample != 0));
    }

    [Fact]
    public async Task ReportsWhatPlayedWhenTheSpeakerIsLostAndOpensItAgain()
    {
        using var lost = new FakeStream();
        _card.Stream = lost;
        Run("default");
        Play("cut");
        await UntilAsync(() => lost.Ring.Count > 0);
        using var found = new FakeStream();
        _card.Stream = found;
        lost.IsAlive = false;
        await _bus.WaitForAsync<PlayFinished>(played => played.Id == "cut");
        Assert.Equal("the speaker 'fake' was lost", _bus.All<AudioPlayError>().Single(error => error.Context == "cut").Error);
        await UntilAsync(() => _card.Opened == 2);
        Assert.True(lost.IsDisposed);
        Play("again");
        await HearAsync(found, "again");
    }

    [Fact]
    public async Task TellsATroubleOnce()
    {
        Run("default");
        await UntilAsync(() => _log.Warnings.Count > 0);
        for (var i = 0; i < 3; i++)
        {
            Play($"{i}");
            await _bus.WaitForAsync<PlayFinished>(played => played.Id == $"{i}");
        }
        Assert.StartsWith("no sound device was found: plug in", Assert.Single(_log.Warnings));
    }

    [Fact]
    public async Task AnswersInSilenceWhereNoSpeakerIsWanted()
    {
        Run("none");
        Play("1");
        await _bus.WaitForAsync<PlayFinished>(played => played.Id == "1");
        Assert.Empty(_bus.All<AudioPlayError>());
        Assert.Empty(_log.All);
    }

    [Fact]
    public async Task AnswersWhatIsLeftWhenItStops()
    {
        using var stream = new FakeStream();
        _card.Stream = stream;
        Run("default");
        Play("unheard");
        await UntilAsync(() => stream.Ring.Count > 0);
        await _stop.CancelAsync();
        await _run;
        Assert.Equal("unheard", Assert.Single(_bus.All<PlayFinished>()).Id);
        Assert.True(stream.IsDisposed);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _run;
        _speaker?.Dispose();
        _stop.Dispose();
        await _bus.DisposeAsync();
    }

    private void Run(string output)
    {
        _speaker = new Speaker(_card, new AudioOptions { Output = output }, new Announcer(_bus.Connect(), "den", _log), _list, TimeProvider.System);
        _run = Task.Run(() => _speaker.RunAsync(_stop.Token));
    }

    private void Play(string id)
    {
        _list.Add(id, Sounds.File([.. Enumerable.Repeat(0.5f, 160)], 16000));
        _speaker!.Wake();
    }

    private async Task<List<float>> HearAsync(FakeStream stream, string id)
    {
        var heard = new List<float>();
        await UntilAsync(() =>
        {
            heard.AddRange(stream.Hear(320));
            return _bus.All<PlayFinished>().Any(played => played.Id == id);
        });
        return heard;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
            await Task.Delay(5, deadline.Token);
    }
}

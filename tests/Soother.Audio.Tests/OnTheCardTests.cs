using Soother.Contracts;
using Soother.Testing;
using Soother.Voice.Signal;

namespace Soother.Audio.Tests;

[Collection(CardCollection.Name)]
public sealed class OnTheCardTests(CardFixture fixture)
{
    // Where every sample counts, the device holds back more than it would for a person: a busy machine must not fail a test.
    private const int Calm = 300;

    [Fact]
    public async Task PublishesWhatTheMicrophoneHearsSampleForSample()
    {
        var card = fixture.Card;
        await using var plugin = await RunningPlugin.StartAsync(new AudioOptions { Latency = Calm });
        await FramesAfterAsync(plugin.Bus, 20);
        var spoken = Sounds.Noise(1, 16000, 1.5);
        var path = Path.GetTempFileName();
        await File.WriteAllBytesAsync(path, Sounds.File(spoken, 16000).ToArray(), TestContext.Current.CancellationToken);
        await card.SpeakAsync(path, TestContext.Current.CancellationToken);
        File.Delete(path);
        var frames = await FramesAfterAsync(plugin.Bus, 30);
        Assert.All(frames, frame => Assert.Equal((16000, 1, 512), (frame.SampleRate, frame.Channels, frame.Samples.Length)));
        var (at, correlation) = Sounds.Find(spoken, [.. frames.SelectMany(frame => frame.Samples)]);
        Assert.True(correlation > 0.99, $"correlation {correlation:F4} at {at}; {string.Join("; ", plugin.Log.All)}");
    }

    [Theory]
    [InlineData(16000, 1)]
    [InlineData(22050, 1)]
    [InlineData(48000, 2)]
    public async Task PlaysPiecesInOrderWithoutAGapAndSaysWhenEachWasHeard(int rate, int channels)
    {
        var card = fixture.Card;
        await using var plugin = await RunningPlugin.StartAsync(new AudioOptions { Input = "none", Latency = Calm });
        await using var recording = await card.RecordAsync(TestContext.Current.CancellationToken);
        var (one, two) = (Sounds.Noise(2, 16000, 0.7), Sounds.Noise(3, 16000, 0.5));
        foreach (var (id, piece) in new[] { ("say.1", one), ("say", two) })
        {
            var mono = Resampler.Convert(piece, 16000, rate);
            var samples = channels == 1 ? mono : [.. mono.SelectMany(x => new[] { x, x })];
            await plugin.SendAsync(new PlayBytes("den", id, Sounds.File(samples, rate, channels)));
        }
        await plugin.Bus.WaitForAsync<PlayFinished>(played => played.Id == "say");
        await recording.WaitForAsync(TimeSpan.FromSeconds(0.5), TestContext.Current.CancellationToken);

        Assert.Equal(["say.1", "say"], plugin.Bus.All<PlayFinished>().Select(played => played.Id));
        var heard = recording.Sound.Samples;
        var (first, second) = (Sounds.Find(one, heard), Sounds.Find(two, heard));
        Assert.True(first.Correlation > 0.99 && second.Correlation > 0.99, $"correlations {first.Correlation:F4} and {second.Correlation:F4}");
        TestContext.Current.TestOutputHelper?.WriteLine($"correlations {first.Correlation:F5}, {second.Correlation:F5}; gap {second.At - (first.At + one.Length):F3} samples");
        Assert.InRange(second.At - (first.At + one.Length), -1, 1);
        Assert.Empty(plugin.Log.Warnings);
    }

    [Fact]
    public async Task FallsSilentAtOnceWhenToggledOff()
    {
        var card = fixture.Card;
        await using var plugin = await RunningPlugin.StartAsync(new AudioOptions { Input = "none" });
        await using var recording = await card.RecordAsync(TestContext.Current.CancellationToken);
        var (cut, skipped, later) = (Sounds.Noise(4, 16000, 8), Sounds.Noise(5, 16000, 0.4), Sounds.Noise(6, 16000, 0.4));
        await plugin.SendAsync(new PlayBytes("den", "cut", Sounds.File(cut, 16000)));
        await WaitUntilAsync(() => Sounds.Rms(recording.Sound.Samples) > 0.01);
        await plugin.SendAsync(new AudioToggleOff("den"));
        await plugin.SendAsync(new PlayBytes("den", "skipped", Sounds.File(skipped, 16000)));
        await plugin.Bus.WaitForAsync<PlayFinished>(played => played.Id == "skipped");
        var before = recording.Sound.Samples.Length;
        await recording.WaitForAsync(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        var silence = recording.Sound.Samples.AsSpan(before + 8000);
        Assert.Equal(0, Sounds.Rms(silence));

        await plugin.SendAsync(new AudioToggleOn("den"));
        await plugin.SendAsync(new PlayBytes("den", "later", Sounds.File(later, 16000)));
        await plugin.Bus.WaitForAsync<PlayFinished>(played => played.Id == "later");
        await recording.WaitForAsync(TimeSpan.FromSeconds(0.5), TestContext.Current.CancellationToken);
        Assert.True(Sounds.Find(later, recording.Sound.Samples).Correlation > 0.99);
        Assert.True(Sounds.Find(skipped, recording.Sound.Samples).Correlation < 0.5);
        Assert.Equal(["cut", "skipped", "later"], plugin.Bus.All<PlayFinished>().Select(played => played.Id));
    }

    [Fact]
    public async Task PlaysSofterAfterSetVolumeAndRefusesAVolumeThatIsNone()
    {
        var card = fixture.Card;
        await using var plugin = await RunningPlugin.StartAsync(new AudioOptions { Input = "none", Latency = Calm });
        await using var recording = await card.RecordAsync(TestContext.Current.CancellationToken);
        await plugin.SendAsync(new SetVolume(0.25, "den"));
        await plugin.SendAsync(new SetVolume(3, "den"));
        var noise = Sounds.Noise(10, 16000, 0.5);
        await plugin.SendAsync(new PlayBytes("den", "soft", Sounds.File(noise, 16000)));
        await plugin.Bus.WaitForAsync<PlayFinished>(played => played.Id == "soft");
        await recording.WaitForAsync(TimeSpan.FromSeconds(0.5), TestContext.Current.CancellationToken);
        var heard = recording.Sound.Samples;
        var at = (int)Sounds.Find(noise, heard).At;
        Assert.Equal(0.25, Sounds.Rms(heard.AsSpan(at, noise.Length)) / Sounds.Rms(noise), 2);
        Assert.Contains(plugin.Bus.Faults, fault => fault.EndsWith("the volume is 3; it must be 0 to 1"));
    }

    [Fact]
    public async Task SendsSummariesOnlyWhileTheyAreWanted()
    {
        _ = fixture.Card;
        await using var plugin = await RunningPlugin.StartAsync();
        await FramesAfterAsync(plugin.Bus, 12);
        Assert.Empty(plugin.Bus.All<AudioSummary>());
        await plugin.SendAsync(new AudioToggleSummaryOn("den"));
        await plugin.Bus.WaitForAsync<AudioSummary>(2, summary => summary is { DebiasedEnergy: 0, IsSpeech: null });
        await plugin.SendAsync(new AudioToggleSummaryOff("den"));
        await plugin.Bus.SettleAsync();
        await FramesAfterAsync(plugin.Bus, 2);
        var count = plugin.Bus.All<AudioSummary>().Count;
        await FramesAfterAsync(plugin.Bus, 12);
        Assert.Equal(count, plugin.Bus.All<AudioSummary>().Count);
    }

    [Fact]
    public async Task LeavesOtherSitesAlone()
    {
        _ = fixture.Card;
        await using var plugin = await RunningPlugin.StartAsync(new AudioOptions { Input = "none", Latency = Calm });
        await plugin.SendAsync(new AudioToggleOff("kitchen"));
        await plugin.SendAsync(new PlayBytes("kitchen", "theirs", "not even a WAV"u8.ToArray()));
        await plugin.SendAsync(new PlayBytes("den", "ours", Sounds.File(Sounds.Noise(11, 16000, 0.1), 16000)));
        await plugin.Bus.WaitForAsync<PlayFinished>();
        Assert.Equal("ours", Assert.Single(plugin.Bus.All<PlayFinished>()).Id);
        Assert.Empty(plugin.Bus.All<AudioPlayError>());
    }

    [Fact]
    public async Task SaysWhatIsWrongWithASoundBeforeItReportsItFinished()
    {
        _ = fixture.Card;
        await using var plugin = await RunningPlugin.StartAsync(new AudioOptions { Input = "none", Latency = Calm });
        await plugin.SendAsync(new PlayBytes("den", "bad", "RIFF....WAVEdata...."u8.ToArray()));
        await plugin.Bus.WaitForAsync<PlayFinished>(played => played.Id == "bad");
        var error = Assert.Single(plugin.Bus.All<AudioPlayError>());
        Assert.Equal("bad", error.Context);
        Assert.StartsWith("broken WAV file", error.Error);
        Assert.True(Order<AudioPlayError>(plugin) < Order<PlayFinished>(plugin));
    }

    [Fact]
    public async Task ListsTheDevicesAndTriesThem()
    {
        _ = fixture.Card;
        await using var plugin = await RunningPlugin.StartAsync();
        await plugin.Bus.WaitForAsync<AudioFrame>();
        await plugin.SendAsync(new GetAudioDevices([DeviceMode.Input, DeviceMode.Output], "den", "q", Test: true));
        var answer = await plugin.Bus.WaitForAsync<AudioDevices>(devices => devices.Id == "q");
        Assert.Contains(answer.Devices, device => device is { Mode: DeviceMode.Input, Id: "vmic", Working: true });
        Assert.Contains(answer.Devices, device => device is { Mode: DeviceMode.Output, Id: "vspk", Working: true });
    }

    [Fact]
    public async Task SaysInOneLineWhichNamesThereAreWhenADeviceIsUnknown()
    {
        _ = fixture.Card;
        await using var plugin = await RunningPlugin.StartAsync(new AudioOptions { Input = "none", Output = "Jabra" });
        await plugin.SendAsync(new PlayBytes("den", "lost", Sounds.File(Sounds.Noise(7, 16000, 0.2), 16000)));
        await plugin.Bus.WaitForAsync<PlayFinished>(played => played.Id == "lost");
        var line = Assert.Single(plugin.Log.Warnings);
        Assert.StartsWith("no speaker has 'Jabra' in its name (audio.output); there are ", line);
        Assert.Contains("'vspk'", line);
        Assert.Contains(plugin.Bus.All<AudioPlayError>(), error => error.Context == "lost");
    }

    [Fact]
    public async Task FindsADeviceByAPartOfItsNameInAnyCase()
    {
        _ = fixture.Card;
        await using var plugin = await RunningPlugin.StartAsync(new AudioOptions { Input = "VMI", Output = "VSP" });
        await plugin.Bus.WaitForAsync<AudioFrame>();
        await WaitUntilAsync(() => plugin.Log.All.Any(line => line.Contains("the speaker is 'vspk'")));
        Assert.Contains(plugin.Log.All, line => line.Contains("the microphone is 'vmic'"));
    }

    [Fact]
    public async Task PicksUpACardThatComesLaterAndSurvivesItsLoss()
    {
        Assert.SkipWhen(VirtualSoundCard.WhyNot is not null, VirtualSoundCard.WhyNot ?? "");
        await using var card = new VirtualSoundCard();
        card.UseHere();
        await using var plugin = await RunningPlugin.StartAsync();
        await plugin.SendAsync(new PlayBytes("den", "early", Sounds.File(Sounds.Noise(8, 16000, 0.2), 16000)));
        await plugin.Bus.WaitForAsync<PlayFinished>(played => played.Id == "early");
        await plugin.Bus.WaitForAsync<AudioRecordError>();
        Assert.Single(plugin.Log.Warnings);

        await card.StartAsync(TestContext.Current.CancellationToken);
        await plugin.Bus.WaitForAsync<AudioFrame>();
        await card.StopAsync();
        await plugin.Bus.WaitForAsync<AudioRecordError>(2);
        await plugin.SendAsync(new PlayBytes("den", "lost", Sounds.File(Sounds.Noise(9, 16000, 0.2), 16000)));
        await plugin.Bus.WaitForAsync<PlayFinished>(played => played.Id == "lost");

        var frames = plugin.Bus.All<AudioFrame>().Count;
        await card.StartAsync(TestContext.Current.CancellationToken);
        await plugin.Bus.WaitForAsync<AudioFrame>(frames + 10);
    }

    private static int Order<T>(RunningPlugin plugin) where T : IMessage<T> =>
        plugin.Bus.Published.Select(message => message.Topic).ToList().FindIndex(topic => TopicFilter.Matches(T.Template.Filter, topic));

    private static async Task<List<Wav>> FramesAfterAsync(InMemoryBus bus, int more)
    {
        await bus.WaitForAsync<AudioFrame>(bus.All<AudioFrame>().Count + more);
        return [.. bus.All<AudioFrame>().Select(frame => Wav.Read(frame.Wav))];
    }

    private static async Task WaitUntilAsync(Func<bool> condition)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (!condition())
            await Task.Delay(10, deadline.Token);
    }
}

using Microsoft.Extensions.Time.Testing;
using Soother.Contracts;

namespace Soother.Stt.Tests;

public sealed class SessionTests
{
    [Fact]
    public async Task SaysExactlyOnceWhatWasHeardAndAfterTheEndOfTheRecording()
    {
        await using var ear = await Ear.OpenAsync(Commands.Phrases);
        await ear.Client.PublishAsync(new AsrStartListening("kitchen", "s", "en-us", WakewordId: "soother"));
        await ear.PlayAsync(Recordings.Question, "kitchen");
        var heard = await ear.TextAsync("s");
        await ear.Client.PublishAsync(new AsrStopListening("kitchen", "s"));
        await ear.PlayAsync(Recordings.Question, "kitchen");
        await ear.Bus.SettleAsync();

        Assert.Equal(("kitchen", "soother", "en-us"), (heard.SiteId.Name, heard.WakewordId, heard.Lang));
        Assert.True(heard.Seconds > 0);
        Assert.Single(ear.Bus.All<TextCaptured>());
        string[] said = [.. ear.Bus.Published.Select(m => m.Topic).Where(t => t.EndsWith("Captured", StringComparison.Ordinal) || t.EndsWith("recordingFinished", StringComparison.Ordinal))];
        Assert.Equal(["rhasspy/asr/recordingFinished", "hermes/asr/textCaptured"], said[^2..]);
        Assert.All(said[..^2], topic => Assert.Equal("hermes/asr/partialTextCaptured", topic));
    }

    [Fact]
    public async Task TellsEachWordWithItsPlaceAndTime()
    {
        await using var ear = await Ear.OpenAsync(Commands.Phrases);
        // The second time the recogniser is used again, and its clock has run on.
        await ear.TranscribeAsync(Recordings.Question, "first");
        var heard = await ear.TranscribeAsync(Recordings.Question, "second");
        var words = Assert.Single(heard.AsrTokens!);
        Assert.Equal(["what", "time", "is", "it"], words.Select(w => w.Value));
        Assert.All(words, w => Assert.Equal(w.Value, heard.Text[w.RangeStart..w.RangeEnd]));
        Assert.All(words, w => Assert.InRange(w.Confidence, 0, 1));
        Assert.All(words, w => Assert.InRange(w.Time!.End - w.Time.Start, 0.03, 0.8));
        Assert.InRange(words[^1].Time!.End, 0.5, 1.6);
    }

    [Fact]
    public async Task SaysWhatItHearsWhileItIsBeingSaid()
    {
        await using var ear = await Ear.OpenAsync(Commands.Phrases);
        await ear.TranscribeAsync(Recordings.Question);
        var partials = ear.Bus.All<PartialTextCaptured>();
        Assert.NotEmpty(partials);
        Assert.Equal(partials.Select(p => p.Text).Distinct(), partials.Select(p => p.Text));
        Assert.All(partials, p => Assert.Equal("s", p.SessionId));
    }

    [Fact]
    public async Task GoesOnThroughSilenceUntilToldToStop()
    {
        await using var ear = await Ear.OpenAsync(Commands.Phrases);
        await ear.StartAsync("s", stopOnSilence: false);
        await ear.PlayAsync(Recordings.Question);
        await ear.Bus.SettleAsync();
        Assert.Empty(ear.Bus.All<TextCaptured>());
        await ear.Client.PublishAsync(new AsrStopListening(SessionId: "s"));
        Assert.Equal("what time is it", (await ear.TextAsync("s")).Text);
        Assert.Empty(ear.Bus.All<AsrRecordingFinished>());
    }

    [Fact]
    public async Task SaysThatNothingWasHeardWhenStoppedBeforeAnySpeech()
    {
        await using var ear = await Ear.OpenAsync(Commands.Phrases);
        await ear.StartAsync("s");
        await ear.Client.PublishAsync(new AsrStopListening(SessionId: "s"));
        var heard = await ear.TextAsync("s");
        Assert.Equal(("", 0d), (heard.Text, heard.Likelihood));
    }

    [Fact]
    public async Task StopsTheOpenSessionOfTheSameNameFirst()
    {
        await using var ear = await Ear.OpenAsync(Commands.Phrases);
        var question = Recordings.Question;
        await ear.StartAsync("s");
        await ear.PlayAsync(question with { Samples = question.Samples[..8000] }, silenceAfter: false);
        await ear.TranscribeAsync(question);
        var second = await ear.Bus.WaitForAsync<TextCaptured>(2);
        Assert.Equal("what time is it", second.Text);
        Assert.Equal(2, ear.Bus.All<TextCaptured>().Count);
    }

    [Fact]
    public async Task EndsWhenTheTimeIsUpAlthoughNoSoundComes()
    {
        var time = new FakeTimeProvider();
        await using var ear = await Ear.OpenAsync(Commands.Phrases, new() { MaxSeconds = 20 }, time);
        await ear.StartAsync("s");
        await ear.Bus.SettleAsync();
        time.Advance(TimeSpan.FromSeconds(22));
        Assert.Equal("", (await ear.TextAsync("s")).Text);
    }

    [Fact]
    public async Task TakesTheEndOfTheSoundForTheEndOfTheUtterance()
    {
        var time = new FakeTimeProvider();
        await using var ear = await Ear.OpenAsync(Commands.Phrases, time: time);
        await ear.StartAsync("s");
        await ear.PlayAsync(Recordings.Question, silenceAfter: false);
        await ear.Bus.SettleAsync();
        time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("what time is it", (await ear.TextAsync("s")).Text);
    }

    [Fact]
    public async Task EndsInTimeAlthoughOnlyNoiseIsHeard()
    {
        await using var ear = await Ear.OpenAsync(Commands.Phrases, new() { WaitForSpeech = 3 });
        await ear.StartAsync("s");
        await ear.PlayAsync(new Wav(16000, 1, Noise.White(4 * 16000, 0.02f)), silenceAfter: false);
        Assert.Equal("", (await ear.TextAsync("s")).Text);
    }

    [Fact]
    public async Task GivesTheSoundOfTheCommandWhenAsked()
    {
        await using var ear = await Ear.OpenAsync(Commands.Phrases);
        await ear.Client.PublishAsync(new AsrStartListening(SessionId: "s", SendAudioCaptured: true));
        await ear.PlayAsync(Recordings.Question);
        var sound = Wav.Read((await ear.Bus.WaitForAsync<AudioCaptured>(a => a.SessionId == "s")).Wav);
        Assert.Equal((16000, 1), (sound.SampleRate, sound.Channels));
        // The recording has 1.2 s of speech; half a second of silence ends it.
        Assert.InRange(sound.Duration.TotalSeconds, 1.2, 2.0);
    }
}

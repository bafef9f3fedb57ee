using Microsoft.Extensions.Logging;
using Soother.Contracts;
using Soother.Voice.Signal;

namespace Soother.Stt.Tests;

public sealed class AudioTests
{
    [Theory]
    [InlineData(160)]
    [InlineData(333)]
    [InlineData(1024)]
    [InlineData(100000)]
    public async Task HearsTheSameHoweverTheSoundIsCut(int samples)
    {
        await using var ear = await Ear.OpenAsync(Commands.Phrases);
        var whole = await ear.TranscribeAsync(Recordings.Question, "whole", 512);
        await using var other = await Ear.OpenAsync(Commands.Phrases);
        var cut = await other.TranscribeAsync(Recordings.Question, "cut", samples);
        Assert.Equal((whole.Text, whole.Likelihood), (cut.Text, cut.Likelihood));
        Assert.Equal(whole.AsrTokens![0], cut.AsrTokens![0]);
    }

    [Theory]
    [InlineData(8000, 1)]
    [InlineData(22050, 1)]
    [InlineData(44100, 2)]
    [InlineData(48000, 2)]
    public async Task HearsSoundOfAnyRateAndNumberOfChannels(int rate, int channels)
    {
        var question = Recordings.Question;
        var mono = Resampler.Convert(question.Samples, question.SampleRate, rate);
        var sound = new Wav(rate, channels, [.. mono.SelectMany(sample => Enumerable.Repeat(sample, channels))]);
        await using var ear = await Ear.OpenAsync(Commands.Phrases);
        Assert.Equal("what time is it", (await ear.TranscribeAsync(sound)).Text);
    }

    [Fact]
    public async Task KeepsSitesApartWhileTheySpeakAtOnce()
    {
        await using var ear = await Ear.OpenAsync(Commands.Phrases);
        Wav[] sounds = [Recordings.Question, Recordings.Get("commands/mycroft_stop.wav")];
        await ear.StartAsync("a", "kitchen");
        await ear.StartAsync("b", "attic");
        byte[][][] pieces = [.. sounds.Select(s => Recordings.Pieces(s with { Samples = [.. s.Samples, .. Noise.Faint(16000)] }, 512).ToArray())];
        for (var i = 0; i < pieces.Max(p => p.Length); i++)
        {
            if (i < pieces[0].Length)
                await ear.Client.PublishAsync(new AudioFrame("kitchen", pieces[0][i]));
            if (i < pieces[1].Length)
                await ear.Client.PublishAsync(new AudioFrame("attic", pieces[1][i]));
        }
        Assert.Equal(("what time is it", "kitchen"), await HeardAsync("a"));
        Assert.Equal(("stop", "attic"), await HeardAsync("b"));

        async Task<(string, string)> HeardAsync(string session) => await ear.TextAsync(session) is var heard ? (heard.Text, heard.SiteId.Name) : default;
    }

    [Fact]
    public async Task GivesSoundForOneSessionToThatOneOnly()
    {
        await using var ear = await Ear.OpenAsync(Commands.Phrases);
        await ear.StartAsync("a");
        await ear.StartAsync("b");
        foreach (var piece in Recordings.Pieces(Recordings.Question, 512))
            await ear.Client.PublishAsync(new AudioSessionFrame(default, "a", piece));
        await ear.Client.PublishAsync(new AsrStopListening(SessionId: "a"));
        await ear.Client.PublishAsync(new AsrStopListening(SessionId: "b"));
        Assert.Equal("what time is it", (await ear.TextAsync("a")).Text);
        Assert.Equal("", (await ear.TextAsync("b")).Text);
    }

    [Fact]
    public async Task HearsWhatWasSaidJustBeforeTheSessionBegan()
    {
        await using var ear = await Ear.OpenAsync(Commands.Phrases, new() { PreRoll = 0.5 });
        var question = Recordings.Question;
        await ear.PlayAsync(question with { Samples = question.Samples[..4800] }, silenceAfter: false);
        await ear.Bus.SettleAsync();
        await ear.StartAsync("s");
        await ear.PlayAsync(question with { Samples = question.Samples[4800..] });
        Assert.Equal("what time is it", (await ear.TextAsync("s")).Text);
    }

    [Fact]
    public async Task SaysOncePerSessionThatItsSoundIsBroken()
    {
        await using var ear = await Ear.OpenAsync(Commands.Phrases);
        await ear.StartAsync("s");
        foreach (var piece in Recordings.Pieces(Recordings.Question, 512))
        {
            await ear.Client.PublishAsync(new AudioFrame(default, "no sound"u8.ToArray()));
            await ear.Client.PublishAsync(new AudioFrame(default, piece));
        }
        await ear.Client.PublishAsync(new AsrStopListening(SessionId: "s"));
        Assert.Equal("what time is it", (await ear.TextAsync("s")).Text);
        Assert.Contains("not a WAV file", Assert.Single(ear.Log.At(LogLevel.Warning)));
    }
}

using Soother.Contracts;
using Soother.Voice;

namespace Soother.Espeak.Tests;

public sealed class SayTests
{
    /// <summary>Seconds by which the same sentence may differ: the noise of a whisper is never quite the same.</summary>
    private const double Noise = 0.03;

    [Fact]
    public async Task WhispersOneSentenceUnderTheIdOfTheSay()
    {
        await using var plugin = await SpeakingPlugin.StartAsync();
        await plugin.AnswerAsSpeakerAsync();
        await plugin.SendAsync(new TtsSay("The birch canoe slid on the smooth planks.", "kitchen", Id: "a", SessionId: "s"));
        var play = await plugin.Bus.WaitForAsync<PlayBytes>();
        Assert.Equal(("kitchen", "a"), (play.SiteId.Name, play.RequestId));
        var sound = Wav.Read(play.Wav);
        Assert.InRange(sound.Duration.TotalSeconds, 1.5, 4);
        var measure = WhisperMeasure.Of(sound.Samples, sound.SampleRate);
        Assert.True(measure.Voiced < 0.05 && measure.HarmonicsToNoise < -4, measure.ToString());
        Assert.Equal(new TtsSayFinished("kitchen", "a", "s"), await plugin.Bus.WaitForAsync<TtsSayFinished>());
    }

    [Fact]
    public async Task PlaysSentencesInOrderAndTheLastUnderTheIdItself()
    {
        await using var plugin = await SpeakingPlugin.StartAsync();
        await plugin.AnswerAsSpeakerAsync();
        await plugin.SendAsync(new TtsSay("One. Two is longer. And three is the longest of them all.", Id: "a"));
        await plugin.Bus.WaitForAsync<TtsSayFinished>();
        var played = plugin.Bus.All<PlayBytes>();
        Assert.Equal(["a.1", "a.2", "a"], played.Select(p => p.RequestId));
        var lengths = played.Select(p => Wav.Read(p.Wav).Duration).ToList();
        Assert.Equal(lengths.Order(), lengths);
    }

    [Fact]
    public async Task FinishesOnlyWhenTheLastSoundHasBeenPlayed()
    {
        await using var plugin = await SpeakingPlugin.StartAsync();
        await plugin.SendAsync(new TtsSay("One. Two.", Id: "a"));
        await plugin.Bus.WaitForAsync<PlayBytes>(2);
        await plugin.SendAsync(new PlayFinished("a.1"));
        await plugin.SendAsync(new PlayFinished("a") { SiteId = "elsewhere" });
        await plugin.Bus.SettleAsync();
        Assert.Empty(plugin.Bus.All<TtsSayFinished>());
        await plugin.SendAsync(new PlayFinished("a"));
        await plugin.Bus.WaitForAsync<TtsSayFinished>();
    }

    [Fact]
    public async Task FinishesByTheClockWhereNoSpeakerAnswers()
    {
        await using var plugin = await SpeakingPlugin.StartAsync();
        await plugin.SendAsync(new TtsSay("One. Two.", Id: "a"));
        await plugin.Bus.WaitForAsync<PlayBytes>(2);
        var started = plugin.Time.GetTimestamp();
        await plugin.FinishedAsync("a");
        var sounds = plugin.Bus.All<PlayBytes>().Sum(p => Wav.Read(p.Wav).Duration.TotalSeconds);
        Assert.True(plugin.Time.GetElapsedTime(started).TotalSeconds >= sounds + 0.25, "it was reported finished before it can have been heard");
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("… -- …")]
    public async Task FinishesAtOnceWhereThereIsNothingToSay(string text)
    {
        await using var plugin = await SpeakingPlugin.StartAsync();
        await plugin.SendAsync(new TtsSay(text, Id: "a"));
        await plugin.Bus.WaitForAsync<TtsSayFinished>(f => f.Id == "a");
        Assert.Empty(plugin.Bus.All<PlayBytes>());
        Assert.Empty(plugin.Bus.All<TtsError>());
    }

    [Theory]
    [InlineData("你好。 Hello.")]
    [InlineData("你好。")]
    public async Task FinishesAlsoWhatAnEnglishVoiceCannotRead(string text)
    {
        await using var plugin = await SpeakingPlugin.StartAsync();
        await plugin.AnswerAsSpeakerAsync();
        await plugin.SendAsync(new TtsSay(text, Id: "a"));
        await plugin.FinishedAsync("a");
        Assert.Empty(plugin.Bus.All<TtsError>());
    }

    [Fact]
    public async Task ReportsAnUnknownLanguageAndFinishes()
    {
        await using var plugin = await SpeakingPlugin.StartAsync();
        await plugin.SendAsync(new TtsSay("Hello.", Lang: "qqq", Id: "a", SessionId: "s"));
        await plugin.Bus.WaitForAsync<TtsSayFinished>(f => f.Id == "a");
        var error = Assert.Single(plugin.Bus.All<TtsError>());
        Assert.Equal(("a", "s"), (error.Context, error.SessionId));
        Assert.Contains("'qqq'", error.Error, StringComparison.Ordinal);
        Assert.Empty(plugin.Bus.All<PlayBytes>());
    }

    [Theory]
    [InlineData("de")]
    [InlineData("de-AT")]
    [InlineData("pt_BR")]
    [InlineData("cy-gb")]
    [InlineData("en-us+f3")]
    public async Task SpeaksOtherLanguagesAndVariants(string language)
    {
        await using var plugin = await SpeakingPlugin.StartAsync();
        await plugin.AnswerAsSpeakerAsync();
        await plugin.SendAsync(new TtsSay("Guten Abend.", Lang: language, Id: "a"));
        await plugin.Bus.WaitForAsync<TtsSayFinished>();
        Assert.Empty(plugin.Bus.All<TtsError>());
        Assert.Single(plugin.Bus.All<PlayBytes>());
    }

    [Fact]
    public async Task SpeaksTheAssistantsLanguageWhereNoneIsNamed()
    {
        const string text = "Mae hi'n chwech o'r gloch.";

        var welsh = await LengthAsync(text, "cy-gb", named: null);

        Assert.Equal(await LengthAsync(text, "en-us", named: "cy"), welsh, Noise);
        Assert.NotEqual(await LengthAsync(text, "en-us", named: null), welsh, Noise);
    }

    private static async Task<double> LengthAsync(string text, string assistant, string? named)
    {
        await using var plugin = await SpeakingPlugin.StartAsync(language: assistant);
        await plugin.AnswerAsSpeakerAsync();
        await plugin.SendAsync(new TtsSay(text, Lang: named, Id: "a"));
        await plugin.Bus.WaitForAsync<TtsSayFinished>();
        return Wav.Read(Assert.Single(plugin.Bus.All<PlayBytes>()).Wav).Duration.TotalSeconds;
    }

    [Fact]
    public async Task AppliesTheVolumeOnceToTheSamples()
    {
        await using var plugin = await SpeakingPlugin.StartAsync();
        await plugin.AnswerAsSpeakerAsync();
        await plugin.SendAsync(new TtsSay("Good evening.", Id: "loud"));
        await plugin.SendAsync(new TtsSay("Good evening.", Id: "soft", Volume: 0.5));
        await plugin.Bus.WaitForAsync<TtsSayFinished>(f => f.Id == "soft");
        var (loud, soft) = (Sound("loud"), Sound("soft"));
        Assert.Null(soft.Volume);
        Assert.Equal(-6.02, Loudness.Measure(soft.Samples, soft.SampleRate) - Loudness.Measure(loud.Samples, loud.SampleRate), 0.05);

        Wav Sound(string id) => Wav.Read(plugin.Bus.All<PlayBytes>().Single(p => p.RequestId == id).Wav);
    }

    [Fact]
    public async Task SpeaksAloudWhereWhisperIsOff()
    {
        await using var plugin = await SpeakingPlugin.StartAsync(new EspeakOptions { Whisper = false });
        await plugin.SendAsync(new TtsSay("Rice is often served in round bowls."));
        var sound = Wav.Read((await plugin.Bus.WaitForAsync<PlayBytes>()).Wav);
        Assert.True(WhisperMeasure.Of(sound.Samples, sound.SampleRate).Voiced > 0.3);
    }

    [Fact]
    public async Task ListsItsVoices()
    {
        await using var plugin = await SpeakingPlugin.StartAsync();
        await plugin.SendAsync(new GetVoices("kitchen", "q"));
        var answer = await plugin.Bus.WaitForAsync<TtsVoices>();
        Assert.Equal(("kitchen", "q"), (answer.SiteId.Name, answer.Id));
        Assert.Contains(answer.Voices, v => v.VoiceId == "en-us");
        Assert.Contains(answer.Voices, v => v.VoiceId == "de" && v.Description == "German");
    }

    [Fact]
    public async Task RefusesASettingOutOfRangeByName()
    {
        var fault = await Assert.ThrowsAsync<InvalidOperationException>(() => SpeakingPlugin.StartAsync(new EspeakOptions { Rate = 5 }));
        Assert.Contains("espeak.rate is 5", fault.Message, StringComparison.Ordinal);
    }
}

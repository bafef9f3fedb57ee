using Soother.Contracts;

namespace Soother.Stt.Tests;

public sealed class ToggleTests
{
    [Fact]
    public async Task DropsSoundUntilTheLastReasonIsGone()
    {
        await using var ear = await Ear.OpenAsync(Commands.Phrases);
        await ear.StartAsync("s");
        await ear.Client.PublishAsync(new AsrToggleOff(Reason: ToggleReason.PlayAudio));
        await ear.Client.PublishAsync(new AsrToggleOff(Reason: ToggleReason.TtsSay));
        await ear.PlayAsync(Recordings.Get("commands/mycroft_stop.wav"));
        await ear.Client.PublishAsync(new AsrToggleOn(Reason: ToggleReason.PlayAudio));
        await ear.PlayAsync(Recordings.Get("commands/mycroft_stop.wav"));
        await ear.Client.PublishAsync(new AsrToggleOn(Reason: ToggleReason.TtsSay));
        await ear.PlayAsync(Recordings.Question);
        Assert.Equal("what time is it", (await ear.TextAsync("s")).Text);
        Assert.Single(ear.Bus.All<TextCaptured>());
    }

    [Fact]
    public async Task ListensAgainForNoReasonWhateverTheReasonsWere()
    {
        await using var ear = await Ear.OpenAsync(Commands.Phrases);
        await ear.Client.PublishAsync(new AsrToggleOff(Reason: ToggleReason.DialogueSession));
        await ear.Client.PublishAsync(new AsrToggleOff());
        await ear.Client.PublishAsync(new AsrToggleOn());
        Assert.Equal("what time is it", (await ear.TranscribeAsync(Recordings.Question)).Text);
    }

    [Fact]
    public async Task SilencesOneSiteOnly()
    {
        await using var ear = await Ear.OpenAsync(Commands.Phrases);
        await ear.Client.PublishAsync(new AsrToggleOff("attic", ToggleReason.TtsSay));
        Assert.Equal("what time is it", (await ear.TranscribeAsync(Recordings.Question)).Text);
    }

    [Fact]
    public async Task ForgetsWhatWasHeardBeforeItWasSwitchedOff()
    {
        await using var ear = await Ear.OpenAsync(Commands.Phrases, new() { PreRoll = 2 });
        await ear.PlayAsync(Recordings.Get("commands/mycroft_stop.wav"), silenceAfter: false);
        await ear.Client.PublishAsync(new AsrToggleOff(Reason: ToggleReason.PlayAudio));
        await ear.Client.PublishAsync(new AsrToggleOn(Reason: ToggleReason.PlayAudio));
        await ear.StartAsync("s");
        await ear.Client.PublishAsync(new AsrStopListening(SessionId: "s"));
        Assert.Equal("", (await ear.TextAsync("s")).Text);
    }
}

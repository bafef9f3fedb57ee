using Microsoft.Extensions.Time.Testing;
using Soother.Training.Recording;

namespace Soother.Training.Tests.Recording;

public sealed class RestTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void SuggestsABreakAfterTenMinutesOfWhisper()
    {
        var rest = new Rest(_time, whisper: true);

        Speak(rest, minutes: 9.9, share: 0.9);
        Assert.Null(rest.Advice());
        Speak(rest, minutes: 0.2, share: 0.9);

        Assert.StartsWith("You have whispered for 10 minutes without a break. Whispering is hard on the voice: drink some water", rest.Advice());
    }

    [Fact]
    public void AVoiceMayGoOnForLonger()
    {
        var rest = new Rest(_time, whisper: false);

        Speak(rest, minutes: 12, share: 0.9);

        Assert.Null(rest.Advice());
    }

    [Fact]
    public void SuggestsABreakAfterTwentyFiveMinutesOfSitting()
    {
        var rest = new Rest(_time, whisper: true);

        Speak(rest, minutes: 6, share: 6.0 / 24);
        Assert.Null(rest.Advice());
        Speak(rest, minutes: 0.5, share: 0.5);

        Assert.StartsWith("You have been at it for 25 minutes.", rest.Advice());
    }

    [Fact]
    public void FiveSilentMinutesAreABreak()
    {
        var rest = new Rest(_time, whisper: true);
        Speak(rest, minutes: 11, share: 0.9);
        Assert.NotNull(rest.Advice());

        _time.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(rest.Advice());
        Speak(rest, minutes: 1, share: 0.9);

        Assert.Null(rest.Advice());
    }

    [Fact]
    public void SaysWhenItIsEnoughForOneDay()
    {
        var rest = new Rest(_time, whisper: true);
        for (var stretch = 0; stretch < 5; stretch++)
        {
            Speak(rest, minutes: 9, share: 0.9);
            _time.Advance(TimeSpan.FromMinutes(6));
        }
        Speak(rest, minutes: 0.1, share: 0.9);

        Assert.Contains("come back tomorrow: everything is kept", rest.Advice());
    }

    // Sentences of six seconds, with pauses between them.
    private void Speak(Rest rest, double minutes, double share)
    {
        var sentence = TimeSpan.FromSeconds(6);
        for (var said = TimeSpan.Zero; said.TotalMinutes < minutes - 0.01; said += sentence)
        {
            _time.Advance(sentence / share);
            rest.Spoke(sentence);
        }
    }
}

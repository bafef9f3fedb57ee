namespace Soother.Stt.Tests;

public sealed class AlternativesTests
{
    private const string Doubtful = "commands/wyoming_turn_on_the_living_room_lamp.wav";
    private static readonly string[] Lamps = ["turn on the dining room lamp", "turn off the dining room lamp", "turn on the bedroom lamp", "turn off the bedroom lamp"];

    [Fact]
    public async Task WithADoubtfulTextComesWhatElseWasPerhapsSaid()
    {
        var sound = Recordings.Get(Doubtful);
        await using var alone = await Ear.OpenAsync(Lamps, new() { MinLikelihood = 0 });
        await using var ear = await Ear.OpenAsync(Lamps, new() { MinLikelihood = 0, Alternatives = 3 });
        var heard = await ear.TranscribeAsync(sound);
        Assert.NotNull(heard.Alternatives);
        Assert.InRange(heard.Alternatives.Count, 1, 3);
        Assert.DoesNotContain(heard.Text, heard.Alternatives);
        Assert.Distinct(heard.Alternatives);
        Assert.All(heard.Alternatives, text => Assert.Contains(text, Lamps));
        var before = await alone.TranscribeAsync(sound);
        Assert.Null(before.Alternatives);
        Assert.Equal((before.Text, before.Likelihood), (heard.Text, heard.Likelihood));
    }

    [Fact]
    public async Task TheNextUtteranceIsHeardAsIfNoneHadBeenHeardTwice()
    {
        var sound = Recordings.Get(Doubtful);
        await using var ear = await Ear.OpenAsync(["what time is it", .. Lamps], new() { MinLikelihood = 0, Alternatives = 3 });
        var fresh = await ear.TranscribeAsync(Recordings.Question, "first");
        Assert.NotNull((await ear.TranscribeAsync(sound, "doubtful")).Alternatives);
        var again = await ear.TranscribeAsync(Recordings.Question, "again");
        Assert.Equal("what time is it", again.Text);
        Assert.Equal(fresh.Likelihood, again.Likelihood, 0.02);
        Assert.Equal(fresh.AsrTokens![0][0].Time!.Start, again.AsrTokens![0][0].Time!.Start, 0.1);
    }

    [Fact]
    public async Task ATextThatIsSureComesAlone()
    {
        await using var ear = await Ear.OpenAsync(["what time is it", "stop"], new() { Alternatives = 3 });
        var heard = await ear.TranscribeAsync(Recordings.Question);
        Assert.Equal("what time is it", heard.Text);
        Assert.Null(heard.Alternatives);
    }
}

namespace Soother.Stt.Tests;

public sealed class TranscribeTests
{
    [Theory]
    [InlineData("commands/rhasspy_what_time_is_it.wav", "what time is it")]
    [InlineData("commands/v2j_what_time_is_it.wav", "what time is it")]
    [InlineData("commands/mycroft_stop.wav", "stop")]
    public async Task HearsCommandsOfRealPeople(string recording, string text)
    {
        await using var ear = await Ear.OpenAsync(Commands.Phrases);
        var heard = await ear.TranscribeAsync(Recordings.Get(recording));
        Assert.Equal(text, heard.Text);
        Assert.InRange(heard.Likelihood, 0.5, 1);
    }

    [Theory]
    [InlineData("commands/rhasspy_turn_on_living_room_lamp.wav")]
    [InlineData("commands/v2j_would_you_please_turn_on_living_room_lamp.wav")]
    [InlineData("commands/rhino_within_context.wav")]
    public async Task HearsNothingInSentencesThatItDoesNotKnow(string recording)
    {
        await using var ear = await Ear.OpenAsync(Commands.Phrases);
        var heard = await ear.TranscribeAsync(Recordings.Get(recording));
        Assert.Equal("", heard.Text);
        Assert.Equal(0, heard.Likelihood);
    }
}

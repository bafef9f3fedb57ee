using Soother.Contracts;

namespace Soother.Skills.Tests;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("change host to just you", "ChangeHost", "plain")]
    [InlineData("I want to talk to the dog", "ChangeHost", "dog")]
    [InlineData("let me speak to your friend", "ChangeHost", "friend")]
    [InlineData("bring back the one who slips through time", "ChangeHost", "friend")]
    [InlineData("someone else please", "ChangeHost", null)]
    [InlineData("I want to talk", "Listen", null)]
    [InlineData("who is there", "WhoIsThere", null)]
    [InlineData("count down from fifty by tens", "CountDown", "50")]
    [InlineData("count me to sleep", "CountDown", null)]
    [InlineData("start a short box breathing", "Breathe", "short")]
    [InlineData("four seven eight breathing for six rounds", "Breathe", "6")]
    [InlineData("relax my body", "BodyScan", null)]
    [InlineData("tell me another story", "Story", null)]
    [InlineData("menu", "Menu", null)]
    [InlineData("more", "MenuMore", null)]
    [InlineData("I don't want to live anymore", "Danger", null)]
    public async Task IsUnderstood(string said, string intent, string? slot)
    {
        await using var evening = await Evening.BeginAsync(1);
        await evening.SayAsync(said);

        var heard = await evening.Bus.WaitForAsync<IntentRecognized>();
        Assert.Equal(intent, heard.Intent.IntentName);
        if (slot is not null)
            Assert.Contains(heard.Slots ?? [], found => Values.PlainOf(found.Value.Value) == slot);
    }

    [Fact]
    public async Task AHostStaysAtItsSiteOverARestartAndTheVoiceIsTold()
    {
        var folder = new TempFolder();
        await using (var first = await SkillsHarness.WithShippedAsync(folder.Lend()))
        {
            await first.SayAsync("ChangeHost", site: "bedroom", slots: SkillsHarness.Slot("host", "visitor"));
            await first.Bus.WaitForAsync<EndSession>();
        }
        await using var second = await SkillsHarness.WithShippedAsync(folder);

        await second.PublishAsync(new SessionStarted("k", "kitchen"));
        await second.PublishAsync(new SessionStarted("b", "bedroom"));

        var told = await second.Bus.WaitForAsync<TtsCharacter>();
        Assert.Equal(("bedroom", "visitor"), (told.SiteId.Name, told.Name));
        Assert.True(told.Rate < 1 && told.Formants < 1);
        Assert.NotEqual(await second.AnswerAsync("WhoIsThere", "k", "kitchen"), await second.AnswerAsync("WhoIsThere", "b", "bedroom"));
    }

    [Fact]
    public async Task SilenceIsBornePatientlyAndTheListenerLeavesAtLast()
    {
        await using var evening = await Evening.BeginAsync(5);
        await evening.SayAsync("I want to talk");
        await evening.ListenAsync(1);
        var quiet = evening.Transcript();
        await evening.ListenAsync();

        Assert.Contains("(60 s)", quiet);
        Assert.Equal(TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(Math.Round((evening.Clock.GetUtcNow() - evening.Began).TotalMinutes)));
        Assert.Equal(3, evening.Transcript().Split("soother:").Length - 1);
    }

    [Fact]
    public async Task AVoiceFadesOnTheWayToSleepAndIsItselfAgainAfterwards()
    {
        await using var evening = await Evening.BeginAsync(6);
        await evening.SayAsync("count down from twenty");
        await evening.ListenAsync();

        var told = evening.Bus.All<TtsCharacter>();
        Assert.Equal(told.SkipLast(1).Select(voice => voice.Volume).OrderDescending(), told.SkipLast(1).Select(voice => voice.Volume));
        Assert.InRange(told[^2].Volume, 0.3, 0.7);
        Assert.True(told[^2].Rate < 1);
        Assert.Equal((1, 1), (told[^1].Volume, told[^1].Rate));
    }
}

namespace Soother.Intent.Tests;

public sealed class UnderstandingTests
{
    private static readonly IntentEngine Everyday = Learned.Engine(Learned.Everyday);

    [Theory]
    [InlineData("what time is it", "GetTime")]
    [InlineData("What time is it?", "GetTime")]
    [InlineData("WHAT'S THE TIME", "GetTime")]
    [InlineData("whats the time", "GetTime")]
    [InlineData("tell me the time", "GetTime")]
    [InlineData("have you got the time", "GetTime")]
    [InlineData("what day is it today", "GetDate")]
    [InlineData("what's today's date?", "GetDate")]
    [InlineData("set a timer", "SetTimer")]
    [InlineData("set another timer for five minutes", "SetTimer")]
    [InlineData("start a 90 second timer", "SetTimer")]
    [InlineData("ten minute timer", "SetTimer")]
    [InlineData("set a timer for ten minutes called pasta is ready", "SetTimer")]
    [InlineData("wake me in an hour and a half", "SetTimer")]
    [InlineData("which timers do i have", "ListTimers")]
    [InlineData("list all timers", "ListTimers")]
    [InlineData("how much time is left on my timer", "ListTimers")]
    [InlineData("cancel the timer", "CancelTimer")]
    [InlineData("delete all my timers", "CancelTimer")]
    [InlineData("cancel the second timer", "CancelTimer")]
    [InlineData("stop", "Stop")]
    [InlineData("Stop!", "Stop")]
    [InlineData("cancel", "Stop")]
    [InlineData("never mind...", "Stop")]
    [InlineData("say that again", "Repeat")]
    [InlineData("repeat that", "Repeat")]
    [InlineData("what did you say?", "Repeat")]
    [InlineData("help", "Help")]
    [InlineData("what can I ask you", "Help")]
    [InlineData("volume to 30%", "SetVolume")]
    [InlineData("set the volume to thirty percent", "SetVolume")]
    [InlineData("set the volume to 30 per cent", "SetVolume")]
    [InlineData("louder", "ChangeVolume")]
    [InlineData("be more quietly", "ChangeVolume")]
    [InlineData("turn the volume down", "ChangeVolume")]
    [InlineData("let's do a breathing exercise", "Breathe")]
    [InlineData("breathe with me for 5 minutes", "Breathe")]
    [InlineData("i need to relax", "Breathe")]
    [InlineData("remind me to call mum at half past seven", "Remind")]
    [InlineData("echo what time is it", "Echo")]
    public void KnowsWhatWasLearned(string said, string? intent)
    {
        var understood = Everyday.Understand(said);
        Assert.Equal(intent, understood?.Intent);
        Assert.True(intent is null || understood!.Confidence == 1);
    }

    [Theory]
    [InlineData("what time is is", "GetTime", 0.857)]     // misheard
    [InlineData("what dime is it", "GetTime", 0.75)]
    [InlineData("what time is", "GetTime", 0.857)]        // lacking
    [InlineData("set timer five minutes", "SetTimer", 0.888)]
    [InlineData("what time is it the", "GetTime", 0.888)] // too many
    [InlineData("um what time is it", "GetTime", 0.95)]
    [InlineData("what time [unk] it", "GetTime", 0.857)]
    [InlineData("cancel a timer", "CancelTimer", 0.8)]
    [InlineData("what’s the time now", "GetTime", 0.95)]
    [InlineData("set a timer for", "SetTimer", 0.857)]
    [InlineData("set a time for five minutes", "SetTimer", 0.833)]
    [InlineData("set a timer four five minutes", "SetTimer", 0.833)]  // sounds the same
    public void ForgivesOneFaultWithLessConfidence(string said, string intent, double confidence)
    {
        var understood = Everyday.Understand(said);
        Assert.Equal(intent, understood?.Intent);
        Assert.Equal(confidence, understood!.Confidence, 0.001);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("turn on living room lamp")]
    [InlineData("turn on the living room lamp")]
    [InlineData("what time is it in paris")]
    [InlineData("what is the weather")]
    [InlineData("what [unk] is it")]                // time or day
    [InlineData("what is it")]
    [InlineData("don't stop")]
    [InlineData("do not cancel the timer")]
    [InlineData("shop")]                            // one word alone is not forgiven
    [InlineData("the")]
    [InlineData("set a timer for five")]
    [InlineData("set a timer for five minutes in the kitchen")]
    [InlineData("what day is tomorrow")]
    [InlineData("[unk]")]
    [InlineData("stop [unk]")]
    [InlineData("dell me a dime")]
    [InlineData("volume to 300%")]
    [InlineData("breathe with me for 50 minutes")]
    [InlineData("echo")]
    public void NeverGuesses(string said) => Assert.Null(Everyday.Understand(said)?.Intent);

    [Fact]
    public void ForgivesNothingWhereTwoIntentsAreNear()
    {
        var engine = Learned.Engine(new Contracts.IntentOffer("Fan", ["start the fan now"]), new("Van", ["start the van now"]));
        Assert.Null(engine.Understand("start the pan now"));
        Assert.Equal("Fan", engine.Understand("start the pan now", ["Fan"])?.Intent);
        Assert.Equal("Van", engine.Understand("start the van now")?.Intent);
    }

    [Theory]
    [InlineData("turn the light on", "turn the light off")]
    [InlineData("increase the light in here", "decrease the light in here")]
    [InlineData("set it to six now", "set it to five now")]
    [InlineData("do not wake me again", "do now wake me again")]
    public void NeverTakesAWordForItsOpposite(string learned, string said) => Assert.Null(Learned.OfSentences(learned).Understand(said));

    [Fact]
    public void ForgivesNothingWhenToldSo()
    {
        Assert.Null(new IntentEngine(Learned.Lesson(Learned.Everyday), new() { Forgive = false }).Understand("what time is is"));
    }

    [Fact]
    public void PrefersWordsToSlotsAndSlotsToFreeText()
    {
        var engine = Learned.Engine(
            new Contracts.IntentOffer("Any", ["play {anything}"]),
            new("Song", ["play {song}"], new Dictionary<string, Contracts.SlotOffer> { ["song"] = new("list", [new("yesterday"), new("help me")]) }),
            new("Help", ["play help me"]));
        Assert.Equal("Help", engine.Understand("play help me")?.Intent);
        Assert.Equal("Song", engine.Understand("play yesterday")?.Intent);
        Assert.Equal("Any", engine.Understand("play yesterday again")?.Intent);
    }

    [Theory]
    [InlineData(null, "GetTime")]
    [InlineData("", "GetTime")]
    [InlineData("GetTime", "GetTime")]
    [InlineData("Nothing,GetTime", "GetTime")]
    [InlineData("GetDate", null)]
    [InlineData("Nothing", null)]
    public void KeepsToTheFilter(string? filter, string? intent) =>
        Assert.Equal(intent, Everyday.Understand("what time is it", filter?.Split(',', StringSplitOptions.RemoveEmptyEntries))?.Intent);
}

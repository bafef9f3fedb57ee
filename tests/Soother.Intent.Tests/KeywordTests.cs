using Soother.Contracts;

namespace Soother.Intent.Tests;

public sealed class KeywordTests
{
    private static readonly Dictionary<string, SlotOffer> Slots = new()
    {
        ["weather"] = new("list", [new("weather", ["forecast", "temperature outside"])]), ["what"] = new("list", [new("what", ["what is", "tell me"])]),
        ["place"] = new("list", [new("Paris"), new("New York")]), ["day"] = new("date"), ["indoors"] = new("list", [new("inside"), new("fridge")]),
        ["song"] = new("list", [new("yesterday"), new("blue moon")]), ["play"] = new("list", [new("play", ["put on"])]), ["code"] = new("number", From: 1000, To: 9999),
    };

    private static readonly IntentEngine Engine = Learned.Engine(
        new("Weather", [], Slots, Keywords: [new(["weather"], Optional: ["place", "day"], Excluded: ["indoors"])]),
        new("Play", [], Slots, Keywords: [new(["play"], [["song", "code"]])]),
        new("Again", [], Slots, Keywords: [new(["what", "lastSong"])]));

    [Theory]
    [InlineData("what's the weather", "Weather", "weather=weather")]
    [InlineData("is there a forecast for New York for tomorrow", "Weather", "weather=forecast, place=New York, day=tomorrow")]
    [InlineData("what is the temperature outside in paris", "Weather", "weather=temperature outside, place=paris")]
    [InlineData("put on some Blue Moon", "Play", "play=put on, song=Blue Moon")]
    [InlineData("would you play 1234 for us", "Play", "play=play, code=1234")]
    [InlineData("play", null, "")]
    [InlineData("the weather inside", null, "")]                                          // excluded
    [InlineData("my uncle wrote a long book about weather and architecture", null, "")]   // too much is left over
    [InlineData("don't play yesterday", null, "")]
    public void FindsWhatARuleRequiresWhereverItIs(string said, string? intent, string slots)
    {
        var understood = Engine.Understand(said);
        Assert.Equal(intent, understood?.Intent);
        Assert.Equal(slots, string.Join(", ", (understood?.Slots ?? []).Select(s => $"{s.SlotName}={s.RawValue}")));
        Assert.All(understood?.Slots ?? [], s => Assert.Equal(s.RawValue, said[s.Range!.Start..s.Range.End]));
    }

    [Fact]
    public void ANameThatTheContextKnowsNeedNotBeSaid()
    {
        Assert.Null(Engine.Understand("tell me"));
        Assert.Equal("Again", Engine.Understand("tell me", context: new Dictionary<string, string> { ["lastSong"] = "blue moon" })?.Intent);
    }

    [Fact]
    public void WhatIsDrawnTogetherIsWordsOfItsOwn()
    {
        var engine = Learned.Engine(new IntentOffer("Who", [], new Dictionary<string, SlotOffer> { ["who"] = new("list", [new("who is")]), ["name"] = new("list", [new("ann")]) }, Keywords: [new(["who", "name"])]));
        var understood = engine.Understand("so who's Ann");
        Assert.Equal(("who's", "Ann"), (understood!.Slots[0].RawValue, understood.Slots[1].RawValue));
    }

    [Fact]
    public void IsSurerTheMoreOfWhatWasSaidItExplains()
    {
        var (all, part) = (Engine.Understand("play yesterday")!, Engine.Understand("play yesterday somewhere upstairs")!);
        Assert.InRange(part.Confidence, 0.5, all.Confidence - 0.05);
        Assert.Equal(Way.Keywords, all.Way);
    }

    [Theory]
    [InlineData("a rule of keywords requires nothing, so it would take everything that is said", null)]
    [InlineData("the keyword 'words' is free text, which is everywhere", "words")]
    [InlineData("a rule with the keyword 'broken' is left out", "broken")]
    public void RefusesARuleThatCannotWork(string fault, string? required)
    {
        var slots = new Dictionary<string, SlotOffer> { ["words"] = new("text"), ["broken"] = new("list") };
        Assert.Contains(Learned.Lesson(new IntentOffer("X", [], slots, Keywords: [new(required is null ? null : [required])])).Faults, f => f.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void TenThousandRulesAreNotLookedAtOneByOne()
    {
        string Word(int i) => "word" + string.Concat($"{i:00000}".Select(d => "bdfgklmnpr"[d - '0']));
        var offers = Enumerable.Range(0, 10_000).Select(i => new IntentOffer($"I{i}", [],
            new Dictionary<string, SlotOffer> { ["verb"] = new("list", [new("open"), new("close")]), ["thing"] = new("list", [new(Word(i))]) }, Keywords: [new(["verb", "thing"])])).ToArray();
        var engine = Learned.Engine(offers);
        Assert.Equal("I7351", engine.Understand($"open {Word(7351)}")?.Intent);
        var before = GC.GetAllocatedBytesForCurrentThread();
        engine.Understand($"open {Word(42)}");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }
}

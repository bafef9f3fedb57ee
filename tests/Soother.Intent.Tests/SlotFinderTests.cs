using Soother.Contracts;

namespace Soother.Intent.Tests;

public sealed class SlotFinderTests
{
    private static readonly SlotOffer Rooms = new("list", [new("kitchen"), new("living room", ["lounge", "sitting room"]), new("bedroom")]);
    private static readonly SlotOffer Cities = new("list", [new("Paris"), new("Rome"), new("New York"), new("York")]);

    [Theory]
    [InlineData("it is far too dark in the lounge for me", "room=living room")]
    [InlineData("could you do something in the livingroom", "room=living room")]
    [InlineData("could you do something in the bed room", "room=bedroom")]
    [InlineData("light the kitchin please", "room=kitchen")]
    [InlineData("the lvinig room", "")]                       // two faults
    [InlineData("make it 50% in the sitting room", "level=50 room=living room")]
    [InlineData("i would like fifty per cent somewhere", "level=50")]
    [InlineData("five minutes of light in the kitchen", "how_long=5 room=kitchen")]
    [InlineData("nothing of all that", "")]
    public void FindsWhatReadersCanReadAnywhereInASentence(string said, string slots)
    {
        var finder = Finder(new() { ["room"] = Rooms, ["level"] = new("percentage"), ["how_long"] = new("duration") });
        Assert.Equal(slots, Show(finder, said));
    }

    [Theory]
    [InlineData("breathe with me for a bit", "")]
    [InlineData("breathe four times", "pattern=box")]
    public void ASmallWordIsNoChoiceThatSoundsLikeIt(string said, string slots) =>
        Assert.Equal(slots, Show(Finder(new() { ["pattern"] = new("list", [new("box", ["four"]), new("slow")]) }), said));

    [Theory]
    [InlineData("from paris to rome", "from=Paris to=Rome")]
    [InlineData("to rome from new york", "to=Rome from=New York")]
    public void TellsSlotsOfOneTypeApartByTheirNames(string said, string slots) =>
        Assert.Equal(slots, Show(Finder(new() { ["from"] = Cities, ["to"] = Cities }), said));

    [Theory]
    [InlineData("i am leaving paris and going to rome", "start=Paris goal=Rome")]
    [InlineData("i want to get to new york leaving york", "goal=New York start=York")]
    public void TellsSlotsOfOneTypeApartByTheWordsAroundThem(string said, string slots) => Assert.Equal(slots, Show(
        Finder(new() { ["start"] = Cities, ["goal"] = Cities }, "leaving [Rome](start) for [Paris](goal)", "i am leaving [York](start)", "get me to [Rome](goal)",
            "go to [Paris](goal) leaving [Rome](start)", "going to [York](goal)"), said));

    [Theory]
    [InlineData("please put on some mongolian throat singing by the huntresses", "song=some mongolian throat singing artist=the huntresses")]
    [InlineData("play Nightswimming!", "song=Nightswimming")]
    public void FindsFreeTextByExamples(string said, string slots) => Assert.Equal(slots, Show(
        Finder([], "play [Blue Moon](song)", "play [Yesterday](song) by [The Beatles](artist)", "put on [Alone Again](song)", "please put on [Hello](song) by [Adele](artist)",
            "play [Blackbird](song) by [Nina Simone](artist)", "play [Sunday Morning](song)"), said));

    [Fact]
    public void FindsTheSameAfterBeingSaved()
    {
        var lesson = new SlotLesson("X", new Dictionary<string, ISlotReader>(), [MarkedText.OfExample("play [Blue Moon](song)"), MarkedText.OfExample("stop [it](what)")]);
        using var file = new MemoryStream();
        SlotFinder.Learn([lesson]).Save(file);
        file.Position = 0;
        Assert.Equal("song=Red Sun", Show(SlotFinder.Load(file, [lesson]), "play Red Sun"));
        file.Position = 0;
        Assert.Throws<InvalidDataException>(() => SlotFinder.Load(file, [lesson with { Intent = "Y" }]));
        file.SetLength(file.Length / 2);
        file.Position = 0;
        Assert.Throws<InvalidDataException>(() => SlotFinder.Load(file, [lesson]));
    }

    [Theory]
    [InlineData("look at the lounge", "room=living room")]
    [InlineData("look at living rooms", "room=living room")]
    [InlineData("look at number 3 of the house", "room=house 3")]
    [InlineData("look at all of it now", "room=everything (really)")]
    [InlineData("look at door four", "room=door four")]
    [InlineData("look at everything really", "room=everything (really)")]
    public void ReadsChoicesThatAreTemplates(string said, string slots) => Assert.Equal(slots, Show(Finder(new()
    {
        ["room"] = new("list",
            [new("living room", ["[the] (lounge|living room[s])"]), new("house 3", ["(number 3;[of] the house)"]), new("everything (really)", ["all [of it]"]), new("door 1..9")]),
    }), said));

    [Theory]
    [InlineData("(open", "the choice '(open': position 1: '(' is not closed")]
    [InlineData("a {slot}", "the choice 'a {slot}': position 1: {slot} cannot be said in a choice of a list")]
    [InlineData("1..900", "the choice '1..900': position 1: it stands for more than 500 phrases")]
    [InlineData("?!", "the choice '?!' has no word in it")]
    public void SaysWhatIsWrongWithAChoice(string choice, string fault) =>
        Assert.Equal(fault, Assert.Throws<ArgumentException>(() => new SlotReaders(TimeProvider.System).For(new("list", [new(choice)]))).Message);

    [Fact]
    public void FindsNothingForAnIntentThatWasNotLearned() => Assert.Empty(SlotFinder.Learn([]).Find(new("five minutes"), "X"));

    private static SlotFinder Finder(Dictionary<string, SlotOffer> slots, params string[] examples)
    {
        var readers = new SlotReaders(TimeProvider.System);
        return SlotFinder.Learn([new("X", slots.ToDictionary(s => s.Key, s => readers.For(s.Value)), [.. examples.Select(MarkedText.OfExample)])]);
    }

    private static string Show(SlotFinder finder, string said)
    {
        var slots = finder.Find(new(said), "X");
        Assert.All(slots, s => Assert.Equal(s.RawValue, said[s.Range!.Start..s.Range.End]));
        return string.Join(' ', slots.Select(s => $"{s.SlotName}={(s.Value.Kind == "Duration" ? s.Value.Value.GetProperty("minutes") : s.Value.Value)}"));
    }
}

using Microsoft.Extensions.Time.Testing;
using Soother.Contracts;

namespace Soother.Intent.Tests;

/// <summary>Answers to questions, corrections, and what the context allows.</summary>
public sealed class ConversationTests
{
    private static readonly IntentOffer[] Offers =
    [
        new("SetTimer", ["set a timer [for {duration}] [(called|named) {name}]"], new Dictionary<string, SlotOffer> { ["duration"] = new("duration") }, Asks: ["duration", "name"]),
        new("Lamp", ["turn on the {room} lamp"], new Dictionary<string, SlotOffer> { ["room"] = new("list", [new("kitchen"), new("bedroom", ["bed room"])]) }),
        new("Fly", ["fly from {from=city} to {to=city}"], new Dictionary<string, SlotOffer> { ["city"] = new("list", [new("Paris"), new("Rome"), new("Oslo")]) }),
        new("Remind", ["remind me to {what}"]),
        new("Stop", ["stop", "cancel"]),
        new("No", ["no [thanks]"]),
        new("Yes", ["yes", "sure"], Requires: ["question"]),
        new("More", ["more"], Excludes: ["silent"]),
    ];

    private readonly IntentEngine _engine = Learned.Engine(Offers);
    private readonly FakeTimeProvider _time = new();
    private readonly Interpreter _interpreter;

    public ConversationTests() => _interpreter = new(Phrasings.Load(Path.Combine(ShippedSkills.Root(), "plugins", "Soother.Intent", "locale", "en-us")), _time);

    [Theory]
    [InlineData("ten minutes", "SetTimer", "duration=ten minutes")]
    [InlineData("um make it ten minutes please", "SetTimer", "duration=ten minutes")]
    [InlineData("I'd like an hour and a half, I think", "SetTimer", "duration=an hour and a half")]
    [InlineData("set a timer for five minutes called tea", "SetTimer", "duration=five minutes, name=tea")]
    [InlineData("stop", "Stop", "")]                                       // another order works anywhere
    [InlineData("turn on the kitchen lamp", "Lamp", "room=kitchen")]
    [InlineData("the blue one", null, "")]
    public void AnAnswerIsTheValueOfTheSlotThatWasAskedFor(string said, string? intent, string slots) => Expect(intent, slots, Say(said, slot: "duration", filter: ["SetTimer"]));

    [Theory]
    [InlineData("soft eggs", "SetTimer", "name=soft eggs")]
    [InlineData("call it soft eggs please", "SetTimer", "name=call it soft eggs")]
    [InlineData("stop", "Stop", "")]
    public void AnswersInFreeTextAreEverythingButAnOrder(string said, string? intent, string slots) => Expect(intent, slots, Say(said, slot: "name", filter: ["SetTimer"]));

    [Theory]
    [InlineData("set a timer for five minutes", "no, I meant ten minutes", "SetTimer", "duration=ten minutes")]
    [InlineData("set a timer for five minutes called tea", "no ten minutes", "SetTimer", "duration=ten minutes, name=tea")]
    [InlineData("turn on the kitchen lamp", "sorry, I said the bed room", "Lamp", "room=bed room")]
    [InlineData("turn on the kitchen lamp", "no, turn on the bedroom lamp", "Lamp", "room=bedroom")]
    [InlineData("fly from Paris to Rome", "not Rome but Oslo", "Fly", "from=Paris, to=Oslo")]
    [InlineData("fly from Paris to Rome", "no, Oslo, not Paris", "Fly", "from=Oslo, to=Rome")]
    [InlineData("remind me to buy milk", "no, I meant buy bread", "Remind", "what=buy bread")]
    public void ACorrectionTakesThePlaceOfWhatWasUnderstoodBefore(string before, string said, string intent, string slots)
    {
        Assert.False(Say(before)!.Corrects);
        var corrected = Say(said);
        Assert.True(corrected!.Corrects);
        Expect(intent, slots, corrected);
        Assert.All(corrected.Slots.Where(s => s.Range is not null), s => Assert.Equal(s.RawValue, said[s.Range!.Start..s.Range.End]));
    }

    [Theory]
    [InlineData("no", "No")]
    [InlineData("no thanks", "No")]
    [InlineData("no, the weather is nice", null)]
    public void ANoIsNotACorrection(string said, string? intent)
    {
        Say("set a timer for five minutes");
        var understood = Say(said);
        Assert.Equal(intent, understood?.Intent);
        Assert.NotEqual(true, understood?.Corrects);
    }

    [Fact]
    public void SitesHaveTheirOwnMemoryAndItFades()
    {
        Say("set a timer for five minutes", site: "kitchen");
        Assert.Null(Say("no, ten minutes", site: "attic"));
        _time.Advance(TimeSpan.FromMinutes(3));
        Assert.Null(Say("no, ten minutes", site: "kitchen"));
    }

    [Fact]
    public void AnAnswerCanBeCorrectedWithWhatWasSaidBeforeIt()
    {
        Say("set a timer called tea");
        Say("five minutes", slot: "duration", filter: ["SetTimer"]);
        Expect("SetTimer", "duration=six minutes, name=tea", Say("no, six minutes"));
    }

    [Theory]
    [InlineData("yes", "", null)]
    [InlineData("yes", "question", "Yes")]
    [InlineData("more", "", "More")]
    [InlineData("more", "silent", null)]
    public void IntentsAreMeantOnlyInTheirContext(string said, string context, string? intent) =>
        Assert.Equal(intent, Say(said, context: context.Length == 0 ? [] : new() { [context] = "x" })?.Intent);

    [Fact]
    public void AnExactSentenceAmongTheAlternativesBeatsAForgivenOneInTheFirst()
    {
        var understood = _interpreter.Understand(_engine, Question.Of("turn on the kitten lamp", ["turn on the kitchen lamp"]), "here");
        Assert.Equal((Way.Sentence, "turn on the kitchen lamp", 1.0), (understood!.Way, understood.Text, understood.Confidence));
    }

    [Fact]
    public void AnExplanationSaysWhatDecidedAndWhyNothingElseDid()
    {
        var explained = Explanation.Of(_interpreter, _engine, new("turn on the kitchen lamps", Id: "1"));
        var taken = Assert.Single(explained.Meanings, m => m.WhyNot is null);
        Assert.Equal(("forgiven", "Lamp", "turn on the {room} lamp"), (taken.Way, taken.Intent, taken.Because));
        Assert.Equal("only where the context has question", Assert.Single(Explanation.Of(_interpreter, _engine, new("sure")).Meanings).WhyNot);
        Assert.Equal("not in the intent filter", Assert.Single(Explanation.Of(_interpreter, _engine, new("stop", IntentFilter: ["Lamp"])).Meanings).WhyNot);
        Assert.Contains("200", Explanation.Of(_interpreter, _engine, new(string.Join(' ', Enumerable.Repeat("x", 300)))).Error);
    }

    private Understood? Say(string text, string site = "here", string? slot = null, string[]? filter = null, Dictionary<string, string>? context = null) =>
        _interpreter.Understand(_engine, Question.Of(text, filter: filter, context: context, slot: slot), site);

    private static void Expect(string? intent, string slots, Understood? understood)
    {
        Assert.Equal(intent, understood?.Intent);
        Assert.Equal(slots, string.Join(", ", (understood?.Slots ?? []).Select(s => $"{s.SlotName}={s.RawValue}").Order(StringComparer.Ordinal)));
    }
}

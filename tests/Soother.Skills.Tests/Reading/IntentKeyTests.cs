namespace Soother.Skills.Tests.Reading;

/// <summary>What a skill says about how an intent is said is what is offered.</summary>
public sealed class IntentKeyTests
{
    [Fact]
    public void ExamplesAreOfferedWithTheirMarksAndReadOutWithoutThem()
    {
        var intent = Read("""
            slots: {song: [Blue Moon, Misty]}
            intents:
              Play:
                examples: ["put on [Blue Moon](song) for [Ann](who)", "some \\[live] music"]
                replies: "{song} for {who}."
            """);

        Assert.Equal(["put on Blue Moon for Ann", "some [live] music"], intent.Examples);
        Assert.Equal("put on [Blue Moon](song) for [Ann](who)", intent.Offer.Examples![0]);
        Assert.Equal(["list", "text"], intent.Offer.Slots!.Values.Select(slot => slot.Type));
        Assert.Empty(intent.Offer.Sentences);
    }

    [Fact]
    public void KeywordsNameSlotsAndContext()
    {
        var intent = Read("""
            slots:
              lamp: [lamp, light]
              on: [on]
              off: [off]
            intents:
              Lamp:
                keywords:
                  - {require: [lamp, room], oneOf: [on, off], optional: level, exclude: [party]}
                  - oneOf: [[on, off], [lamp]]
                replies: ok
            """);

        var rules = intent.Offer.Keywords!;
        Assert.Equal(["lamp", "room"], rules[0].Required);
        Assert.Equal(["on", "off"], Assert.Single(rules[0].OneOf!));
        Assert.Equal(["level"], rules[0].Optional);
        Assert.Equal(["party"], rules[0].Excluded);
        Assert.Equal(2, rules[1].OneOf!.Count);
        Assert.Equal(["lamp", "off", "on"], intent.Offer.Slots!.Keys.Order()); // room, level and party can only be in the context
    }

    [Fact]
    public void RulesAreOfferedToTheIntentsThatUseThem()
    {
        var skill = ReadSkill("""
            rules:
              on: [turn on, switch <up>]
              up: up|on
              bye: bye
            intents:
              On: {sentences: "<on> the lamp", replies: ok}
              Bye: {sentences: "<bye>", replies: ok, rules: {bye: good bye}}
              Off: {sentences: "<bye> lamp", replies: ok}
            """);

        Assert.Equal(new() { ["on"] = "(turn on|switch <up>)", ["up"] = "up|on" }, skill.Intents[0].Offer.Rules!.ToDictionary());
        Assert.Equal("good bye", Assert.Single(skill.Intents[1].Offer.Rules!).Value);
        Assert.Equal("bye", Assert.Single(skill.Intents[2].Offer.Rules!).Value);
    }

    [Fact]
    public void ASlotCanBeOfAKindThatHasAnotherName()
    {
        var intent = Read("""
            slots: {city: [Rome, Bonn]}
            intents:
              Trip:
                sentences: "from {from=city} to {to=city} in {n=number} days (by train){by} {kind:trip}"
                replies: "{from} {to} {n} {by} {kind}"
            """);

        Assert.Equal(["from", "to", "n", "by", "kind"], intent.Slots.Keys);
        Assert.Equal("list", intent.Slots["to"].Type);
        Assert.Equal(["city", "number"], intent.Offer.Slots!.Keys);
    }

    [Fact]
    public void EverySlotTypeCanBeDescribed()
    {
        var intent = Read("""
            slots:
              a: ordinal
              b: {type: temperature, from: -10, to: 40}
              c: datetime
              d: {pattern: "[a-z]{3} \\d+"}
              e: {type: percentage, from: 0, to: 100, step: 5}
              f: {type: number, from: 0, to: 10, step: 2}
            intents:
              All: {sentences: "x {a} {b} {c} {d} {e} {f}", replies: ok}
            """);

        Assert.Equal(["ordinal", "temperature", "datetime", "pattern", "percentage", "number"], intent.Offer.Slots!.Values.Select(slot => slot.Type));
        Assert.Equal(@"[a-z]{3} \d+", intent.Offer.Slots!["d"].Pattern);
        Assert.Equal(5, intent.Offer.Slots!["e"].Step);
        Assert.Equal(-10, intent.Offer.Slots!["b"].From);
    }

    [Fact]
    public void ASlotThatIsAskedForIsRequiredAndMayBeAnAnswer()
    {
        var intent = Read("""
            slots:
              duration: {type: duration, ask: ["For how long?", "How long?"]}
              tea: [green, black]
            intents:
              Brew:
                sentences: brew {tea} tea
                slots: {duration: {type: duration, ask: "How long for {tea} tea?"}}
                required: tea
                requires: kitchen
                excludes: [night, guests]
                replies: ok
            """, "intents:\n  Brew: {replies: gut}\n");

        Assert.Equal(["tea", "duration"], intent.Required);
        Assert.Equal("How long for {tea} tea?", Assert.Single(Assert.Single(intent.Questions).Value).Text);
        Assert.Equal(["tea", "duration"], intent.Offer.Asks);
        Assert.Equal(["kitchen"], intent.Offer.Requires);
        Assert.Equal(["night", "guests"], intent.Offer.Excludes);
        Assert.Equal("gut", intent.Replies["done"][0].Text);
    }

    [Fact]
    public void ALocaleSaysTheWordsOfAllThis()
    {
        var intent = Read("""
            rules: {on: turn on}
            slots: {room: {choices: [{kitchen: galley}], ask: Where?}}
            intents:
              On: {sentences: "<on> {room}", examples: turn on, replies: ok}
            """, """
            rules: {on: cynnau}
            slots: {room: {choices: [{kitchen: cegin}], ask: Ble?}}
            intents:
              On: {sentences: "<on> {room}", examples: "cynnau [cegin](room)", replies: iawn}
            """);

        Assert.Equal("cynnau", intent.Offer.Rules!["on"]);
        Assert.Equal("Ble?", intent.Questions["room"][0].Text);
        Assert.Equal("cegin", intent.Offer.Slots!["room"].Choices![0].Synonyms![0]);
        Assert.Equal(["cynnau cegin"], intent.Examples);
    }

    [Theory]
    [InlineData("    keywords: {optional: [a]}\n", 4, "a rule of keywords needs 'require' or 'oneOf'")]
    [InlineData("    keywords: {requires: [a]}\n", 4, "unknown key 'requires' in keywords; known are require, oneOf, optional, exclude")]
    [InlineData("    keywords:\n      - require: [a b]\n", 5, "is the name of a slot or of the context: letters, digits and _, but this is 'a b'")]
    [InlineData("    examples:\n      - play [Blue Moon]\n", 5, "a slot is marked [words](slot) in an example")]
    [InlineData("    rules:\n      a: <b>\n", 5, "no sentence uses the rule <a>")]
    [InlineData("    required: tea\n", 4, "the slot 'tea' is required, but is neither described nor in a sentence")]
    [InlineData("    requires: {a: b}\n", 4, "requires must be a text, but is a mapping")]
    [InlineData("    slots:\n      a: {pattern: '('}\n", 5, "the pattern is not a regular expression")]
    [InlineData("    slots:\n      a: {type: pattern}\n", 5, "a slot of type pattern needs a pattern")]
    [InlineData("    slots:\n      a: {type: date, step: 2}\n", 5, "from, to and step belong to number, ordinal, percentage, temperature, but the type is date")]
    [InlineData("    slots:\n      a: {type: number, step: 0}\n", 5, "step must be a number from 1")]
    public void WhatIsWrongIsSaidWithItsPlace(string more, int line, string fault) => AssertFault("intents:\n  Hi:\n    sentences: hi\n" + more + "    replies: ok\n", line, fault);

    [Theory]
    [InlineData("go <home>", "there is no rule <home>; a < that begins none is written \\<")]
    [InlineData("go <home", "'<' is not closed in 'go <home'")]
    [InlineData("go {a=place}", "no slot 'place' is described that {a=place} could be")]
    [InlineData("go <round>", "the rule <round> leads back to itself: <round>, <about>, <round>")]
    [InlineData("\\[go)", "')' closes nothing in '\\[go)'")]
    public void WhatIsWrongWithASentenceIsSaid(string sentence, string fault) =>
        AssertFault($"rules: {{round: \"<about>\", about: \"<round>\"}}\nintents:\n  Hi:\n    sentences: '{sentence}'\n    replies: ok\n", null, fault);

    private static void AssertFault(string yaml, int? line, string fault)
    {
        using var folder = new TempFolder();
        folder.Write("mine/skill.yaml", yaml);

        var message = SkillSet.Read([folder.Root], [], "en-us").All.Single().Fault;

        Assert.StartsWith($"mine/skill.yaml:{line}", message);
        Assert.Contains(fault, message);
    }

    private static SkillIntent Read(string yaml, string? locale = null) => ReadSkill(yaml, locale).Intents[0];

    private static Skill ReadSkill(string yaml, string? locale = null)
    {
        using var folder = new TempFolder();
        folder.Write("mine/skill.yaml", yaml);
        if (locale is not null)
            folder.Write("mine/locale/en-us/skill.yaml", locale);
        return SkillReader.Read(folder.Path("mine"), "en-us");
    }
}

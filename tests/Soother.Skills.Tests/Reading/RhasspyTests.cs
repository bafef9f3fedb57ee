namespace Soother.Skills.Tests.Reading;

/// <summary>What Rhasspy's sentences become.</summary>
public sealed class RhasspyTests
{
    [Theory]
    [InlineData("turn on [the] (living room | kitchen) lamp", "turn on [the] (living room | kitchen) lamp")]
    [InlineData("set it to (red | blue){color}", "set it to (red | blue){color}")]
    [InlineData("turn (on | off){state:ON} it", "turn (on | off){state:ON} it")]
    [InlineData("turn (on:ON | off:OFF){state} it", "turn ((on){state:ON}|(off){state:OFF}) it")]
    [InlineData("(:){domain:light} (on){state}", "{domain:light} (on){state}")]
    [InlineData("light:lamp on", "light on")]
    [InlineData("dim to 0..100,5{level} percent", "dim to (0..100,5){level} percent")]
    [InlineData("dim to (1..3){level!int} percent", "dim to (1..3){level} percent")]
    [InlineData("make it (warm){mood!upper}", "make it (warm){mood:WARM}")]
    [InlineData(@"\[please] stop", "[please] stop")]
    [InlineData("wait $rhasspy/number,1,9,2{n} hours", "wait (1..9,2){n} hours")]
    [InlineData("on $rhasspy/days{day} please", "on {day=rhasspy_days} please")]
    public void ASentenceBecomesATemplate(string sentence, string template) =>
        Assert.Equal(template, ForeignFolder.Sentences(ForeignFolder.Read(("sentences.ini", $"[X]\n{sentence}\n")), "X"));

    [Fact]
    public void RulesAreSharedBetweenIntents()
    {
        var skill = ForeignFolder.ReadSkill(("sentences.ini", """
            # the lamps
            [On]
            room = (kitchen | attic){room}
            turn on <room>
            [Off]
            room = (hall)
            verb = (turn | switch)
            <verb> off <On.room>
            leave the <room>
            [Both]
            <On> now
            """));

        Assert.Equal("turn on <On_room>", skill.Intents[0].Sentences[0]);
        Assert.Equal(["<verb> off <On_room>", "leave the <Off_room>"], skill.Intents[1].Sentences);
        Assert.Equal("(kitchen | attic){room}", skill.Intents[2].Offer.Rules!["On_room"]);
        Assert.Equal("turn on <On_room>", skill.Intents[2].Offer.Rules!["On"]);
    }

    [Fact]
    public void SlotFilesBecomeLists()
    {
        var skill = ForeignFolder.ReadSkill(
            ("sentences.ini", "[Say]\npaint it $color{shade}\ngo to $house/room\n"),
            ("slots/color", "red\n# a comment\n((light | pale) blue):azure\nsea [green | blue:teal]\n"),
            ("slots/house/room", "attic\n([the] living room):lounge\n"),
            ("profile.json", "{}"));

        var slots = skill.Intents[0].Offer.Slots!;
        Assert.Equal("paint it {shade=color}", skill.Intents[0].Sentences[0]);
        Assert.Equal(["red", "azure", "sea green", "sea teal", "sea"], slots["color"].Choices!.Select(choice => choice.Value));
        Assert.Equal(["light blue", "pale blue"], slots["color"].Choices![1].Synonyms);
        Assert.Equal(["sea blue"], slots["color"].Choices![3].Synonyms);
        Assert.Equal(["attic", "lounge"], slots["house_room"].Choices!.Select(choice => choice.Value));
        Assert.Equal("list", skill.Intents[0].Slots["shade"].Type);
        Assert.IsType<ElsewhereAction>(skill.Intents[0].Action);
        Assert.Contains(skill.Remarks, remark => remark.File == "house/profile.json" && !remark.IsFault);
    }

    [Theory]
    [InlineData("hello\n[A]\nhi", 1, "'hello' stands before the first [Intent]")]
    [InlineData("[A]\nhi\nturn on (the lamp", 3, "'(' is not closed in 'turn on (the lamp'")]
    [InlineData("[A]\nhi\nturn on <lamp>", 3, "there is no rule <lamp>")]
    [InlineData("[A]\nhi\nturn on $lamp", 3, "there is no file slots/lamp")]
    [InlineData("[A]\nhi\nx = <y>\ny = <x>\ngo <x>", 4, "the rule <x> leads back to itself")]
    [InlineData("[A]\nhi\nto $rhasspy/number,1", 3, "$rhasspy/number needs a least and a greatest number")]
    public void AFaultIsSaidWithItsPlaceAndTheRestIsUsed(string text, int line, string fault)
    {
        var skill = ForeignFolder.ReadSkill(("sentences.ini", text));

        var remark = Assert.Single(skill.Remarks, remark => remark.IsFault);
        Assert.Equal(("house/sentences.ini", line), (remark.File, remark.Line));
        Assert.Contains(fault, remark.Text);
        Assert.Equal(["hi"], skill.Intents[0].Sentences);
    }

    [Fact]
    public void WhatIsAProgramIsSaid()
    {
        var skill = ForeignFolder.Read(("sentences.ini", "[A]\nset (two:2 three:3 [four:4]){x} now\nmake it (hot!spicy){y}\n"));

        Assert.Contains(skill.Remarks, remark => remark.Line == 2 && remark.Text.Contains("the slot 'x' gets the words as they are said"));
        Assert.Contains(skill.Remarks, remark => remark.Line == 3 && remark.Text.Contains("the converter !spicy is a program of Rhasspy"));
    }
}

namespace Soother.Skills.Tests.Reading;

/// <summary>What the files of a Mycroft skill become.</summary>
public sealed class MycroftTests
{
    [Fact]
    public void SentencesEntitiesAndDialogsBecomeAnIntentThatAnswers()
    {
        var skill = ForeignFolder.ReadSkill(
            ("locale/en-us/make.tea.intent", "# how it is said\nmake (me |)(a|some|) {{kind}} tea\n// and\n{kind} tea( please|)\nbrew :0 for {time}\n"),
            ("locale/en-us/kind.entity", "green\n(black|dark)\n"),
            ("locale/en-us/deep/time.entity", "##\n#\n"),
            ("locale/en-us/make.tea.dialog", "(Here|There) is your {{kind}} tea.\n{kind}, in {cups} cups.\n"),
            ("locale/en-us/other.dialog", "Nothing left.\n"));

        var intent = Assert.Single(skill.Intents);
        Assert.Equal("house:make.tea.intent", intent.Name);
        Assert.Equal(["make (me |) (a|some|) {kind} tea", "{kind} tea( please|)", "brew {words} for {time}"], intent.Sentences);
        Assert.Equal(["list", "number", "text"], intent.Slots.Values.Select(slot => slot.Type).Order());
        Assert.Equal(99, intent.Slots["time"].To);
        Assert.Equal(["black", "dark"], [intent.Slots["kind"].Choices![1].Value, .. intent.Slots["kind"].Choices![1].Synonyms!.Where(word => word != "black")]);
        Assert.Equal(["Here is your {kind} tea.", "There is your {kind} tea."], intent.Replies["done"].Select(reply => reply.Text));
    }

    [Fact]
    public void RulesOfKeywordsAreFoundInTheProgramWhichIsNotRun()
    {
        var skill = ForeignFolder.ReadSkill(
            ("vocab/en-us/Lamp.voc", "lamp, light\nbulb\n"),
            ("vocab/en-us/On.voc", "# a comment\non\n"),
            ("vocab/en-us/Off.voc", "off\n"),
            ("vocab/en-us/Party.voc", "party\n"),
            ("regex/en-us/room.rx", ".*in the (?P<Room>.+)\n"),
            ("dialog/en-us/hi.dialog", "Hello there.\n"),
            ("dialog/en-us/done.dialog", "Done.\n"),
            ("__init__.py", """"
                raise SystemExit("this is never run")
                class Lamps(MycroftSkill):
                    @intent_handler(IntentBuilder("Switch").require("Lamp").one_of("On", "Off")
                                    .optionally("Room").exclude("Party"))
                    def handle_switch(self, message):
                        self.lamp.switch(message)
                        self.speak_dialog("done")

                    @intent_handler(AdaptIntent().require("Party").require("Mood"))
                    def greet(self, message):
                        """Says hello."""
                        self.speak_dialog("hi")

                    # @intent_handler(IntentBuilder("Old").require("Lamp"))
                    def initialize(self):
                        bulb = IntentBuilder("Bulb").require("Lamp").build()
                        self.register_intent(bulb, self.handle_switch)
                """"));

        Assert.Equal(["house:Switch", "house:greet", "house:Bulb"], skill.Intents.Select(intent => intent.Name));
        var rule = Assert.Single(skill.Intents[0].Offer.Keywords!);
        Assert.Equal(["Lamp"], rule.Required);
        Assert.Equal(["On", "Off"], Assert.Single(rule.OneOf!));
        Assert.Equal(["Room"], rule.Optional);
        Assert.Equal(["Party"], rule.Excluded);
        Assert.Equal(".*in the (?<Room>.+)", skill.Intents[0].Offer.Slots!["Room"].Pattern);
        Assert.Equal(["light"], skill.Intents[0].Offer.Slots!["Lamp"].Choices![0].Synonyms);
        Assert.IsType<ElsewhereAction>(skill.Intents[0].Action); // "Done." would be a lie: the lamp is not switched
        Assert.Equal("Hello there.", skill.Intents[1].Replies["done"][0].Text);
        Assert.Contains(skill.Remarks, remark => remark is { File: "house/__init__.py", Line: 3 } && remark.Text.Contains("what handle_switch does is not carried over; it answers with done"));
        Assert.Contains(skill.Remarks, remark => remark.Line == 9 && remark.Text.Contains("'Mood' is neither vocabulary nor a regular expression"));
    }

    [Fact]
    public void OurOwnFileBesideThemHasTheLastWord()
    {
        var skill = ForeignFolder.ReadSkill(
            ("locale/en-us/hi.intent", "hello\n"),
            ("skill.yaml", "name: Greeter\nintents:\n  house:hi.intent:\n    action: reply\n    replies: Good evening.\n"));

        Assert.Equal("Greeter", skill.Name);
        Assert.Equal(["hello"], skill.Intents[0].Sentences);
        Assert.Equal("Good evening.", skill.Intents[0].Replies["done"][0].Text);
    }

    [Theory]
    [InlineData("locale/en-us/x.intent", "hello\nhi (there\n", 2, "'(' is not closed in 'hi (there'")]
    [InlineData("locale/en-us/x.intent", "hello\nhi {name\n", 2, "'{' is not closed")]
    [InlineData("locale/en-us/x.voc", "a\n(b\n", 2, "'(' is not closed in '(b'")]
    [InlineData("locale/en-us/x.rx", "(?P<X>.+\n", 1, "the pattern is not a regular expression")]
    public void AFaultIsSaidWithItsPlaceAndTheRestIsUsed(string path, string text, int line, string fault)
    {
        var skill = ForeignFolder.ReadSkill(("locale/en-us/good.intent", "good morning\n"), (path, text));

        var remark = Assert.Single(skill.Remarks, remark => remark.IsFault);
        Assert.Equal(($"house/{path}", line), (remark.File, remark.Line));
        Assert.Contains(fault, remark.Text);
        Assert.Contains(skill.Intents, intent => intent.Sentences.Contains("good morning"));
    }
}

namespace Soother.Skills.Tests;

public sealed class ReplyTests
{
    [Fact]
    public async Task AFiveLineSkillAnswers()
    {
        await using var harness = await SkillsHarness.WithSkillAsync("""
            name: Greeting
            intents:
              Greet:
                sentences: (hello|hi) [there]
                replies: Hello to you.
            """);

        Assert.Equal("Hello to you.", await harness.AnswerAsync("Greet"));
    }

    [Theory]
    [InlineData("{when}: {text}.", "Tomorrow: tea.")]
    [InlineData("All right. {when}, {text}.", "All right. Tomorrow, tea.")]
    [InlineData("Really? {text}, {when}.", "Really? Tea, tomorrow.")]
    [InlineData("At {when} or so.{text}", "At tomorrow or so.tea")] // no new sentence without a space
    public void WhatASentenceBeginsWithHasACapital(string reply, string expected)
    {
        var values = new Values(Spoken.English).With("when", "tomorrow").With("text", "tea");

        Assert.Equal(expected, new ReplyPicker(new Random(1)).Pick("kitchen", "key", [new Template(reply)], values));
    }

    [Fact]
    public void DoesNotRepeatTheLastThree()
    {
        var picker = new ReplyPicker(new Random(1));
        Template[] texts = [.. "abcde".Select(letter => new Template(letter.ToString()))];

        var said = Enumerable.Range(0, 200).Select(_ => picker.Pick("kitchen", "key", texts, new Values(Spoken.English))).ToList();

        for (var i = 3; i < said.Count; i++)
            Assert.DoesNotContain(said[i], said[(i - 3)..i]);
        Assert.Equal(5, said.Distinct().Count());
    }

    [Fact]
    public void TwoRepliesAlternateAndSitesDoNotShareTheirMemory()
    {
        var picker = new ReplyPicker(new Random(1));
        Template[] texts = [new("a"), new("b")];

        var here = Enumerable.Range(0, 20).Select(_ => picker.Pick("here", "key", texts, new Values(Spoken.English))).ToList();
        var firsts = Enumerable.Range(0, 50).Select(site => picker.Pick($"site {site}", "key", texts, new Values(Spoken.English))).ToList();

        Assert.All(here.Zip(here.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
        Assert.Equal(2, firsts.Distinct().Count());
    }

    [Fact]
    public async Task PrefersAReplyWhosePlaceholdersAllHaveAValue()
    {
        await using var harness = await SkillsHarness.WithSkillAsync("""
            intents:
              Greet: {sentences: "hello [my name is {name}]", replies: ["hello {name}", hello]}
            """);

        Assert.Equal("Hello", await harness.AnswerAsync("Greet"));
        Assert.Equal("Hello", await harness.AnswerAsync("Greet"));
        for (var i = 0; i < 5 && await harness.AnswerAsync("Greet", slots: SkillsHarness.Slot("name", "{time} \"Ann\"")) is var said; i++)
            Assert.Contains(said, new[] { "Hello {time} \"Ann\"", "Hello" });
    }

    [Theory]
    [InlineData("number", 21, "twenty-one")]
    [InlineData("number", 0.5, "zero point five")]
    [InlineData("number", "1234", "one thousand two hundred and thirty-four")]
    [InlineData("percentage", 5, "five percent")]
    [InlineData("duration", "PT1H", "one hour")]
    [InlineData("duration", 3725, "one hour, two minutes and five seconds")]
    [InlineData("text", "21", "21")]
    public async Task SpeaksValuesByTheirType(string type, object value, string expected)
    {
        await using var harness = await SkillsHarness.WithSkillAsync($$"""
            slots: {it: {{type}}}
            intents:
              Say: {sentences: "say {it}", replies: "it is {it}"}
            """);

        Assert.Equal($"It is {expected}", await harness.AnswerAsync("Say", slots: SkillsHarness.Slot("it", value)));
    }

    [Fact]
    public async Task AClockTimeIsSaidAsItWasAndSentAsDigits()
    {
        await using var harness = await SkillsHarness.WithSkillAsync("""
            slots: {when: time}
            intents:
              Alarm: {sentences: "alarm at {when}", action: {publish: {topic: alarm, payload: "{when}"}}, replies: "at {when}"}
            """);

        var said = await harness.AnswerAsync("Alarm", slots: SkillsHarness.Slot("when", new { hour = 19, minute = 5, period = "pm" }, "five past seven"));

        Assert.Equal("At five past seven", said);
        Assert.Equal("19:05", System.Text.Encoding.UTF8.GetString(harness.Bus.Published.Single(message => message.Topic == "alarm").Payload.Span));
    }

    [Theory]
    [InlineData(0, 0, "midnight")]
    [InlineData(12, 0, "noon")]
    [InlineData(3, 20, "twenty past three")]
    [InlineData(15, 30, "half past three")]
    [InlineData(23, 45, "quarter to midnight")]
    [InlineData(11, 31, "twenty-nine minutes to noon")]
    [InlineData(7, 1, "one minute past seven")]
    [InlineData(21, 0, "nine o'clock")]
    public void SpeaksClockTimes(int hour, int minute, string expected) =>
        Assert.Equal(expected, Spoken.English.Clock.Of(new(hour, minute, 59)));

    [Theory]
    [InlineData(1999, "nineteen ninety-nine")]
    [InlineData(1900, "nineteen hundred")]
    [InlineData(1905, "nineteen oh five")]
    [InlineData(2000, "two thousand")]
    [InlineData(2009, "two thousand and nine")]
    [InlineData(2026, "twenty twenty-six")]
    public void SpeaksYears(int year, string expected) => Assert.Equal(expected, Spoken.English.Numbers.Year(year));

    [Theory]
    [InlineData(119, "one minute and fifty-nine seconds")]
    [InlineData(121, "three minutes")]
    [InlineData(7199.5, "two hours")]
    [InlineData(90000, "one day and one hour")]
    [InlineData(0, "no time")]
    public void SpeaksWhatIsLeftNeverTooShort(double seconds, string expected) =>
        Assert.Equal(expected, Spoken.English.Durations.About(TimeSpan.FromSeconds(seconds)));
}

namespace Soother.Skills.Tests.Reading;

/// <summary>What Home Assistant's sentences become.</summary>
public sealed class HomeAssistantTests
{
    private const string Lists = """
        language: en
        lists:
          name:
            values:
              - {in: "[the] desk (lamp|light)", out: Desk lamp, context: {domain: light}}
              - {in: fan, out: Fan, context: {domain: fan}}
          level: {range: {type: percentage, from: 0, to: 100, step: 5}}
          song: {wildcard: true}
        expansion_rules:
          thing: "[<the>] {name}"
          the: "(the|my)"
          percent: "[([ ]%)| percent]"
        skip_words: [please]
        """;

    [Fact]
    public void ABlockThatRequiresAContextIsAboutTheValuesThatHaveIt()
    {
        var skill = Read("""
            language: en
            intents:
              Dim:
                data:
                  - sentences: ["dim <thing> to {level:brightness}<percent>"]
                    requires_context: {domain: {value: light, slot: true}}
                    slots: {mode: soft}
                  - sentences: ["(speed;<thing>) up"]
                    excludes_context: {domain: light}
              Play: {data: [{sentences: ["play {song}", "light[s] on"]}]}
            """);

        var dim = skill.Intents[0];
        Assert.Equal("[<skip_words>] [<skip_words>] dim <thing> to {brightness=level} <percent> {mode:soft} {domain:light} [<skip_words>]", dim.Sentences[0]);
        Assert.Equal("[<skip_words>] [<skip_words>] (speed;<thing_no_light>) up [<skip_words>]", dim.Sentences[1]);
        Assert.Equal("[<the>] {name}", dim.Offer.Rules!["thing"]);
        Assert.Equal("[<the>] {name=name_no_light}", dim.Offer.Rules["thing_no_light"]);
        Assert.Equal("Desk lamp", Assert.Single(dim.Offer.Slots!["name"].Choices!).Value);
        Assert.Equal(["the desk lamp", "the desk light", "desk lamp", "desk light"], dim.Offer.Slots["name"].Choices![0].Synonyms);
        Assert.Equal("Fan", Assert.Single(dim.Offer.Slots["name_no_light"].Choices!).Value);
        Assert.Equal(("percentage", 5), (dim.Offer.Slots["level"].Type, dim.Offer.Slots["level"].Step));
        Assert.EndsWith("light[s] on [<skip_words>]", skill.Intents[1].Sentences[1]);
    }

    [Fact]
    public void AnswersThatAreTextBecomeTextsAndProgramsAreCounted()
    {
        var skill = ForeignFolder.Read(("sentences/en/a.yaml", """
            language: en
            intents: {Hi: {data: [{sentences: [hello], response: one}]}}
            responses: {intents: {Hi: {one: "Hello {{ slots.name }}.", two: "{% if x %}a{% endif %}"}}}
            """));

        Assert.Equal("Hello {name}.", skill.Tree.Find("texts")!.Find("Hi.one")!.Text);
        Assert.Contains(skill.Remarks, remark => remark.Text.StartsWith("1 responses are templates"));
    }

    [Theory]
    [InlineData("turn on {room}", 5, "there is no list {room}, so 1 sentences are left out")]
    [InlineData("turn on <room>", 5, "there is no expansion rule <room>")]
    [InlineData("turn on (the", 5, "'(' is not closed in 'turn on (the'")]
    [InlineData("turn on {name:@x}", 5, "keeps a value in Home Assistant's context")]
    public void AFaultIsSaidWithItsPlaceAndTheRestIsUsed(string sentence, int line, string fault)
    {
        var skill = Read($"language: en\nintents:\n  A:\n    data:\n      - sentences: [hello, \"{sentence}\"]\n");

        var remark = Assert.Single(skill.Remarks, remark => remark.IsFault);
        Assert.Equal(("house/sentences/en/a.yaml", line), (remark.File, remark.Line));
        Assert.Contains(fault, remark.Text);
        Assert.Equal("[<skip_words>] [<skip_words>] hello [<skip_words>]", Assert.Single(skill.Intents[0].Sentences));
    }

    private static Skill Read(string intents) => ForeignFolder.ReadSkill(("sentences/en/a.yaml", intents), ("sentences/en/_common.yaml", Lists));
}

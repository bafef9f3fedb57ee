namespace Soother.Skills.Tests;

public sealed class ListenerConversationTests
{
    private static readonly string RulesPath = Path.Combine(Repository.Root, "skills", "listener", "locale", "en-us", "rules.yaml");
    private static readonly ListenerRules Rules = ListenerReader.Read(YamlFile.Read(RulesPath, "rules.yaml"));

    [Theory]
    [InlineData("i am afraid of you", "you are afraid of me")]
    [InlineData("you are my friend", "I am your friend")]
    [InlineData("my mother and i were late", "your mother and you were late")]
    [InlineData("do you know me", "do I know you")]
    [InlineData("i said that i was sorry", "you said that you were sorry")]
    public void TurnsAStatementRound(string said, string reflected) => Assert.Equal(reflected, Rules.Mirror.Reflect(said));

    [Theory]
    [InlineData("I miss my sister", "your sister")]
    [InlineData("I can't find my way", "find your way")]
    [InlineData("I'm afraid of the exam tomorrow", "the exam tomorrow")]
    [InlineData("I dreamt about a white horse", "a white horse")]
    public void GivesBackWhatWasSaid(string said, string part) =>
        Assert.Contains(Answers(said), answer => answer.Contains(part, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void TheWeightiestKeywordAnswers() =>
        Assert.All(Answers("yes maybe my mother died because she was ill"), answer => Assert.DoesNotContain("ill", answer.Split(' ')));

    [Fact]
    public void ManyThingsAreListenedForAndEachHasSeveralAnswers()
    {
        Assert.InRange(Rules.Keywords.Count, 35, 500);
        Assert.All(Rules.Keywords, keyword => Assert.InRange(keyword.Answers.Sum(answers => answers.Say.Count), 3, 100));
        Assert.All(Rules.Keywords.SelectMany(keyword => keyword.Answers), answers => Assert.Equal(answers.Say.Count, answers.Say.Distinct().Count()));
    }

    [Fact]
    public void AnswersAreSpokenOnlyWhereTheWordsAreShortEnough()
    {
        var longer = "I miss " + string.Join(' ', Enumerable.Repeat("the sea and", 12)) + " the wind";

        Assert.All(Answers(longer), answer => Assert.True(answer.Length < 120, answer));
    }

    [Fact]
    public void NoAnswerComesTwiceWithinTheLastFew()
    {
        var talk = new ListenerConversation(Rules, new Random(3));
        var said = Enumerable.Range(0, 200).Select(i => talk.Answer(i % 2 == 0 ? "the wall is green" : "grass grows").Text).ToList();

        Assert.DoesNotContain(Enumerable.Range(0, said.Count - 4), i => said.Skip(i + 1).Take(4).Contains(said[i]));
    }

    [Fact]
    public void ComesBackToWhatWasSaidEarlier()
    {
        var talk = new ListenerConversation(Rules, new Random(1));
        talk.Answer("My sister is never at home.");
        Assert.DoesNotContain("your sister is", talk.Answer("Mountains.").Text);

        Assert.Contains("your sister is never at home", talk.Answer("Rivers.").Text);
        Assert.DoesNotContain("your sister is", talk.Answer("Valleys.").Text);
    }

    [Theory]
    [InlineData("I want to kill myself.")]
    [InlineData("sometimes i don't want to live anymore")]
    [InlineData("Nice weather. I wish I were dead. Never mind.")]
    [InlineData("they would all be better off without me")]
    [InlineData("my friend talks of suicide")]
    [InlineData("I cut myself again")]
    public void DangerAlwaysGetsTheSameCarefulAnswer(string said)
    {
        var first = new ListenerConversation(Rules, new Random(1)).Answer(said);

        Assert.Equal(first, new ListenerConversation(Rules, new Random(2)).Answer(said));
        Assert.True(first.IsFixed);
        Assert.False(first.Ends);
        Assert.Contains("talk to a person", first.Text);
        Assert.Contains("one one two", first.Text);
    }

    [Theory]
    [InlineData("This headache is killing me")]
    [InlineData("I am dying for a cup of tea")]
    [InlineData("The battery died")]
    [InlineData("I could live without the noise")]
    public void OrdinaryWordsAreNotTakenForDanger(string said) => Assert.All(Answers(said), answer => Assert.NotEqual(Rules.CarefulAnswer, answer));

    [Theory]
    [InlineData("goodbye")]
    [InlineData("Thank you, that is enough.")]
    [InlineData("thanks that's all")]
    [InlineData("good night then")]
    [InlineData("I have to go now, bye")]
    public void GoodbyeEndsIt(string said) => Assert.True(new ListenerConversation(Rules, new Random(1)).Answer(said).Ends);

    [Theory]
    [InlineData("it is never enough for him")]
    [InlineData("I said goodbye to her at the station")]
    [InlineData("thank you")]
    public void NothingElseEndsIt(string said) => Assert.False(new ListenerConversation(Rules, new Random(1)).Answer(said).Ends);

    [Fact]
    public void HostileTextCostsNoMoreThanOther()
    {
        string[] hostile =
        [
            "", "\0\u0001\uffff", new string('i', 2_000_000), string.Concat(Enumerable.Repeat("i am my i feel like ", 200_000)),
            string.Concat(Enumerable.Repeat("because if ", 100_000)), "{1} {2} {word} {0}", "*", "( | )", "דבר אליי 私は疲れた 🙂🙂🙂", new string('\'', 100_000),
        ];
        var talk = new ListenerConversation(Rules, new Random(1));
        var allocated = GC.GetAllocatedBytesForCurrentThread();

        Assert.All(hostile, text => Assert.InRange(talk.Answer(text).Text.Length, 1, 300));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 20_000_000); // a bound on work that no slow machine changes
    }

    [Fact]
    public void AFaultyRuleIsNamedWithItsLine()
    {
        var broken = File.ReadAllText(RulesPath).Replace("Tell me about your {2}.", "Tell me about your {7}.", StringComparison.Ordinal);

        var fault = Assert.Throws<SkillFaultException>(() => ListenerReader.Read(YamlFile.Parse(broken, "rules.yaml")));

        Assert.Matches(@"^rules\.yaml:\d+: \{7\} is not a part of '", fault.Message);
    }

    /// <summary>All that is answered to one sentence, whatever the chance.</summary>
    private static string[] Answers(string said) =>
        [.. Enumerable.Range(0, 40).Select(seed => new ListenerConversation(Rules, new Random(seed)).Answer(said).Text).Distinct()];
}

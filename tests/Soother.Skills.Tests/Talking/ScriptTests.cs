using Soother.Contracts;

namespace Soother.Skills.Tests;

/// <summary>Scripts, as they are talked with.</summary>
public sealed class ScriptTests
{
    private const string Story = """
        intents:
          Story:
            sentences: tell me a story
            steps:
              - say: You stand at a fork.
              - ask: Left or right?
                answers:
                  left: {sentences: ["[go] left", to the (water|lake)], steps: [{say: You hear water.}, {remember: {way: water}}]}
                  right: ["[go] right"]
                again: Say left, or right.
                retries: 1
                otherwise: [{say: You stay.}, {remember: {way: nowhere}}]
              - if: {way: water}
                then: {say: Your feet get wet.}
              - {say: Night falls., pause: 5}
              - end: The end.
        """;

    [Fact]
    public async Task AnAnswerLeadsIntoItsBranchAndTheStoryGoesOnAfterIt()
    {
        await using var talk = await Talk.StartAsync(Story);

        Assert.Equal("You stand at a fork. Left or right?", await talk.SayAsync("tell me a story"));
        Assert.Equal("You hear water. Your feet get wet. Night falls. The end.", await talk.SayAsync("to the lake"));
        Assert.Null(talk.OpenAt("default"));
    }

    [Fact]
    public async Task AnAnswerMayHaveNoStepsOfItsOwn()
    {
        await using var talk = await Talk.StartAsync(Story);
        await talk.SayAsync("tell me a story");

        Assert.Equal("Night falls. The end.", await talk.SayAsync("go right"));
    }

    [Fact]
    public async Task WhatIsNoAnswerIsAskedForOnceMoreAndThenTheStoryGoesOnOtherwise()
    {
        await using var talk = await Talk.StartAsync(Story);
        await talk.SayAsync("tell me a story");

        Assert.Equal("Say left, or right.", await talk.SayAsync("mumble grumble"));
        Assert.Equal("You stay. Night falls. The end.", await talk.SayAsync(""));
    }

    [Fact]
    public async Task AnAnswerMeansNothingWhereItsQuestionIsNotOpen()
    {
        await using var talk = await Talk.StartAsync(Story);
        await talk.SayAsync("to the lake");

        Assert.DoesNotContain(talk.Bus.All<IntentRecognized>(), intent => intent.Intent.IntentName.StartsWith("Story", StringComparison.Ordinal));
    }

    [Fact]
    public async Task StopEndsItAtAQuestion()
    {
        await using var talk = await Talk.StartAsync(Story);
        await talk.SayAsync("tell me a story");

        Assert.Equal("", await talk.SayAsync("stop"));
        Assert.Null(talk.OpenAt("default"));
    }

    [Fact]
    public async Task NeverMindEndsItWithAKindWord()
    {
        await using var talk = await Talk.StartAsync(Story);
        await talk.SayAsync("tell me a story");

        Assert.NotEqual("", await talk.SayAsync("never mind"));
        Assert.Null(talk.OpenAt("default"));
    }

    [Theory]
    [InlineData("repeat that", "You stand at a fork. Left or right?")]
    [InlineData("what did you say", "You stand at a fork. Left or right?")]
    [InlineData("louder", "Left or right?")]
    [InlineData("what can I say", "Left or right?")]
    [InlineData("what time is it", "Left or right?")]
    [InlineData("change host", "Left or right?")]
    public async Task SomeThingsWorkAnywhereAndTheQuestionStaysOpen(string said, string ending)
    {
        await using var talk = await Talk.StartAsync(Story);
        await talk.SayAsync("tell me a story");

        Assert.EndsWith(ending, await talk.SayAsync(said));
        Assert.EndsWith("The end.", await talk.SayAsync("left"));
    }

    [Fact]
    public async Task AnyOtherOrderIsDoneAndEndsTheStory()
    {
        await using var talk = await Talk.StartAsync(Story);
        await talk.SayAsync("tell me a story");

        Assert.Contains("five minutes", await talk.SayAsync("set a timer for five minutes"), StringComparison.OrdinalIgnoreCase);
        Assert.Null(talk.OpenAt("default"));
    }

    [Fact]
    public async Task WhatIsKeptIsKnownTheNextTimeAtThatSiteAlone()
    {
        await using var talk = await Talk.StartAsync("""
            intents:
              Greet:
                sentences: good evening
                steps:
                  - if: {name: true}
                    else: [{ask: Who are you?, slot: name}, {keep: {name: "{name}"}}]
                  - say: Hello {name}.
              Forget:
                sentences: forget my name
                steps: [{forget: name}, {end: It is gone.}]
            """);

        Assert.Equal("Who are you?", await talk.SayAsync("good evening"));
        Assert.Equal("Hello ann.", await talk.SayAsync("ann"));
        Assert.Equal("Hello ann.", await talk.SayAsync("good evening"));
        Assert.Equal("Who are you?", await talk.SayAsync("good evening", "kitchen"));
        Assert.Equal("It is gone.", await talk.SayAsync("forget my name"));
        Assert.Equal("Who are you?", await talk.SayAsync("good evening"));
        await talk.SayAsync("stop");
    }

    [Fact]
    public async Task AScriptThatWorksAnywhereInterruptsAnotherWhichThenGoesOn()
    {
        await using var talk = await Talk.StartAsync("""
            intents:
              Walk:
                sentences: walk with me
                steps: [{ask: Left or right?, answers: {left: [left], right: [right]}}, {say: On we walk., pause: 2}, {end: Home.}]
              Water:
                sentences: I am thirsty
                anywhere: true
                steps: [{ask: Cold or warm?, answers: {cold: [cold], warm: [warm]}}, {say: Here., pause: 2}, {end: Drink.}]
            """);

        Assert.Equal("Left or right?", await talk.SayAsync("walk with me"));
        Assert.Equal("Cold or warm?", await talk.SayAsync("I am thirsty"));
        Assert.Equal("Here. Drink. Left or right?", await talk.SayAsync("cold"));
        Assert.Equal("On we walk. Home.", await talk.SayAsync("left"));
        Assert.Null(talk.OpenAt("default"));
    }

    [Fact]
    public async Task TheScriptInTheDocumentRunsAsItReads()
    {
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "write-a-skill.md"), TestContext.Current.CancellationToken);
        var yaml = text.Split("```yaml\n").Single(block => block.StartsWith("name: Walk\n", StringComparison.Ordinal)).Split("```")[0];
        await using var talk = await Talk.StartAsync(yaml);

        Assert.Contains("name", (await talk.SayAsync("take me for a walk")).Replace("call", "name", StringComparison.Ordinal));
        Assert.Contains("left", await talk.SayAsync("ann"), StringComparison.OrdinalIgnoreCase);
        Assert.EndsWith("Shall I wake you later?", await talk.SayAsync("to the water"));
        Assert.Equal("In how long?", await talk.SayAsync("yes please"));
        Assert.Equal("I will. Good night.", await talk.SayAsync("twenty minutes please"));
        Assert.Equal("home/default/sound", talk.Bus.Published.Single(m => m.Topic.StartsWith("home/", StringComparison.Ordinal)).Topic);
        talk.Skills.Clock.Advance(TimeSpan.FromMinutes(21));
        var said = await talk.Bus.WaitForAsync<TtsSay>(say => say.Text.StartsWith("It is time", StringComparison.Ordinal));
        Assert.Equal("It is time, ann.", said.Text);
    }
}

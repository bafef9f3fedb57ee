using Soother.Contracts;

namespace Soother.Skills.Tests;

/// <summary>The steps of scripts, one by one.</summary>
public sealed class StepTests
{
    [Theory]
    [InlineData("the second one", "You took mint.")]
    [InlineData("the last one please", "You took rose hip.")]
    [InlineData("mint", "You took mint.")]
    [InlineData("I would like rose hip tea please", "You took rose hip.")]
    public async Task ChoosesByPlaceOrByName(string said, string expected)
    {
        await using var talk = await Talk.StartAsync(Begin("[{choose: \"Which? {choices}.\", from: [camomile, mint, rose hip], slot: tea}, {end: \"You took {tea}.\"}]"));

        Assert.Equal("Which? Camomile, mint, or rose hip.", (await talk.SayAsync("begin it")).Replace("? c", "? C", StringComparison.Ordinal));
        Assert.Equal(expected, await talk.SayAsync(said));
    }

    [Fact]
    public async Task ChoosesFromAListThatIsOnlyKnownThen()
    {
        await using var talk = await Talk.StartAsync(Begin("""
            [{do: {run: [printf, '["the red door", "the blue door"]']}}, {choose: Which door?, from: "{output}", slot: door}, {end: "So, {door}."}]
            """));

        Assert.Equal("Which door?", await talk.SayAsync("begin it"));
        Assert.Equal("So, the blue door.", await talk.SayAsync("the blue one"));
    }

    [Theory]
    [InlineData("yes please", "Good.")]
    [InlineData("no thank you", "Well then.")]
    [InlineData("never mind", null)]
    public async Task ConfirmsWithYesOrNo(string said, string? expected)
    {
        await using var talk = await Talk.StartAsync(Begin("[{confirm: Really?, yes: {end: Good.}, no: [{end: Well then.}]}]"));
        await talk.SayAsync("begin it");
        var answer = await talk.SayAsync(said);

        Assert.True(expected is null ? answer is not ("Good." or "Well then.") : answer == expected, answer);
        Assert.Null(talk.OpenAt("default"));
    }

    [Fact]
    public async Task YesMeansNothingWhereNothingWasAsked()
    {
        await using var talk = await Talk.StartAsync();
        await talk.SayAsync("yes");

        Assert.Empty(talk.Bus.All<IntentRecognized>());
    }

    [Theory]
    [InlineData("[{repeat: 3, steps: {say: One.}}]", "One. One. One.")]
    [InlineData("[{remember: {n: \"2\"}}, {repeat: \"{n}\", steps: {say: One.}}]", "One. One.")]
    [InlineData("[{repeat: {until: {done: yes}, most: 5}, steps: [{say: One.}, {remember: {done: yes}}]}]", "One.")]
    [InlineData("[{remember: {done: not yet}}, {repeat: {until: {done: yes}, most: 2}, steps: [{say: One.}]}, {if: {done: yes}, then: [], else: {say: Tired.}}]", "One. One. Tired.")]
    [InlineData("[{say: A.}, {end: B.}, {say: C.}]", "A. B.")]
    [InlineData("[{say: A.}, {end: }, {say: C.}]", "A.")]
    [InlineData("[{remember: {a: x}}, {if: {a: [y, X]}, then: {say: In.}, else: {say: Out.}}]", "In.")]
    [InlineData("[{remember: {a: x, b: y}}, {if: {a: x, b: z}, then: {say: In.}, else: {say: Out.}}]", "Out.")]
    [InlineData("[{remember: {a: x}}, {forget: a}, {if: {a: false}, then: {say: Gone.}}]", "Gone.")]
    [InlineData("[{remember: {a: \"at {site}\"}}, {say: \"We are {a}.\"}]", "We are at default.")]
    [InlineData("[{do: {run: [printf, '%s', \"{site}!\"]}}, {say: \"{outcome}: {output}\"}]", "Done: default!")]
    [InlineData("[{do: {run: [\"false\"]}}, {if: {outcome: failed}, then: {say: Sorry.}}]", "Sorry.")]
    [InlineData("[{do: {builtin: help}}, {if: {outcome: some}, then: {say: \"So: {examples}\"}}]", "So: begin it", false)]
    [InlineData("[{sound: bell}, {say: Ding.}]", "Ding.")]
    [InlineData("[{say: A., pause: 50}, {wait: 3}, {text: farewell}]", "A. Bye.")]
    public async Task DoesWhatTheStepsSay(string steps, string expected, bool shipped = true)
    {
        await using var talk = await Talk.StartAsync(Begin(steps), shipped);

        Assert.Equal(expected, await talk.SayAsync("begin it"));
        Assert.Null(talk.OpenAt("default"));
    }

    [Fact]
    public async Task PicksAnotherBranchThanTheLastTime()
    {
        await using var talk = await Talk.StartAsync(Begin("[{repeat: 20, steps: {pick: [{say: A.}, {say: B.}, [{say: C.}]]}}]"));
        var said = (await talk.SayAsync("begin it")).Split(' ');

        Assert.Equal(20, said.Length);
        Assert.Equal(3, said.Distinct().Count());
        Assert.All(said.Zip(said.Skip(1)), pair => Assert.NotEqual(pair.First, pair.Second));
    }

    [Fact]
    public async Task ContextLetsOtherIntentsBeUnderstood()
    {
        await using var talk = await Talk.StartAsync("""
            intents:
              Who:
                sentences: who rang the bell
                steps: [{context: {visitor: Ann}}, {end: "It is {visitor}."}]
              LetIn:
                sentences: let her in
                requires: visitor
                replies: The door is open.
            """);
        await talk.SayAsync("let her in");
        await talk.SayAsync("stop");

        Assert.Equal("It is Ann.", await talk.SayAsync("who rang the bell"));
        Assert.NotEqual("The door is open.", await talk.SayAsync("let her in", "kitchen"));
        Assert.Equal("The door is open.", await talk.SayAsync("let her in"));
    }

    [Fact]
    public async Task ALongPauseIsEndedByStopAndSurvivesWhatIsNotUnderstood()
    {
        await using var talk = await Talk.StartAsync(Begin("[{say: Rest., pause: 600}, {say: Done.}]"), voice: true);
        await talk.PublishAsync(new StartSession(new ActionInit(true)));
        var session = (await talk.Bus.WaitForAsync<AsrStartListening>()).SessionId;
        await talk.PublishAsync(new TextCaptured("begin it", 1, 0, SessionId: session));
        await talk.Bus.WaitForAsync<AsrStartListening>(2);
        await talk.PublishAsync(new TextCaptured("a lorry goes by", 0.4, 0, SessionId: session));
        await talk.Bus.WaitForAsync<DialogueIntentNotRecognized>();
        await talk.Bus.SettleAsync();
        talk.Skills.Clock.Advance(TimeSpan.FromSeconds(1));
        await talk.Bus.WaitForAsync<AsrStartListening>(3);
        await talk.PublishAsync(new TextCaptured("stop", 0.9, 0, SessionId: session));
        await talk.Bus.WaitForAsync<SessionEnded>();

        Assert.Equal(["Rest."], talk.Bus.All<TtsSay>().Select(say => say.Text));
    }

    private static string Begin(string steps) =>
        $"texts: {{farewell: Bye.}}\nintents:\n  Begin:\n    sentences: begin it\n    examples: begin it\n    steps: {steps.Trim()}\n";
}

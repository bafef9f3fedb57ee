using Soother.Contracts;

namespace Soother.Skills.Tests;

/// <summary>What is said while a script waits.</summary>
public sealed class InPausesTests
{
    private const string Walk = """
        intents:
          Walk:
            sentences: take a walk
            steps:
              - {say: The gate., pause: 10}
              - {say: The path., pause: 10}
              - steps: [{say: The hill., pause: 10}, {say: The view., pause: 10}]
              - remember: {side: near}
              - repeat: {until: {side: far}, most: 2}
                steps: [{say: The brook., pause: 10}, {say: The bridge., pause: 10}]
              - {say: Home., pause: 10}
        """;

    [Fact]
    public async Task WhatComesNextWaitsForWhoeverIsSpeaking()
    {
        await using var talk = await Talk.StartAsync(Walk);
        var session = await BeginAsync(talk);

        talk.Skills.Clock.Advance(TimeSpan.FromSeconds(9));
        await PartAsync(talk, session, "wait for");
        talk.Skills.Clock.Advance(TimeSpan.FromSeconds(2.9));
        await PartAsync(talk, session, "wait for me");
        talk.Skills.Clock.Advance(TimeSpan.FromSeconds(2.9));
        await talk.Bus.SettleAsync();
        Assert.Equal(["The gate."], Said(talk));

        await talk.PublishAsync(new TextCaptured("wait for me", 0.9, 0, SessionId: session)); // which means nothing here
        Assert.Equal("The path.", (await talk.Bus.WaitForAsync<TtsSay>(2)).Text);
    }

    [Fact]
    public async Task WhoeverFallsSilentWithoutEndIsWaitedForNoLongerThanAMoment()
    {
        await using var talk = await Talk.StartAsync(Walk);
        var session = await BeginAsync(talk);

        talk.Skills.Clock.Advance(TimeSpan.FromSeconds(9));
        await PartAsync(talk, session, "wait");
        talk.Skills.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.Equal("The path.", (await talk.Bus.WaitForAsync<TtsSay>(2)).Text);
    }

    [Theory]
    [InlineData(1, "The path.")]
    [InlineData(2, "The hill.")]
    [InlineData(3, "The brook.")] // the rest of a group of steps is a part
    [InlineData(5, "The brook.")] // and so is the rest of a round
    public async Task SkippingLeadsToTheNextPart(int after, string next)
    {
        await using var talk = await Talk.StartAsync(Walk);
        var session = await BeginAsync(talk);
        for (var heard = 2; heard <= after; heard++)
        {
            talk.Skills.Clock.Advance(TimeSpan.FromSeconds(10));
            await talk.Bus.WaitForAsync<TtsSay>(heard);
            await talk.Bus.WaitForAsync<AsrStartListening>(heard + 1);
            await talk.Bus.SettleAsync();
        }
        await talk.PublishAsync(new TextCaptured("skip this", 0.9, 0, SessionId: session));

        Assert.Equal(next, (await talk.Bus.WaitForAsync<TtsSay>(after + 2)).Text); // behind "On we go."
        await talk.Bus.WaitForAsync<AsrStartListening>(after + 3);
        await talk.Bus.SettleAsync();
        talk.Skills.Clock.Advance(TimeSpan.FromSeconds(9));
        await talk.Bus.SettleAsync();
        Assert.Equal(after + 2, Said(talk).Count); // and there it waits as always
    }

    [Fact]
    public async Task WhatIsUnderstoodOnlyWhileAScriptGoesOnIsNotUnderstoodOnceItWasBrokenOff()
    {
        await using var talk = await Talk.StartAsync(Walk);
        await BeginAsync(talk);
        await talk.PublishAsync(new HotwordDetected("model") { WakewordId = "soother" });
        await talk.Bus.WaitForAsync<SessionEnded>();
        var session = (await talk.Bus.WaitForAsync<AsrStartListening>(3)).SessionId;
        await talk.PublishAsync(new TextCaptured("skip this", 0.9, 0, SessionId: session));

        Assert.Null((await talk.Bus.WaitForAsync<NluQuery>(2)).Context);
        await talk.Bus.WaitForAsync<NluIntentNotRecognized>();
    }

    private static async Task<string> BeginAsync(Talk talk)
    {
        await talk.PublishAsync(new StartSession(new ActionInit(true)));
        var session = (await talk.Bus.WaitForAsync<AsrStartListening>()).SessionId!;
        await talk.PublishAsync(new TextCaptured("take a walk", 1, 0, SessionId: session));
        await talk.Bus.WaitForAsync<AsrStartListening>(2);
        await talk.Bus.SettleAsync();
        return session;
    }

    private static async Task PartAsync(Talk talk, string session, string words)
    {
        await talk.PublishAsync(new PartialTextCaptured(words, 0, 0, SessionId: session));
        await talk.Bus.SettleAsync();
    }

    private static List<string> Said(Talk talk) => [.. talk.Bus.All<TtsSay>().Select(say => say.Text)];
}

using Soother.Contracts;

namespace Soother.Skills.Tests;

/// <summary>A long reply can be interrupted while it is spoken.</summary>
public sealed class BargeInTests
{
    private const string Tale = """
        intents:
          Tale:
            sentences: tell me a long tale
            replies: Once there was a hill. On the hill there was a house. In the house there was a bed. In the bed there was a dream of a hill.
        """;

    [Fact]
    public async Task TheWakeWordInterruptsALongReplyAndListensAtOnce()
    {
        await using var talk = await Talk.StartAsync(Tale, voice: false);
        var first = await BeginTaleAsync(talk);
        await talk.PublishAsync(new HotwordDetected("model") { WakewordId = "soother" });
        var listening = await talk.Bus.WaitForAsync<AsrStartListening>(2);

        Assert.NotEqual(first, listening.SessionId);
        Assert.Equal(TerminationReason.AbortedByUser, talk.Bus.All<SessionEnded>().Single(ended => ended.SessionId == first).Termination.Reason);
        AssertSilencedBefore<AsrStartListening>(talk, 2);
    }

    [Fact]
    public async Task StopSaidAfterTheWakeWordLeavesItSilent()
    {
        await using var talk = await Talk.StartAsync(Tale, voice: false);
        await BeginTaleAsync(talk);
        await talk.PublishAsync(new HotwordDetected("model") { WakewordId = "soother" });
        var listening = await talk.Bus.WaitForAsync<AsrStartListening>(2);
        await talk.PublishAsync(new TextCaptured("stop", 0.9, 0, SessionId: listening.SessionId));
        await talk.Bus.WaitForAsync<SessionEnded>(2);

        Assert.Single(talk.Bus.All<TtsSay>());
        Assert.Equal(2, talk.Bus.All<TtsStop>().Count); // by the wake word, and by the order
    }

    [Fact]
    public async Task WhoeverTypesInsteadIsHeardAtOnce()
    {
        await using var talk = await Talk.StartAsync(Tale, voice: false);
        await BeginTaleAsync(talk);
        var say = talk.Bus.All<TtsSay>()[0];
        // What a line typed in chat does: the voice is told to stop, and says that it has.
        await talk.PublishAsync(new TtsStop());
        await talk.PublishAsync(new TtsSayFinished(say.SiteId, say.Id, say.SessionId));
        await talk.PublishAsync(new StartSession(new ActionInit(CanBeEnqueued: true), CustomData: "typed"));
        var started = await talk.Bus.WaitForAsync<SessionStarted>(session => session.CustomData == "typed");
        await talk.Bus.WaitForAsync<AsrStartListening>(listening => listening.SessionId == started.SessionId);

        Assert.Single(talk.Bus.All<TtsSay>());
    }

    private static async Task<string> BeginTaleAsync(Talk talk)
    {
        await talk.PublishAsync(new HotwordDetected("model") { WakewordId = "soother" });
        var session = (await talk.Bus.WaitForAsync<AsrStartListening>()).SessionId!;
        await talk.PublishAsync(new TextCaptured("tell me a long tale", 0.9, 0, SessionId: session));
        await talk.Bus.WaitForAsync<TtsSay>();
        return session;
    }

    private static void AssertSilencedBefore<T>(Talk talk, int nth) where T : IMessage<T>
    {
        var topics = talk.Bus.Published.Select(message => message.Topic).ToList();
        var stopped = topics.IndexOf(TtsStop.Template.Filter);
        var next = topics.Index().Where(topic => topic.Item == T.Template.Filter).ElementAt(nth - 1).Index;
        Assert.InRange(stopped, 0, next);
    }
}

using Soother.Contracts;
using Soother.Host.Commands.Conversing;
using Soother.Testing;

namespace Soother.Host.Tests.Commands;

public sealed class ConversationTests : IAsyncDisposable
{
    private readonly InMemoryBus _bus = new();
    private readonly Parts _parts;

    public ConversationTests() => _parts = new(_bus);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _bus.DisposeAsync();
    }

    [Fact]
    public async Task ATypedQuestionIsAnsweredInSound()
    {
        await AddAllAsync();
        await using var conversation = await OpenAsync();
        var turn = await conversation.AskAsync("what time is it", Cancel);
        Assert.Equal(("what time is it", "GetTime", "It is noon."), (turn.Captured!.Text, turn.Intent!.Intent.IntentName, turn.Reply));
        Assert.Equal(TerminationReason.Nominal, turn.Ending);
        Assert.Equal(2 * Parts.Sound.Samples.Length, turn.Sound()!.Samples.Length);
        Assert.NotNull(turn.Times.FirstSound);
    }

    [Fact]
    public async Task ASpokenQuestionIsHeardAsAMicrophoneHearsIt()
    {
        await AddAllAsync();
        await _parts.AddRecogniserAsync("what time is it");
        await using var conversation = await OpenAsync();
        var quietThenLoud = new Wav(16000, 1, [.. new float[3200], .. Parts.Sound.Samples]);
        var turn = await conversation.ListenAsync(quietThenLoud, Cancel);
        Assert.Equal("It is noon.", turn.Reply);
        var frames = _bus.All<AudioFrame>().Select(f => Wav.Read(f.Wav)).ToList();
        Assert.All(frames, f => Assert.Equal((16000, 1, 512), (f.SampleRate, f.Channels, f.Samples.Length)));
    }

    [Fact]
    public async Task WhatIsNotUnderstoodIsSaidToBeSo()
    {
        await AddAllAsync();
        await using var conversation = await OpenAsync();
        var turn = await conversation.AskAsync("make me a sandwich", Cancel);
        Assert.True(turn.NotRecognized);
        Assert.Null(turn.Intent);
        Assert.Equal(TerminationReason.IntentNotRecognized, turn.Ending);
    }

    [Fact]
    public async Task TheOnlyTurnEndsWithTheFirstGentleReplyAndLeavesNoSessionOpen()
    {
        var parts = new Parts(_bus) { AsksAgain = "Once more?" };
        await parts.AddDialogueAsync();
        await parts.AddIntentsAsync("what time is it", "GetTime");
        await AddVoiceAsync();
        await using var conversation = await OpenAsync();
        var turn = await conversation.AskAsync("make me a sandwich", Cancel);
        await conversation.LeaveAsync(turn, Cancel);
        await _bus.WaitForAsync<SessionEnded>(ended => ended.SessionId == turn.Captured!.SessionId);
        Assert.Equal(("Once more?", TerminationReason.IntentNotRecognized), (turn.Reply, turn.Ending));
    }

    [Fact]
    public async Task AGuidedPauseIsAPartOfATurnInAConversationAndTheEndOfASingleOne()
    {
        await _parts.AddDialogueAsync();
        await _parts.AddIntentsAsync("breathe", "Breathe");
        var guide = _bus.Connect("guide");
        await guide.SubscribeAsync<NluIntentParsed>(p => guide.PublishAsync(new ContinueSession(p.SessionId!, "In.", SendIntentNotRecognized: true)), Cancel);
        await AddVoiceAsync();
        await using var single = await OpenAsync();
        Assert.Null((await single.AskAsync("breathe", Cancel)).Ending);

        await using var conversation = await OpenAsync();
        var turn = conversation.AskAsync("breathe", Cancel, throughPauses: true);
        var listening = await _bus.WaitForAsync<AsrStartListening>(2, l => l.SiteId == conversation.Site);
        Assert.False(turn.IsCompleted);
        await guide.PublishAsync(new EndSession(listening.SessionId!, "Out."), Cancel);
        Assert.Equal("In. Out.", (await turn).Reply);
    }

    [Fact]
    public async Task AnOpenQuestionIsAnsweredInItsSession()
    {
        await _parts.AddDialogueAsync();
        await _parts.AddIntentsAsync("quiz me", "Quiz");
        await _parts.AddSkillAsync("What is two and two?", goOn: true);
        await AddVoiceAsync();
        await using var conversation = await OpenAsync();
        var first = await conversation.AskAsync("quiz me", Cancel);
        Assert.Null(first.Ending);
        var second = await conversation.AskAsync("four", Cancel);
        Assert.Equal(TerminationReason.IntentNotRecognized, second.Ending);
        Assert.Equal(first.Captured!.SessionId, second.Captured!.SessionId);
        Assert.Single(_bus.All<SessionStarted>());
    }

    [Theory]
    [InlineData(false, "no session was started (kind dialogue)")]
    [InlineData(true, "the words were to be understood (kind intent)")]
    public async Task APartThatDoesNotAnswerIsNamed(bool dialogue, string reason)
    {
        if (dialogue)
            await _parts.AddDialogueAsync();
        await using var conversation = await OpenAsync(patience: TimeSpan.FromMilliseconds(200));
        var gaveUp = await Assert.ThrowsAsync<UserException>(() => conversation.AskAsync("what time is it", Cancel));
        Assert.Contains(reason, gaveUp.Message);
    }

    [Fact]
    public async Task TheReplySoundsOnARealSpeakerToo()
    {
        await AddAllAsync();
        var speaker = _bus.Connect("speaker");
        await speaker.SubscribeAsync<PlayBytes>(p => p.SiteId == "kitchen" ? speaker.PublishAsync(new PlayFinished(p.RequestId) { SiteId = "kitchen" }) : Task.CompletedTask, Cancel);
        await using var conversation = await OpenAsync(aloud: "kitchen");
        await conversation.AskAsync("what time is it", Cancel);
        Assert.Equal(2, _bus.All<PlayBytes>().Count(p => p.SiteId == "kitchen"));
    }

    [Fact]
    public async Task StoppingReachesTheVoiceAndTheRealSpeaker()
    {
        await using var conversation = await OpenAsync(aloud: "kitchen");
        await conversation.StopSpeakingAsync(Cancel);
        await _bus.WaitForAsync<TtsStop>(s => s.SiteId == conversation.Site);
        await _bus.WaitForAsync<AudioToggleOff>(s => s.SiteId == "kitchen");
        await _bus.WaitForAsync<AudioToggleOn>(s => s.SiteId == "kitchen");
    }

    [Fact]
    public async Task TheVoiceAloneIsTimed()
    {
        await AddVoiceAsync();
        await using var conversation = await OpenAsync();
        var said = await conversation.SayAsync(new("hello"), Cancel);
        Assert.True(said.Times.LastSound >= said.Times.FirstSound);
        Assert.Equal(2, said.Sounds.Count);
    }

    [Fact]
    public async Task AFailureOfTheVoiceIsTold()
    {
        var broken = _bus.Connect("broken");
        await broken.SubscribeAsync<TtsSay>(async s =>
        {
            await broken.PublishAsync(new TtsError("out of breath", s.SiteId, s.Id));
            await broken.PublishAsync(new TtsSayFinished(s.SiteId, s.Id));
        }, Cancel);
        await using var conversation = await OpenAsync();
        var failed = await conversation.SayAsync(new("hello"), Cancel);
        Assert.Equal(["the voice: out of breath"], failed.Errors);
    }

    private async Task AddAllAsync()
    {
        await _parts.AddDialogueAsync();
        await _parts.AddIntentsAsync("what time is it", "GetTime");
        await _parts.AddSkillAsync("It is noon.");
        await AddVoiceAsync();
    }

    // A connection of its own: the dialogue waits for the voice in a handler.
    private Task AddVoiceAsync() => new Parts(_bus).AddVoiceAsync();

    private Task<Conversation> OpenAsync(SiteId? aloud = null, TimeSpan? patience = null) =>
        Conversation.OpenAsync(_bus.Connect("user"), aloud, patience: patience, cancel: Cancel);
}

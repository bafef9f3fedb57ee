using Soother.Contracts;
using Soother.Host.Commands.Chatting;
using Soother.Host.Commands.Conversing;
using Soother.Host.Terminal;
using Soother.Testing;

namespace Soother.Host.Tests.Commands;

/// <summary>A typed conversation, key by key, with a voice that would speak for ever.</summary>
public sealed class ChatTests : IAsyncDisposable
{
    private static readonly SiteId Here = new("default");
    private readonly InMemoryBus _bus = new();
    private readonly StringWriter _screen = new();
    private readonly LineEditor _editor;

    public ChatTests() => _editor = new(_screen, "> ", new(null), () => 80);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask DisposeAsync()
    {
        await _bus.DisposeAsync();
        await _screen.DisposeAsync();
    }

    [Fact]
    public async Task ALineTypedWhileALongReplyIsSpokenInterruptsItAtOnce()
    {
        var parts = new Parts(_bus);
        await parts.AddDialogueAsync();
        await parts.AddIntentsAsync("go on", "Tell");
        await parts.AddSkillAsync("Once upon a time there was a hill. And on the hill there was a house.");
        await AddEndlessVoiceAsync();
        await using var conversation = await Conversation.OpenAsync(_bus.Connect("user"), aloud: Here, site: Here, cancel: Cancel);
        var chatting = new Chat(conversation, new(_editor.Print, Here, colours: false)).RunAsync(_editor, Cancel);
        Enter("go on");
        await _bus.WaitForAsync<PlayBytes>();

        Enter("go on"); // nothing but this line ends what is being said
        await _bus.WaitForAsync<PlayBytes>(2);

        var topics = _bus.Published.Select(message => message.Topic).ToList();
        Assert.InRange(topics.IndexOf(TtsStop.Template.Filter), 0, topics.LastIndexOf(TtsSay.Template.Filter));
        Assert.Equal(2, _bus.All<SessionStarted>().Count);
        Enter("/quit");
        await chatting.WaitAsync(_bus.Deadline, Cancel);
        Assert.Equal(2, _bus.All<TtsStop>().Count);
    }

    private void Enter(string line)
    {
        foreach (var letter in line)
            _editor.Press(new(letter, ConsoleKey.None, false, false, false));
        _editor.Press(new('\r', ConsoleKey.Enter, false, false, false));
    }

    /// <summary>Speaks until it is told to stop.</summary>
    private async Task AddEndlessVoiceAsync()
    {
        var voice = _bus.Connect("voice");
        var saying = new Queue<TtsSay>();
        await voice.SubscribeAsync<TtsSay>(
            say =>
            {
                saying.Enqueue(say);
                return voice.PublishAsync(new PlayBytes(say.SiteId, say.Id!, Parts.Sound.ToBytes()));
            },
            Cancel);
        await voice.SubscribeAsync<TtsStop>(
            async stop =>
            {
                while (saying.TryDequeue(out var say))
                {
                    await voice.PublishAsync(new PlayFinished(say.Id!) { SiteId = stop.SiteId });
                    await voice.PublishAsync(new TtsSayFinished(stop.SiteId, say.Id));
                }
            },
            Cancel);
    }
}

using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Soother.Contracts;
using Soother.Testing;

namespace Soother.Dialogue.Tests;

/// <summary>The dialogue on a bus, with a voice that says everything at once, unless it is told to be slow.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly IBus _world;

    private Stage() => _world = Bus.Connect("world");

    public InMemoryBus Bus { get; } = new();

    public FakeTimeProvider Time { get; } = new();

    /// <summary>The topics published so far, without the level in front, in order.</summary>
    public IEnumerable<string> Topics => Bus.Published.Select(m => m.Topic.Replace("hermes/", ""));

    public static async Task<Stage> StartAsync(DialogueOptions? options = null, bool voice = true)
    {
        var stage = new Stage();
        var context = new PluginContext("Dialogue", Path.Combine(Repository.Root, "plugins", "Soother.Dialogue"), "/", "/", default, "en-us");
        var plugin = new DialoguePlugin(stage.Bus.Connect("Dialogue"), context, options ?? new(), NullLogger.Instance, stage.Time);
        await plugin.StartAsync(stage._stopping.Token);
        if (voice)
            await stage.Bus.Connect("voice").SubscribeAsync<TtsSay>(say => stage.SendAsync(new TtsSayFinished(say.SiteId, say.Id, say.SessionId)));
        return stage;
    }

    public Task SendAsync<T>(T message) where T : IMessage<T> => _world.PublishAsync(message);

    public Task WakeAsync(string site = "default") => SendAsync(new HotwordDetected("model", SiteId: site) { WakewordId = "soother" });

    public async Task<string> WakeUntilListeningAsync(string site = "default", int nth = 1)
    {
        await WakeAsync(site);
        return (await Bus.WaitForAsync<AsrStartListening>(nth, m => m.SiteId == site)).SessionId!;
    }

    public Task HearAsync(string sessionId, string text, double likelihood = 0.9, string site = "default") =>
        SendAsync(new TextCaptured(text, likelihood, 0.1, site, sessionId));

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await Bus.DisposeAsync();
        _stopping.Dispose();
    }
}

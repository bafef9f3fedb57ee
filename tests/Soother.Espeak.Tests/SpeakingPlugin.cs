using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Soother.Contracts;
using Soother.Testing;

namespace Soother.Espeak.Tests;

/// <summary>The plugin on a bus in memory, in a time that stands still until a test moves it.</summary>
internal sealed class SpeakingPlugin : IAsyncDisposable
{
    private readonly EspeakPlugin _plugin;
    private readonly IBus _client;

    private SpeakingPlugin(EspeakOptions options, string language)
    {
        Bus = new InMemoryBus();
        _client = Bus.Connect();
        var folder = Path.GetTempPath();
        var context = new PluginContext("Espeak", folder, folder, folder, default, language);
        _plugin = new EspeakPlugin(Bus.Connect("Espeak"), context, NullLogger.Instance, Time, options);
    }

    public InMemoryBus Bus { get; }

    public FakeTimeProvider Time { get; } = new();

    public static async Task<SpeakingPlugin> StartAsync(EspeakOptions? options = null, string language = "en-us")
    {
        Assert.SkipUnless(IsEspeakInstalled(), "libespeak-ng1 and espeak-ng-data are not installed");
        var plugin = new SpeakingPlugin(options ?? new EspeakOptions(), language);
        await plugin._plugin.StartAsync(TestContext.Current.CancellationToken);
        return plugin;
    }

    /// <summary>A speaker that says at once that it has played what it gets.</summary>
    public Task AnswerAsSpeakerAsync() =>
        Bus.Connect("speaker").SubscribeAsync<PlayBytes>(play => SendAsync(new PlayFinished(play.RequestId) { SiteId = play.SiteId }));

    /// <summary>Publishes as another part of the assistant would.</summary>
    public Task SendAsync<T>(T message) where T : IMessage<T> => _client.PublishAsync(message);

    /// <summary>Lets time run until it has been said.</summary>
    public async Task<TtsSayFinished> FinishedAsync(string? id, int nth = 1)
    {
        var finished = Bus.WaitForAsync<TtsSayFinished>(nth, f => f.Id == id);
        while (!finished.IsCompleted)
        {
            Time.Advance(TimeSpan.FromSeconds(0.1));
            await Task.WhenAny(finished, Task.Delay(1));
        }
        return await finished;
    }

    public async ValueTask DisposeAsync()
    {
        await _plugin.DisposeAsync();
        await Bus.DisposeAsync();
        Assert.Empty(Bus.Faults);
    }

    public static bool IsEspeakInstalled()
    {
        try
        {
            return EspeakNg.Espeak.Initialise() > 0;
        }
        catch (EspeakNg.EspeakException)
        {
            return false;
        }
    }
}

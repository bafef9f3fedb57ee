using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Soother.Contracts;
using Soother.Dialogue;
using Soother.Intent;
using Soother.Skills;
using Soother.Testing;

namespace Soother.Fuzz.Tests;

/// <summary>The parts that understand and answer, as they are, on a bus in memory; a voice that is done at once, and a clock that tests move.</summary>
internal sealed class House : IAsyncDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("soother-fuzz-");
    private readonly List<IPlugin> _plugins = [];
    private readonly CancellationTokenSource _stopping = new();

    private House() => User = Bus.Connect("user");

    public InMemoryBus Bus { get; } = new() { Deadline = TimeSpan.FromSeconds(60) };

    public IBus User { get; }

    public LogLines Log { get; } = new();

    public FakeTimeProvider Time { get; } = new(new(2026, 5, 7, 12, 0, 0, TimeSpan.Zero));

    /// <summary>What somebody says wherever they are listened to; null is nothing.</summary>
    public Func<string?> Says { get; set; } = () => null;

    public static async Task<House> OpenAsync()
    {
        var house = new House();
        await house.User.SubscribeAsync<TtsSay>(say => house.User.PublishAsync(new TtsSayFinished(say.SiteId, say.Id, say.SessionId)));
        await house.User.SubscribeAsync<AsrStartListening>(heard => house.Says() is { } text
            ? house.User.PublishAsync(new TextCaptured(text, 1, 0, heard.SiteId, heard.SessionId)) : Task.CompletedTask);
        foreach (var plugin in new[] { typeof(IntentPlugin), typeof(DialoguePlugin), typeof(SkillsPlugin) })
            await house.StartAsync(plugin);
        await house.Bus.WaitForAsync<Grammar>(grammar => grammar.Phrases.Count > 0);
        return house;
    }

    /// <summary>What an utterance means, at the end of all that was published before it; null is nothing.</summary>
    public async Task<string?> UnderstandAsync(string text)
    {
        var id = Guid.NewGuid().ToString();
        await User.PublishAsync(new NluQuery(text, Id: id));
        return await Bus.WaitForAnyAsync(() => Bus.All<NluIntentParsed>().FirstOrDefault(p => p.Id == id)?.Intent.IntentName
            ?? (Bus.All<NluIntentNotRecognized>().Any(n => n.Id == id) ? "" : null));
    }

    /// <summary>A whole session: something is said at a site, and the answer is what is spoken there.</summary>
    public async Task<string> AnswerAsync(string site, string text)
    {
        await User.PublishAsync(new StartSession(new ActionInit(CanBeEnqueued: false), site));
        var listening = await Bus.WaitForAsync<AsrStartListening>(a => a.SiteId.Name == site);
        await User.PublishAsync(new TextCaptured(text, 1, 0, site, listening.SessionId));
        return (await Bus.WaitForAsync<TtsSay>(say => say.SessionId == listening.SessionId)).Text;
    }

    /// <summary>Waits until all that was offered is learned: learning holds memory as long as it lasts.</summary>
    public async Task LearnedAsync()
    {
        for (var question = Guid.NewGuid().ToString(); ; question = Guid.NewGuid().ToString())
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await User.PublishAsync(new GetTraining(Id: question));
            if ((await Bus.WaitForAsync<NluTraining>(known => known.Id == question)).Done >= 1)
                break;
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        await Bus.SettleAsync();
        Bus.Forget();
    }

    /// <summary>Lets all sessions run out of time, and forgets what was said.</summary>
    public async Task RestAsync()
    {
        // By topic: among them are some that nobody can read.
        int Ended() => Bus.Published.Count(message => message.Topic == SessionEnded.Template.Pattern);
        var before = -1;
        while (before != Ended())
        {
            before = Ended();
            await Bus.SettleAsync();
            Time.Advance(TimeSpan.FromMinutes(2));
            await Bus.SettleAsync();
        }
        Bus.Forget();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        foreach (var plugin in _plugins.OfType<IAsyncDisposable>())
            await plugin.DisposeAsync();
        await Bus.DisposeAsync();
        _data.Delete(recursive: true);
    }

    // As the host makes it: whatever its constructor asks for, with the defaults of its settings.
    private Task StartAsync(Type type)
    {
        var name = type.Name.Replace("Plugin", "");
        var context = new PluginContext(name, AppContext.BaseDirectory, _data.CreateSubdirectory(name).FullName, Root(AppContext.BaseDirectory), default, "en-us");
        var constructor = type.GetConstructors().Single();
        var arguments = constructor.GetParameters().Select(p => p.ParameterType).Select(wanted =>
            wanted == typeof(IBus) ? Bus.Connect(name) : wanted == typeof(PluginContext) ? context : wanted == typeof(ILogger) ? Log
            : wanted == typeof(TimeProvider) ? Time : Activator.CreateInstance(wanted));
        var plugin = (IPlugin)constructor.Invoke([.. arguments]);
        _plugins.Add(plugin);
        return plugin.StartAsync(_stopping.Token);
    }

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Soother.sln")) ? folder : Root(Path.GetDirectoryName(folder)!);
}

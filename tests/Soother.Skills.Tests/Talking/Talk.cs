using System.Collections.Concurrent;
using Microsoft.Extensions.Logging.Abstractions;
using Soother.Contracts;
using Soother.Dialogue;
using Soother.Intent;
using Soother.Testing;

namespace Soother.Skills.Tests;

/// <summary>
/// Whole conversations: dialogue, intent service and skills on a bus in memory, with a voice that says everything at once. Pauses pass by themselves.
/// </summary>
internal sealed class Talk : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private readonly IBus _world;
    private readonly IntentPlugin _intent;
    private readonly ConcurrentDictionary<SiteId, SiteEar> _ears = new();
    private readonly Dictionary<string, SiteId> _sites = [];

    private Talk(SkillsHarness skills, bool voice)
    {
        Skills = skills;
        _world = Bus.Connect("world");
        Voice = voice ? Bus.Connect("voice") : null;
        _intent = new(Bus.Connect("Intent"), Context("Intent"), NullLogger.Instance, TimeProvider.System, new());
    }

    public SkillsHarness Skills { get; }

    public InMemoryBus Bus => Skills.Bus;

    private IBus? Voice { get; }

    public static async Task<Talk> StartAsync(string? yaml = null, bool shipped = true, bool voice = true)
    {
        var skills = new SkillsHarness();
        if (shipped)
            skills.Options.Folder = SkillsHarness.Shipped;
        if (yaml is not null)
            skills.Folder.Write("user/mine/skill.yaml", yaml);
        var talk = new Talk(skills, voice);
        await talk.HearAsync();
        await new DialoguePlugin(talk.Bus.Connect("Dialogue"), talk.Context("Dialogue"), new(), NullLogger.Instance, skills.Clock).StartAsync(talk._stopping.Token);
        await talk._intent.StartAsync(talk._stopping.Token);
        await skills.StartAsync();
        if (talk.Voice is { } speaker)
        {
            await speaker.SubscribeAsync<TtsSay>(say => speaker.PublishAsync(new TtsSayFinished(say.SiteId, say.Id, say.SessionId)));
            await speaker.SubscribeAsync<PlayBytes>(sound => speaker.PublishAsync(new PlayFinished(sound.RequestId) { SiteId = sound.SiteId }));
        }
        await talk.Bus.WaitForAsync<NluTraining>(training => training is { Done: 1, Intents: > 0 });
        return talk;
    }

    /// <summary>Says something at a site, in the open session if there is one.</summary>
    /// <returns>What is answered until somebody is listened to again, or the session has ended.</returns>
    public async Task<string> SayAsync(string text, string site = "default")
    {
        var ear = At(site);
        if (ear.Session is null)
            await _world.PublishAsync(new StartSession(new ActionInit(CanBeEnqueued: true), site));
        await ear.WaitAsync(e => e.IsListenedTo, Bus.Deadline);
        ear.Speak();
        await _world.PublishAsync(new TextCaptured(text, 1, 0, site, ear.Session));
        while (!ear.IsDone)
        {
            await ear.WaitAsync(e => e.IsDone || (e.IsPausing && e.IsListenedTo), Bus.Deadline);
            if (ear.IsDone)
                break;
            Skills.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1, TestContext.Current.CancellationToken);
        }
        return ear.Said;
    }

    /// <summary>Says nothing until the recogniser gives up.</summary>
    public Task<string> StaySilentAsync(string site = "default") => SayAsync("", site);

    public Task PublishAsync<T>(T message) where T : IMessage<T> => _world.PublishAsync(message);

    /// <summary>The session that is open at a site.</summary>
    public string? OpenAt(string site) => At(site).Session;

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _intent.DisposeAsync();
        await Skills.DisposeAsync();
        _stopping.Dispose();
    }

    private SiteEar At(SiteId site) => _ears.GetOrAdd(site, _ => new());

    /// <summary>Hears what the assistant says and does, at all sites.</summary>
    private async Task HearAsync()
    {
        var bus = Bus.Connect("ears");
        await bus.SubscribeAsync<SessionStarted>(m => Note(() => At(_sites[m.SessionId] = m.SiteId).Begin(m.SessionId)));
        await bus.SubscribeAsync<SessionEnded>(m => Note(() => At(m.SiteId).End(m.SessionId)));
        await bus.SubscribeAsync<AsrStartListening>(m => Note(At(m.SiteId).Listen));
        await bus.SubscribeAsync<TtsSay>(m => Note(() => At(m.SiteId).Hear(m)));
        await bus.SubscribeAsync<ContinueSession>(m => Note(() => At(_sites[m.SessionId]).GoOn(m)));
    }

    private static Task Note(Action note)
    {
        note();
        return Task.CompletedTask;
    }

    private PluginContext Context(string name) => new(
        name, Path.Combine(Repository.Root, "plugins", $"Soother.{name}"), Directory.CreateDirectory(Skills.Folder.Path($"data-{name}")).FullName, Skills.Folder.Root, default, "en-us");
}

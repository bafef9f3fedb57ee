using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Soother.Contracts;
using Soother.Testing;

namespace Soother.Skills.Tests;

/// <summary>The plugin on a bus in memory, with a clock that only a test moves, and folders of its own.</summary>
internal sealed class SkillsHarness : IAsyncDisposable
{
    private readonly CancellationTokenSource _stopping = new();
    private SkillsPlugin? _plugin;

    public SkillsHarness(TempFolder? folder = null) => Folder = folder ?? new();

    public TempFolder Folder { get; }

    public InMemoryBus Bus { get; } = new();

    public RecordedLog Log { get; } = new();

    /// <summary>A Sunday, twenty past three in the afternoon, UTC.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 15, 20, 0, TimeSpan.Zero));

    public SkillsOptions Options { get; } = new();

    public string Language { get; init; } = "en-us";

    /// <summary>What stands between the plugin and its bus.</summary>
    public Func<IBus, IBus> Between { get; init; } = bus => bus;

    /// <summary>Where skills of the test are written; the folder of the shipped ones is <see cref="Shipped"/>.</summary>
    public static string Shipped => Path.Combine(Repository.Root, "skills");

    /// <summary>With the skills of the repository.</summary>
    /// <param name="folder">Where it lives.</param>
    /// <param name="settings">Changes the settings.</param>
    /// <param name="now">What the clock on the wall shows at first.</param>
    /// <param name="zone">Where that clock is.</param>
    /// <param name="language">What is spoken.</param>
    public static async Task<SkillsHarness> WithShippedAsync(
        TempFolder? folder = null, Action<SkillsOptions>? settings = null, string? now = null, TimeZoneInfo? zone = null, string language = "en-us")
    {
        var harness = new SkillsHarness(folder) { Language = language };
        harness.Options.Folder = Shipped;
        harness.Clock.SetLocalTimeZone(zone ?? TimeZoneInfo.Utc);
        if (now is not null)
            harness.Clock.AdjustTime(TimeZoneInfo.ConvertTimeToUtc(DateTime.Parse(now, System.Globalization.CultureInfo.InvariantCulture), zone ?? TimeZoneInfo.Utc));
        settings?.Invoke(harness.Options);
        return await harness.StartAsync();
    }

    public static async Task<SkillsHarness> WithSkillAsync(string yaml, string name = "mine")
    {
        var harness = new SkillsHarness();
        harness.Folder.Write($"skills/{name}/skill.yaml", yaml);
        return await harness.StartAsync();
    }

    public async Task<SkillsHarness> StartAsync(TimeProvider? clock = null)
    {
        Options.UserFolder = Folder.Path("user");
        var plugin = Path.Combine(Repository.Root, "plugins", "Soother.Skills");
        var context = new PluginContext("Skills", plugin, Directory.CreateDirectory(Folder.Path("data")).FullName, Folder.Root, default, Language);
        _plugin = new(Between(Bus.Connect("Skills")), context, Log, clock ?? Clock, Options);
        await _plugin.StartAsync(_stopping.Token);
        return this;
    }

    /// <summary>Says something on the bus, as another plugin would.</summary>
    public Task PublishAsync<T>(T message) where T : IMessage<T> => Bus.Connect().PublishAsync(message);

    /// <summary>Says an intent in a session.</summary>
    public Task SayAsync(string intent, string session = "s1", string site = "default", params Slot[] slots) =>
        PublishAsync(new IntentRecognized(intent, new(intent, 1), site, SessionId: session, Slots: slots));

    /// <summary>Says an intent, and gives what is answered when the session ends.</summary>
    public async Task<string?> AnswerAsync(string intent, string session = "s1", string site = "default", params Slot[] slots)
    {
        var before = Bus.All<EndSession>().Count(end => end.SessionId == session);
        await SayAsync(intent, session, site, slots);
        return (await Bus.WaitForAsync<EndSession>(before + 1, end => end.SessionId == session)).Text;
    }

    /// <summary>Says an intent again, as a correction.</summary>
    public async Task<string?> CorrectAsync(string intent, params Slot[] slots)
    {
        var before = Bus.All<EndSession>().Count;
        await PublishAsync(new IntentRecognized(intent, new(intent, 1), SessionId: "s1", Slots: slots, Corrects: true));
        return (await Bus.WaitForAsync<EndSession>(before + 1)).Text;
    }

    /// <summary>The dialogue takes up the nth notification.</summary>
    public async Task TakeUpAsync(int nth)
    {
        var ring = await Bus.WaitForAsync<StartSession>(nth);
        await PublishAsync(new SessionStarted($"n{nth}", ring.SiteId, ring.CustomData));
        await Bus.SettleAsync();
    }

    public static Slot Slot(string name, object value, string? raw = null, string kind = "Unknown") =>
        new(name, new(kind, JsonSerializer.SerializeToElement(value)), name, raw ?? value.ToString());

    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        if (_plugin is not null)
            await _plugin.DisposeAsync();
        _plugin = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Bus.DisposeAsync();
        _stopping.Dispose();
        Folder.Dispose();
        Assert.Empty(Bus.Faults);
    }
}

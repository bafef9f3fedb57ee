using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Soother.Contracts;
using Soother.Dialogue;
using Soother.Intent;
using Soother.Testing;

namespace Soother.Skills.Tests;

/// <summary>
/// Somebody at home with the assistant: the real dialogue, understanding and skills on a bus in memory, a clock that jumps over pauses, and texts picked with
/// a seed. What is said on both sides is written down, with the seconds between.
/// </summary>
internal sealed class Evening : IAsyncDisposable
{
    private const int LongestPause = 240;     // seconds after which somebody must have said something
    private readonly List<(DateTimeOffset At, string Line)> _lines = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly TempFolder _folder = new();
    private readonly SkillsPlugin _skills;
    private readonly IBus _world;

    private Evening(int seed)
    {
        _world = Bus.Connect("world");
        var options = new SkillsOptions { Folder = SkillsHarness.Shipped, UserFolder = _folder.Path("user"), Random = new(seed) };
        _skills = new(Bus.Connect("Skills"), Context("Skills"), NullLogger.Instance, Clock, options);
    }

    public InMemoryBus Bus { get; } = new();

    /// <summary>A Sunday, half past nine in the evening.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 21, 30, 0, TimeSpan.Zero));

    private AsrStartListening? Listening =>
        Bus.All<AsrStartListening>() is [.., var last] && Bus.All<SessionEnded>().All(ended => ended.SessionId != last.SessionId) ? last : null;

    public static async Task<Evening> BeginAsync(int seed)
    {
        var evening = new Evening(seed);
        var (bus, stopping) = (evening.Bus, evening._stopping.Token);
        await bus.Connect("voice").SubscribeAsync<TtsSay>(evening.SpeakAsync);
        await new DialoguePlugin(bus.Connect("Dialogue"), evening.Context("Dialogue"), new(), NullLogger.Instance, evening.Clock).StartAsync(stopping);
        await new IntentPlugin(bus.Connect("Intent"), evening.Context("Intent"), NullLogger.Instance, evening.Clock, new()).StartAsync(stopping);
        await evening._skills.StartAsync(stopping);
        await bus.WaitForAsync<Grammar>();
        await bus.SettleAsync();
        return evening;
    }

    /// <summary>Says something: in the session that listens, or after waking the assistant; and waits until that was answered, if it is.</summary>
    public async Task SayAsync(string text)
    {
        await Bus.SettleAsync();
        if (Listening is null)
        {
            var listened = Bus.All<AsrStartListening>().Count;
            await _world.PublishAsync(new HotwordDetected("model") { WakewordId = "soother" });
            await Bus.WaitForAsync<AsrStartListening>(listened + 1);
            if (_lines.Count > 0)
                Write("");
        }
        Write($"you:     {text}");
        var session = Listening!.SessionId!;
        var (listening, ended) = (Bus.All<AsrStartListening>().Count, false);
        await _world.PublishAsync(new TextCaptured(text, 0.95, 1, SessionId: session));
        var again = Bus.WaitForAsync<AsrStartListening>(listening + 1);
        var over = Bus.WaitForAsync<SessionEnded>(gone => ended = gone.SessionId == session);
        await await Task.WhenAny(again, over);
        await Bus.SettleAsync();
    }

    /// <summary>Lets time pass until the next words, so many times, or until the conversation is over.</summary>
    public async Task ListenAsync(int texts = int.MaxValue)
    {
        for (var i = 0; i < texts && Listening is not null; i++)
            await PassAsync();
    }

    /// <summary>All that was said, as a page.</summary>
    public string Transcript()
    {
        var page = new StringBuilder();
        var before = _lines[0].At;
        foreach (var (at, line) in _lines)
        {
            if (at - before >= TimeSpan.FromSeconds(1))
                page.AppendLine(CultureInfo.InvariantCulture, $"         ({(int)(at - before).TotalSeconds} s)");
            page.AppendLine(line);
            before = at;
        }
        return page.ToString();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _skills.DisposeAsync();
        await Bus.DisposeAsync();
        _stopping.Dispose();
        _folder.Dispose();
        Assert.Empty(Bus.Faults);
    }

    private PluginContext Context(string plugin) => new(
        plugin, Path.Combine(Repository.Root, "plugins", $"Soother.{plugin}"), Directory.CreateDirectory(_folder.Path(plugin)).FullName, _folder.Root, default, "en-us");

    private async Task PassAsync()
    {
        var before = _lines.Count;
        for (var seconds = 0; seconds < LongestPause; seconds++)
        {
            Clock.Advance(TimeSpan.FromSeconds(1));
            await Bus.SettleAsync();
            if (_lines.Count > before || Listening is null)
                return;
        }
        Assert.Fail($"nothing was said for {LongestPause} seconds, after:\n{Transcript()}");
    }

    private Task SpeakAsync(TtsSay say)
    {
        Write($"soother: {say.Text}");
        return _world.PublishAsync(new TtsSayFinished(say.SiteId, say.Id, say.SessionId));
    }

    private void Write(string line) => _lines.Add((Clock.GetUtcNow(), line));
}

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
    private static readonly TimeSpan _longestPause = TimeSpan.FromMinutes(20);

    /// <summary>After these, it waits for words or for time to pass…</summary>
    private static readonly string[] _rests = [AsrStartListening.Template.Filter, SessionEnded.Template.Filter, DialogueIntentNotRecognized.Template.Filter];

    /// <summary>…and after these it does not.</summary>
    private static readonly string[] _matters =
    [
        .. _rests, HotwordDetected.Template.Filter, TextCaptured.Template.Filter, AsrStopListening.Template.Filter, NluQuery.Template.Filter, NluIntentNotRecognized.Template.Filter,
        IntentRecognized.Template.Filter, ContinueSession.Template.Filter, EndSession.Template.Filter, TtsSay.Template.Filter, TtsSayFinished.Template.Filter, SessionStarted.Template.Filter,
    ];

    private readonly List<(DateTimeOffset At, string Line)> _lines = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly TempFolder _folder = new();
    private readonly SkillsPlugin _skills;
    private readonly IBus _world;

    private readonly string _language;

    private Evening(int seed, string language)
    {
        _language = language;
        _world = Bus.Connect("world");
        var options = new SkillsOptions { Folder = SkillsHarness.Shipped, UserFolder = _folder.Path("user"), Random = new(seed) };
        _skills = new(Bus.Connect("Skills"), Context("Skills"), NullLogger.Instance, Clock, options);
    }

    public InMemoryBus Bus { get; } = new();

    /// <summary>A Sunday, half past nine in the evening.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 21, 30, 0, TimeSpan.Zero));

    public DateTimeOffset Began => _lines[0].At;

    private AsrStartListening? Listening =>
        Bus.All<AsrStartListening>() is [.., var last] && Bus.All<SessionEnded>().All(ended => ended.SessionId != last.SessionId) ? last : null;

    public static async Task<Evening> BeginAsync(int seed, string language = "en-us")
    {
        var evening = new Evening(seed, language);
        var (bus, stopping) = (evening.Bus, evening._stopping.Token);
        await bus.Connect("voice").SubscribeAsync<TtsSay>(evening.SpeakAsync);
        await new DialoguePlugin(bus.Connect("Dialogue"), evening.Context("Dialogue"), new(), NullLogger.Instance, evening.Clock).StartAsync(stopping);
        await new IntentPlugin(bus.Connect("Intent"), evening.Context("Intent"), NullLogger.Instance, evening.Clock, new()).StartAsync(stopping);
        await evening._skills.StartAsync(stopping);
        await bus.WaitForAsync<Grammar>();
        await bus.SettleAsync();
        Assert.Empty(bus.All<IntentsRefused>().Select(refused => refused.Reason));
        return evening;
    }

    /// <summary>Says something: in the session that listens, or after waking the assistant; and waits until that was answered, if it is.</summary>
    public async Task SayAsync(string text)
    {
        await SettleAsync();
        if (Listening is null)
        {
            await _world.PublishAsync(new HotwordDetected("model") { WakewordId = "soother" });
            await SettleAsync();
            if (_lines.Count > 0)
                Write("");
        }
        Write($"you:     {text}");
        var listening = Bus.All<AsrStartListening>().Count;
        await _world.PublishAsync(new TextCaptured(text, 0.95, 1, SessionId: Listening!.SessionId!));
        await SettleAsync();
        while (Bus.All<AsrStartListening>().Count == listening && Listening is not null)
            await TickAsync(); // what was not understood in a pause is listened for again a moment later
    }

    /// <summary>Lets time pass until something is asked, or the conversation is over.</summary>
    public async Task UntilAskedAsync()
    {
        while (Listening is not null && !_lines[^1].Line.EndsWith('?'))
            await PassAsync();
    }

    /// <summary>Lets time pass until the next words, so many times, or until the conversation is over.</summary>
    public async Task ListenAsync(int texts = int.MaxValue)
    {
        for (var i = 0; i < texts && Listening is not null; i++)
            await PassAsync();
    }

    /// <summary>What was said last.</summary>
    public string Last => _lines[^1].Line;

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
        plugin, Path.Combine(Repository.Root, "plugins", $"Soother.{plugin}"), Directory.CreateDirectory(_folder.Path(plugin)).FullName, _folder.Root, default, _language);

    private async Task PassAsync()
    {
        for (var (before, began) = (_lines.Count, Clock.GetUtcNow()); _lines.Count == before && Listening is not null;)
        {
            if (Clock.GetUtcNow() - began > _longestPause)
                Assert.Fail($"nothing was said for {_longestPause}, after:\n{Transcript()}");
            await TickAsync();
        }
    }

    private async Task TickAsync()
    {
        Clock.Advance(TimeSpan.FromSeconds(1));
        await SettleAsync();
    }

    /// <summary>Waits until nothing more happens without somebody speaking, or time passing.</summary>
    private async Task SettleAsync()
    {
        for (var deadline = Environment.TickCount64 + 20_000; ;)
        {
            await Bus.SettleAsync();
            if (Bus.Published.LastOrDefault(message => _matters.Any(topic => TopicFilter.Matches(topic, message.Topic)))?.Topic is not { } last
                || _rests.Any(topic => TopicFilter.Matches(topic, last)))
                return;
            if (Environment.TickCount64 > deadline)
                Assert.Fail($"nothing followed {last}, after:\n{Transcript()}");
            await Task.Delay(1); // the dialogue goes on by itself
        }
    }

    private Task SpeakAsync(TtsSay say)
    {
        Write($"soother: {say.Text}");
        return _world.PublishAsync(new TtsSayFinished(say.SiteId, say.Id, say.SessionId));
    }

    private void Write(string line) => _lines.Add((Clock.GetUtcNow(), line));
}

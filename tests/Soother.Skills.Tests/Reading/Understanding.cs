using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Soother.Contracts;
using Soother.Intent;
using Soother.Testing;

namespace Soother.Skills.Tests.Reading;

/// <summary>What was understood; null where nothing was.</summary>
internal sealed record Heard(string? Intent, IReadOnlyDictionary<string, JsonElement> Slots, double Confidence);

/// <summary>The intent service on a bus in memory, with the intents of skills that were read.</summary>
internal sealed class Understanding : IAsyncDisposable
{
    private readonly InMemoryBus _bus = new() { Deadline = TimeSpan.FromMinutes(3) };
    private readonly IBus _connection;
    private readonly TempFolder _folder = new();
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Heard>> _open = new();
    private IntentPlugin? _plugin;
    private int _asked;

    public Understanding() => _connection = _bus.Connect();

    /// <summary>What of the sentences could not be learned.</summary>
    public IReadOnlyList<string> Refused => [.. _bus.All<IntentsRefused>().Select(refused => refused.Reason)];

    public async Task<Understanding> StartAsync(params IEnumerable<Skill> skills)
    {
        var plugin = Path.Combine(Repository.Root, "plugins", "Soother.Intent");
        var context = new PluginContext("Intent", plugin, _folder.Root, Repository.Root, default, "en-us");
        _plugin = new(_bus.Connect("Intent"), context, NullLogger.Instance, TimeProvider.System, new());
        await _connection.SubscribeAsync<NluIntentParsed>(parsed => AnswerAsync(parsed.Id, new(parsed.Intent.IntentName, Values(parsed.Slots), parsed.Intent.ConfidenceScore)));
        await _connection.SubscribeAsync<NluIntentNotRecognized>(nothing => AnswerAsync(nothing.Id, new(null, Values(null), 0)));
        await _plugin.StartAsync(_stopping.Token);
        await _connection.PublishAsync(new IntentsOffered("Skills", [.. skills.SelectMany(skill => skill.Intents).Select(intent => intent.Offer)], "en-us"));
        await _bus.SettleAsync();
        await _bus.WaitForAsync<NluTraining>(training => training.Done >= 1 && training.Intents > 0);
        return this;
    }

    public async Task<Heard> AskAsync(string text, IReadOnlyDictionary<string, string>? context = null)
    {
        var id = $"q{++_asked}";
        var answer = _open[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await _connection.PublishAsync(new NluQuery(text, "default", id, Context: context));
        return await answer.Task.WaitAsync(TimeSpan.FromSeconds(60));
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        if (_plugin is not null)
            await _plugin.DisposeAsync();
        await _bus.DisposeAsync();
        _stopping.Dispose();
        _folder.Dispose();
    }

    private Task AnswerAsync(string? id, Heard heard)
    {
        if (id is not null && _open.TryRemove(id, out var waiting))
            waiting.SetResult(heard);
        return Task.CompletedTask;
    }

    private static Dictionary<string, JsonElement> Values(IReadOnlyList<Slot>? slots) =>
        (slots ?? []).GroupBy(slot => slot.SlotName ?? slot.Entity).ToDictionary(slot => slot.Key, slot => slot.First().Value.Value);
}

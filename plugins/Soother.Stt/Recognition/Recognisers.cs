using System.Diagnostics;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Soother.Contracts;
using Soother.Stt.Graph;
using Soother.Stt.Listening;
using Vosk;

namespace Soother.Stt.Recognition;

/// <summary>Lends recognisers for what can be said now; makes them in the background when that changes.</summary>
internal sealed class Recognisers(string folder, string scratch, ILogger logger) : IAsyncDisposable
{
    private static readonly Dictionary<string, IReadOnlyList<string>> Nothing = [];
    private readonly Lock _lock = new();
    private readonly Lazy<Model> _model = new(() => new Model(folder));
    private readonly HashSet<string> _reported = [];
    private readonly FilteredSets _filtered = new();
    private Task<RecogniserSet>? _current;
    private Grammar? _grammar;

    /// <summary>Whether it was told what can be said, or that anything can.</summary>
    public bool IsReady
    {
        get { lock (_lock) return _current is not null; }
    }

    /// <summary>Called before the first loan if nothing was said about what can be said.</summary>
    public Func<Task> Ask { get; init; } = () => Task.CompletedTask;

    /// <summary>From now on these phrases; null is anything.</summary>
    public void Use(Grammar? grammar)
    {
        lock (_lock)
        {
            var before = _filtered.TakeAll().Append(_current).OfType<Task<RecogniserSet>>().ToList();
            _grammar = grammar;
            _current = Task.Run(() => MakeAsync(grammar?.Phrases, before));
        }
    }

    /// <summary>A recogniser; dispose it to give it back.</summary>
    /// <param name="intents">The intents that it is to hear, and no others; null, or none that is known, is all.</param>
    /// <param name="context">What is known in the conversation: what can be said only then is heard too.</param>
    /// <exception cref="InvalidDataException">The model is broken.</exception>
    public async Task<Recogniser> RentAsync(IReadOnlyList<string>? intents = null, IReadOnlyList<string>? context = null)
    {
        if (!IsReady)
            await Ask().ConfigureAwait(false);
        while (true)
        {
            Task<RecogniserSet> current;
            lock (_lock)
                current = (Filtered(intents) ?? InContext(context ?? [])) ?? _current ?? throw new InvalidOperationException("nobody said what can be said");
            var set = await current.ConfigureAwait(false);
            try
            {
                return set.Rent();
            }
            catch (ObjectDisposedException) when (!IsCurrent(current))
            {
                // The grammar changed in between, or others were filtered for: the next one it is.
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        List<Task<RecogniserSet>> sets;
        lock (_lock)
            sets = [.. _filtered.TakeAll().Append(_current).OfType<Task<RecogniserSet>>()];
        foreach (var set in sets)
            await DisposeSetAsync(set).ConfigureAwait(false);
        if (_model.IsValueCreated)
            _model.Value.Dispose();
    }

    private Task<RecogniserSet>? Filtered(IReadOnlyList<string>? filter)
    {
        string[] names = [.. (filter ?? []).Where(name => _grammar?.Intents?.ContainsKey(name) == true).Distinct().Order(StringComparer.Ordinal)];
        return names.Length == 0 ? null : Particular(string.Join(' ', names), names.SelectMany(name => _grammar!.Intents![name]));
    }

    private Task<RecogniserSet>? InContext(IReadOnlyList<string> context)
    {
        string[] names = [.. (_grammar?.Requires ?? Nothing).Where(i => i.Value.All(context.Contains) && _grammar?.Intents?.ContainsKey(i.Key) == true).Select(i => i.Key).Order(StringComparer.Ordinal)];
        return names.Length == 0 ? null : Particular($"* {string.Join(' ', names)}", [.. _grammar!.Phrases, .. names.SelectMany(name => _grammar.Intents![name])]);
    }

    // Of a model whose phrases are its own nothing can be left out, and none can be added.
    private Task<RecogniserSet>? Particular(string key, IEnumerable<string> phrases)
    {
        string[] distinct = [.. phrases.Distinct()];
        return distinct.Length == 0 || ModelFolder.HasClosedGraph(folder) ? null : _filtered.Get(key, () => Task.Run(() => Make(distinct)), old => _ = DisposeSetAsync(old));
    }

    private bool IsCurrent(Task<RecogniserSet> set)
    {
        lock (_lock)
            return _current == set;
    }

    private async Task<RecogniserSet> MakeAsync(IReadOnlyList<string>? phrases, IReadOnlyList<Task<RecogniserSet>> before)
    {
        try
        {
            return phrases is null ? new(_model.Value, null, ownsModel: false) : Make(phrases);
        }
        finally
        {
            foreach (var set in before)
                await DisposeSetAsync(set).ConfigureAwait(false);
        }
    }

    private RecogniserSet Make(IReadOnlyList<string> phrases)
    {
        if (ModelFolder.HasClosedGraph(folder))
        {
            logger.LogDebug("the model in {Folder} has its own grammar; the intents' is not used", folder);
            return new(_model.Value, null, ownsModel: false);
        }
        if (Lexicon.Read(folder) is { } lexicon)
        {
            Report(lexicon.Missing(phrases));
            var started = Stopwatch.GetTimestamp();
            var (model, known) = ClosedModel.Load(folder, scratch, lexicon, phrases);
            logger.LogDebug("{Known} of {All} phrases can be heard; made ready in {Milliseconds:0} ms", known, phrases.Count, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            return new(model, null, ownsModel: true);
        }
        Report(phrases.SelectMany(p => p.Split(' ')).Distinct().Where(word => _model.Value.FindWord(word) < 0));
        return new(_model.Value, JsonSerializer.Serialize(phrases.Append(Transcript.Unknown)), ownsModel: false);
    }

    private void Report(IEnumerable<string> missing)
    {
        string[] news;
        lock (_reported)
            news = [.. missing.Where(_reported.Add)];
        if (news.Length > 0)
            logger.LogInformation("the model in {Folder} does not know these words of the intents, so sentences with them are not heard: {Words}", folder, string.Join(", ", news));
    }

    private static async Task DisposeSetAsync(Task<RecogniserSet> set)
    {
        try
        {
            (await set.ConfigureAwait(false)).Dispose();
        }
        catch (Exception failed) when (failed is InvalidDataException or DllNotFoundException or IOException)
        {
            // It never came to be; whoever rented was told.
        }
    }
}

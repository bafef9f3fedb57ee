using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Espeak;

/// <summary>The voice that needs no training: what espeak-ng speaks, whispered by signal processing, in any of its languages.</summary>
/// <remarks>Handlers only queue; each site has a <see cref="Speaker"/> of its own that works through its queue in the background.</remarks>
public sealed class EspeakPlugin(IBus bus, PluginContext context, ILogger log, TimeProvider time, EspeakOptions options) : IPlugin, IAsyncDisposable
{
    private readonly ConcurrentDictionary<SiteId, Speaker> _speakers = new();
    private readonly CancellationTokenSource _disposed = new();
    private CancellationTokenRegistration _stopping;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken stopping)
    {
        options.Check();
        var synthesiser = await Task.Run(() => WarmedUp(stopping), stopping).ConfigureAwait(false);
        _stopping = stopping.Register(_disposed.Cancel);
        await bus.SubscribeAsync<PlayFinished>(played => OnPlayed(played), stopping).ConfigureAwait(false);
        await bus.SubscribeAsync<TtsStop>(stop => OnStop(stop), stopping).ConfigureAwait(false);
        await bus.SubscribeAsync<GetVoices>(question => AnswerAsync(question, synthesiser), stopping).ConfigureAwait(false);
        await bus.SubscribeAsync<TtsSay>(say => OnSay(say, synthesiser), stopping).ConfigureAwait(false);
    }

    /// <summary>Drops what is being said, and reports all of it finished.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stopping.DisposeAsync().ConfigureAwait(false);
        await _disposed.CancelAsync().ConfigureAwait(false);
        foreach (var speaker in _speakers.Values)
            await speaker.DisposeAsync().ConfigureAwait(false);
        _disposed.Dispose();
    }

    // The first sentence takes ten times as long as the others: it is said here, to nobody.
    private Synthesiser WarmedUp(CancellationToken stopping)
    {
        var synthesiser = new Synthesiser(options, context.Language);
        synthesiser.Speak("ready", synthesiser.VoiceFor(null), 1, false, stopping);
        return synthesiser;
    }

    private Task OnSay(TtsSay say, Synthesiser synthesiser)
    {
        _speakers.GetOrAdd(say.SiteId, _ => new Speaker(bus, synthesiser, log, time, _disposed.Token)).Enqueue(say);
        return Task.CompletedTask;
    }

    private Task OnStop(TtsStop stop)
    {
        if (_speakers.TryGetValue(stop.SiteId, out var speaker))
            speaker.Stop();
        return Task.CompletedTask;
    }

    private Task OnPlayed(PlayFinished played)
    {
        if (played.Id is { } id && _speakers.TryGetValue(played.SiteId, out var speaker))
            speaker.Played(id);
        return Task.CompletedTask;
    }

    private Task AnswerAsync(GetVoices question, Synthesiser synthesiser) =>
        bus.PublishAsync(new TtsVoices([.. synthesiser.Voices.All.Select(v => new Contracts.Voice(v.Id, v.Description))], question.SiteId, question.Id));
}

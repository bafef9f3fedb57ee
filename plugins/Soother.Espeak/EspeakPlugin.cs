using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Espeak;

/// <summary>The voice that needs no training: what espeak-ng speaks, whispered by signal processing, in any of its languages.</summary>
/// <remarks>Handlers only queue; each site has a <see cref="Speaker"/> of its own that works through its queue in the background.</remarks>
public sealed class EspeakPlugin(IBus bus, PluginContext context, ILogger log, TimeProvider time, EspeakOptions options) : IPlugin, IAsyncDisposable
{
    private const int WarmUpSentences = 3;

    private readonly ConcurrentDictionary<SiteId, Speaker> _speakers = new();
    private readonly List<IAsyncDisposable> _subscriptions = [];
    private readonly CancellationTokenSource _disposed = new();
    private CancellationTokenRegistration _stopping;
    private Task _warmUp = Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken stopping)
    {
        options.Check();
        var synthesiser = await Task.Run(() => new Synthesiser(options, context.Language), stopping).ConfigureAwait(false);
        _stopping = stopping.Register(_disposed.Cancel);
        _subscriptions.Add(await bus.SubscribeAsync<PlayFinished>(OnPlayed, stopping).ConfigureAwait(false));
        _subscriptions.Add(await bus.SubscribeAsync<TtsStop>(OnStop, stopping).ConfigureAwait(false));
        _subscriptions.Add(await bus.SubscribeAsync<GetVoices>(question => AnswerAsync(question, synthesiser), stopping).ConfigureAwait(false));
        _subscriptions.Add(await bus.SubscribeAsync<TtsCharacter>(order => OnCharacter(order, synthesiser), stopping).ConfigureAwait(false));
        _subscriptions.Add(await bus.SubscribeAsync<TtsSay>(say => OnSay(say, synthesiser), stopping).ConfigureAwait(false));
        _warmUp = Task.Run(() => WarmUp(synthesiser), CancellationToken.None);
    }

    /// <summary>Drops what is being said, and reports all of it finished.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var subscription in _subscriptions)
            await subscription.DisposeAsync().ConfigureAwait(false);
        await _stopping.DisposeAsync().ConfigureAwait(false);
        await _disposed.CancelAsync().ConfigureAwait(false);
        foreach (var speaker in _speakers.Values)
            await speaker.DisposeAsync().ConfigureAwait(false);
        await _warmUp.ConfigureAwait(false);
        _disposed.Dispose();
    }

    // The first sentences take many times as long as later ones: they are said to nobody.
    private void WarmUp(Synthesiser synthesiser)
    {
        var voice = synthesiser.VoiceFor(null);
        for (var i = 0; i < WarmUpSentences && !_disposed.IsCancellationRequested; i++)
            synthesiser.Speak(synthesiser.Pieces("It is 7:00, and 20 degrees.", voice)[0], voice, Character.Plain, 1, true, CancellationToken.None);
    }

    private Task OnSay(TtsSay say, Synthesiser synthesiser)
    {
        At(say.SiteId, synthesiser).Enqueue(say);
        return Task.CompletedTask;
    }

    private Task OnCharacter(TtsCharacter order, Synthesiser synthesiser)
    {
        try
        {
            At(order.SiteId, synthesiser).Character = Character.From(order);
        }
        catch (ArgumentOutOfRangeException fault)
        {
            log.LogWarning("{Topic} for {Site} is ignored: {Reason}", TtsCharacter.Template.Filter, order.SiteId, fault.Message.Split(" (Parameter")[0]);
        }
        return Task.CompletedTask;
    }

    private Speaker At(SiteId site, Synthesiser synthesiser) => _speakers.GetOrAdd(site, _ => new Speaker(bus, synthesiser, log, time, _disposed.Token));

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

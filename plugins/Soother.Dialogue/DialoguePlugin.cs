using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Dialogue;

/// <summary>Holds the conversations: one session and one queue a site.</summary>
public sealed class DialoguePlugin(IBus bus, PluginContext context, DialogueOptions options, ILogger log, TimeProvider time) : IPlugin
{
    private const int MostSites = 1000;
    private readonly ConcurrentDictionary<SiteId, SiteDialogue> _sites = new();
    private readonly Sounds _sounds = new(options, context);
    private readonly GentleWords _words = GentleWords.Read(context.Folder, context.Language);
    private readonly KnownIntents _intents = new();
    private IReadOnlyList<string>? _enabledIntents;
    private CancellationToken _stopping;

    public async Task StartAsync(CancellationToken stopping)
    {
        _stopping = stopping;
        await bus.SubscribeAsync<HotwordDetected>(WakeAsync, stopping);
        await bus.SubscribeAsync<StartSession>(StartSessionAsync, stopping);
        await bus.SubscribeAsync<ContinueSession>(order => Route(order, order.SessionId), stopping);
        await bus.SubscribeAsync<EndSession>(order => Route(order, order.SessionId), stopping);
        await bus.SubscribeAsync<TextCaptured>(heard => Route(heard, heard.SessionId), stopping);
        await bus.SubscribeAsync<NluIntentNotRecognized>(missed => Route(missed, missed.SessionId), stopping);
        await bus.SubscribeAsync<NluError>(fault => Route(fault, fault.SessionId), stopping);
        await bus.SubscribeAsync<TtsSayFinished>(said => RouteToSite(said, said.SiteId), stopping);
        await bus.SubscribeAsync<PlayFinished>(played => RouteToSite(played, played.SiteId), stopping);
        await bus.SubscribeAsync<DialogueConfigure>(ConfigureAsync, stopping);
        await bus.SubscribeAsync<IntentsOffered>(LearnAsync, stopping);
    }

    private Task WakeAsync(HotwordDetected wake)
    {
        if (options.Wakewords.Count > 0 && !options.Wakewords.Contains(wake.WakewordId))
            log.LogDebug("wake word {WakewordId} is not one of dialogue.wakewords", wake.WakewordId);
        else if (GroupIsWaking(wake.SiteId))
            log.LogDebug("{Site}: another site of its group woke first", wake.SiteId);
        else
            At(wake.SiteId).Interrupt(SessionRequest.From(wake));
        return Task.CompletedTask;
    }

    private Task StartSessionAsync(StartSession order)
    {
        var request = SessionRequest.From(order);
        if (order.Init is ActionInit { CanBeEnqueued: false })
        {
            At(order.SiteId).Interrupt(request);
            return Task.CompletedTask;
        }
        return At(order.SiteId).EnqueueAsync(request);
    }

    private Task ConfigureAsync(DialogueConfigure order)
    {
        var enabled = order.Intents.Where(intent => intent.Enable).Select(intent => intent.IntentId).ToList();
        _enabledIntents = enabled.Count > 0 ? enabled : null;
        return Task.CompletedTask;
    }

    private Task LearnAsync(IntentsOffered offer)
    {
        _intents.Learn(offer);
        return Task.CompletedTask;
    }

    private Task Route(object message, string? sessionId)
    {
        if (sessionId is not null)
            _sites.Values.Select(site => site.Current).FirstOrDefault(session => session?.Request.Id == sessionId)?.Post(message);
        return Task.CompletedTask;
    }

    private Task RouteToSite(object message, SiteId siteId)
    {
        if (_sites.TryGetValue(siteId, out var site))
            site.Current?.Post(message);
        return Task.CompletedTask;
    }

    // Several satellites in one room hear the same wake word: the first one listens, until something was said.
    private bool GroupIsWaking(SiteId siteId)
    {
        if (options.GroupSeparator.Length == 0 || Group(siteId) is not { } group)
            return false;
        return _sites.Any(site => site.Key != siteId && Group(site.Key) == group && site.Value.Current is { HasHeard: false });
    }

    private string? Group(SiteId siteId)
    {
        var end = siteId.Name.IndexOf(options.GroupSeparator, StringComparison.Ordinal);
        return end > 0 ? siteId.Name[..end] : null;
    }

    private SiteDialogue At(SiteId siteId)
    {
        // Names come off the wire: without a limit they would fill the memory.
        if (_sites.Count >= MostSites && !_sites.ContainsKey(siteId))
        {
            foreach (var idle in _sites.Where(site => site.Value.Current is null))
                _sites.TryRemove(idle.Key, out _);
        }
        return _sites.GetOrAdd(siteId, _ => new SiteDialogue(bus, log, Begin, new(time, options.ContextLimit), _stopping));
    }

    private Session Begin(SessionRequest request, SiteMemory memory) =>
        new(bus, request, options, time) { DefaultFilter = () => _enabledIntents, Sounds = _sounds, Memory = memory, Patience = new(options, _words, _intents, memory) };
}

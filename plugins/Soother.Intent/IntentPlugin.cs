using System.Text.Json;
using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Intent;

/// <summary>Tells what was meant: learns the sentences of all owners of intents, and answers queries.</summary>
public sealed class IntentPlugin(IBus bus, PluginContext context, ILogger logger, TimeProvider time, IntentOptions options) : IPlugin
{
    private readonly Lessons _lessons = new(options, time);
    private readonly HashSet<string> _clashesTold = [];
    private string[] _phrasesSent = [];

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken stopping)
    {
        await bus.SubscribeAsync<IntentsOffered>(LearnAsync, stopping).ConfigureAwait(false);
        await bus.SubscribeAsync<GetGrammar>(g => SendGrammarAsync(g.Id), stopping).ConfigureAwait(false);
        await bus.SubscribeAsync<NluQuery>(AnswerAsync, stopping).ConfigureAwait(false);
        await bus.PublishAsync(new GetIntents(context.Site), stopping).ConfigureAwait(false);
    }

    private async Task LearnAsync(IntentsOffered offer)
    {
        var (changed, faults) = _lessons.Learn(offer);
        foreach (var fault in faults)
        {
            logger.LogWarning("{Owner} offers what cannot be learned: {Fault}", offer.Owner, fault);
            await bus.PublishAsync(new IntentsRefused(offer.Owner, fault)).ConfigureAwait(false);
        }
        if (!changed)
            return;
        foreach (var (taken, left) in _lessons.Engine.Clashes().Where(c => _clashesTold.Add($"{c.Taken.Owner} {c.Taken.Template} {c.Left.Owner} {c.Left.Template}")))
            logger.LogWarning("'{Left}' of {LeftOwner} ({LeftIntent}) can be the same as '{Taken}' of {TakenOwner} ({TakenIntent}), which is taken",
                left.Template, left.Owner, left.Intent, taken.Template, taken.Owner, taken.Intent);
        logger.LogInformation("{Sentences} sentences known; {Owner} offers {Intents} intents", _lessons.Sentences, offer.Owner, offer.Intents.Count);
        if (!_lessons.Phrases.SequenceEqual(_phrasesSent))
            await SendGrammarAsync(null).ConfigureAwait(false);
    }

    private Task SendGrammarAsync(string? id)
    {
        _phrasesSent = [.. _lessons.Phrases];
        return bus.PublishAsync(new Grammar(_phrasesSent, context.Language, id));
    }

    private async Task AnswerAsync(NluQuery query)
    {
        try
        {
            var understood = query.AsrConfidence < options.MinAsrConfidence ? null : _lessons.Engine.Understand(query.Input, query.IntentFilter);
            await (understood is null ? NotRecognizedAsync(query) : RecognizedAsync(query, understood)).ConfigureAwait(false);
        }
        catch (Exception fault)
        {
            // The error says why; the answer after it lets the session that waits go on at once.
            logger.LogError("query {Id} of session {Session} failed: {Fault}", query.Id, query.SessionId, fault.Message);
            await bus.PublishAsync(new NluError(fault.Message, query.SiteId, query.Id, query.SessionId)).ConfigureAwait(false);
            await NotRecognizedAsync(query).ConfigureAwait(false);
        }
    }

    private Task NotRecognizedAsync(NluQuery query) =>
        bus.PublishAsync(new NluIntentNotRecognized(query.Input, query.SiteId, query.Id, query.CustomData, query.SessionId));

    private async Task RecognizedAsync(NluQuery query, Understood understood)
    {
        var match = new IntentMatch(understood.Intent, understood.Confidence);
        Slot[] slots = [.. understood.Slots, .. ExtraSlots(query)];
        await bus.PublishAsync(new NluIntentParsed(query.Input, match, query.SiteId, query.Id, slots, query.SessionId)).ConfigureAwait(false);
        await bus.PublishAsync(new IntentRecognized(
            query.Input, match, query.SiteId, query.Id, slots, query.SessionId, query.CustomData, [TokensOf(query.Input)], query.AsrConfidence, query.Input,
            query.WakewordId, query.Lang)).ConfigureAwait(false);
    }

    private static IEnumerable<Slot> ExtraSlots(NluQuery query) =>
        (query.CustomEntities ?? new Dictionary<string, JsonElement>()).Select(e =>
        {
            var value = SlotValues.FromOutside(e.Value);
            return new Slot(e.Key, value, e.Key, value.Value.ToString(), 1);
        });

    // Words between spaces, as they were written.
    private static List<AsrToken> TokensOf(string input)
    {
        var tokens = new List<AsrToken>();
        for (var start = 0; start < input.Length;)
        {
            var end = start;
            while (end < input.Length && !char.IsWhiteSpace(input[end]))
                end++;
            if (end > start)
                tokens.Add(new(input[start..end], 1, start, end));
            start = end + 1;
        }
        return tokens;
    }
}

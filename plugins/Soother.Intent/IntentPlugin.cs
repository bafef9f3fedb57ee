using Microsoft.Extensions.Logging;
using Soother.Contracts;

namespace Soother.Intent;

/// <summary>Tells what was meant: learns the intents of all owners, and answers queries.</summary>
public sealed class IntentPlugin(IBus bus, PluginContext context, ILogger logger, TimeProvider time, IntentOptions options) : IPlugin, IAsyncDisposable
{
    private readonly Lessons _lessons = new(time, Language.For(context.Language));
    private readonly LearningLoop _learning = new(options, new(context.DataFolder), context.Language, logger, time);
    private readonly Interpreter _interpreter = new(PhrasingsOf(context), time);
    private readonly CancellationTokenSource _stopping = new();
    private readonly HashSet<string> _clashesTold = [];
    private PhraseBook _phrasesSent = PhraseBook.Write([], 0);
    private Task _running = Task.CompletedTask;

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken stopping)
    {
        _running = Task.Run(() => _learning.RunAsync(TellAsync, _stopping.Token), CancellationToken.None);
        await bus.SubscribeAsync<IntentsOffered>(LearnAsync, stopping).ConfigureAwait(false);
        await bus.SubscribeAsync<GetGrammar>(g => SendGrammarAsync(_learning.Now, g.Id), stopping).ConfigureAwait(false);
        await bus.SubscribeAsync<GetTraining>(g => bus.PublishAsync(Training with { Id = g.Id }), stopping).ConfigureAwait(false);
        await bus.SubscribeAsync<NluExplain>(e => bus.PublishAsync(Explanation.Of(_interpreter, _learning.Now.Engine, e, Language.For(context.Language))), stopping).ConfigureAwait(false);
        await bus.SubscribeAsync<NluEvaluate>(new Evaluator(bus, context.Language, options, _stopping.Token).StartAsync, stopping).ConfigureAwait(false);
        await bus.SubscribeAsync<NluQuery>(AnswerAsync, stopping).ConfigureAwait(false);
        await bus.PublishAsync(new GetIntents(context.Site), stopping).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private static Phrasings PhrasingsOf(PluginContext context)
    {
        var language = Language.For(context.Language);
        return Phrasings.Load(Path.Combine(context.Folder, "locale", language.Tag), language);
    }

    // Less than all is known as long as something waits to be learned.
    private NluTraining Training => _learning.Now.Training is var known && _learning.IsDone ? known : known with { Done = Math.Min(known.Done, 0.5) };

    private async Task LearnAsync(IntentsOffered offer)
    {
        var (changed, faults) = _lessons.Take(offer);
        if (changed)
            _learning.Learn(_lessons.All);
        foreach (var fault in faults)
        {
            logger.LogWarning("{Owner} offers what cannot be learned: {Fault}", offer.Owner, fault);
            await bus.PublishAsync(new IntentsRefused(offer.Owner, fault)).ConfigureAwait(false);
        }
    }

    // Called by the one task that learns.
    private async Task TellAsync(Learned learned)
    {
        foreach (var (taken, left) in learned.Engine.Clashes().Where(c => _clashesTold.Add($"{c.Taken.Owner} {c.Taken.Template} {c.Left.Owner} {c.Left.Template}")))
            logger.LogWarning("'{Left}' of {LeftOwner} ({LeftIntent}) can be the same as '{Taken}' of {TakenOwner} ({TakenIntent}), which is taken",
                left.Template, left.Owner, left.Intent, taken.Template, taken.Owner, taken.Intent);
        if (!learned.Phrases.SaysTheSameAs(_phrasesSent))
        {
            _phrasesSent = learned.Phrases;
            await SendGrammarAsync(learned, null).ConfigureAwait(false);
        }
        await bus.PublishAsync(learned.Training).ConfigureAwait(false);
    }

    private Task SendGrammarAsync(Learned learned, string? id) =>
        bus.PublishAsync(new Grammar(learned.Phrases.Phrases, context.Language, id, learned.Phrases.Intents, learned.Phrases.Requires));

    private async Task AnswerAsync(NluQuery query)
    {
        try
        {
            var known = await _learning.WhenThereIsSomethingAsync().ConfigureAwait(false);
            var understood = query.AsrConfidence < options.MinAsrConfidence ? null
                : _interpreter.Understand(known.Engine, Question.Of(query.Input, query.Alternatives, query.IntentFilter, query.Context, query.Slot, Language.For(query.Lang ?? context.Language)) with { OtherSlots = query.OtherSlots ?? [] }, query.SiteId);
            if (understood is null)
            {
                await NotRecognizedAsync(query).ConfigureAwait(false);
                return;
            }
            var (parsed, recognized) = Answers.To(query, understood);
            await bus.PublishAsync(parsed).ConfigureAwait(false);
            await bus.PublishAsync(recognized).ConfigureAwait(false);
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
}

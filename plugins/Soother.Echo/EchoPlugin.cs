using Soother.Contracts;

namespace Soother.Echo;

/// <summary>Says back what it is told to say: the smallest plugin that owns an intent.</summary>
public sealed class EchoPlugin(IBus bus, EchoOptions options) : IPlugin
{
    // What one can say. An intent's name must differ from those of other plugins; {words} takes any words.
    private static readonly IntentsOffered Offer = new("Echo", [new IntentOffer("Echo", ["echo {words}", "say after me {words}"])]);

    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken stopping)
    {
        await bus.SubscribeAsync<IntentRecognized>(AnswerAsync, stopping).ConfigureAwait(false);
        await bus.SubscribeAsync<GetIntents>(_ => bus.PublishAsync(Offer), stopping).ConfigureAwait(false);
        await bus.PublishAsync(Offer, stopping).ConfigureAwait(false);
    }

    private async Task AnswerAsync(IntentRecognized heard)
    {
        if (heard.Intent.IntentName != "Echo" || heard.SessionId is null)
            return;
        var words = heard.Slots?.FirstOrDefault(s => s.SlotName == "words")?.RawValue;
        await bus.PublishAsync(new EndSession(heard.SessionId, $"{options.Opening} {words}".Trim())).ConfigureAwait(false);
    }
}

using Soother.Contracts;

namespace Soother.Skills;

/// <summary>Says the listener's words in a dialogue session.</summary>
/// <param name="Bus">Where they go.</param>
/// <param name="Hosts">How whoever speaks at the site puts them.</param>
/// <param name="Site">Where they are heard.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Orders">The intents that are understood meanwhile.</param>
internal sealed record ListenerOutlet(IBus Bus, Hosts Hosts, SiteId Site, string SessionId, Func<IReadOnlyList<string>> Orders)
{
    /// <summary>The name in the context of a conversation while it is the listener's; intents may require or exclude it.</summary>
    public const string Listening = "listening";

    private static readonly Dictionary<string, string> On = new() { [Listening] = "yes" };
    private static readonly Dictionary<string, string> Off = new() { [Listening] = "" };

    public void Continue(string? text, bool isFixed) => Send(new ContinueSession(
        SessionId, isFixed || text is null ? text : Hosts.Aside(Site, text), Orders(), SendIntentNotRecognized: true, Context: On));

    public void End(string text) => Send(new EndSession(SessionId, text, Context: Off));

    private void Send<T>(T message) where T : IMessage<T> => _ = SendAsync(message);

    // The bus takes a message at once, so the order is that of the calls; a failure stays in the task, as a clock has nobody to tell.
    private async Task SendAsync<T>(T message) where T : IMessage<T> => await Bus.PublishAsync(message).ConfigureAwait(false);
}

namespace Soother.Contracts;

/// <summary>One connection to the message broker. Typed messages go through <see cref="BusExtensions"/>.</summary>
/// <remarks>
/// <para>Handlers of one connection run one at a time, in the order in which messages arrived: a plugin needs no locks as long as it works in its
/// handlers. A handler must return within the plugin's deadline (30 s by default); longer work goes to the background.</para>
/// <para>A handler that throws <see cref="MalformedMessageException"/> has its message dropped and the reason logged. Any other exception fails
/// the plugin (see <see cref="IPlugin"/>).</para>
/// <para>All members may be called from any thread, and none of them throws because the broker is away: the bus reconnects by itself, replays the
/// subscriptions, and then delivers what waited.</para>
/// </remarks>
public interface IBus
{
    /// <summary>
    /// Hands a message to the bus; returns when the bus has taken it, not when it was delivered. Messages of one connection arrive in the order of the calls.
    /// While the broker is away, <see cref="Delivery.AtLeastOnce"/> messages wait and <see cref="Delivery.AtMostOnce"/> messages are dropped.
    /// </summary>
    Task PublishAsync(BusMessage message, CancellationToken cancel = default);

    /// <summary>Calls the handler for every message whose topic matches the filter (<c>+</c> one level, <c>#</c> the rest).</summary>
    /// <returns>Once the broker has confirmed the subscription: messages published from now on are seen. Dispose it to stop.</returns>
    Task<IAsyncDisposable> SubscribeAsync(string filter, Func<BusMessage, Task> handler, CancellationToken cancel = default);

    /// <summary>
    /// Publishes a request and waits for the first message on the answer filter that is its answer. Answers are seen even while a handler
    /// of this connection runs, so a handler may await one.
    /// </summary>
    /// <exception cref="TimeoutException">No answer before the deadline; the message names both topics.</exception>
    Task<BusMessage> RequestAsync(BusMessage request, string answerFilter, Func<BusMessage, bool> isAnswer, TimeSpan deadline, CancellationToken cancel = default);
}

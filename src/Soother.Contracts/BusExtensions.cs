namespace Soother.Contracts;

/// <summary>Typed messages over <see cref="IBus"/>.</summary>
public static class BusExtensions
{
    /// <summary>Publishes a message on its own topic. See <see cref="IBus.PublishAsync"/>.</summary>
    public static Task PublishAsync<T>(this IBus bus, T message, CancellationToken cancel = default) where T : IMessage<T> =>
        bus.PublishAsync(message.ToBusMessage(), cancel);

    /// <summary>Calls the handler for every message of this type. See <see cref="IBus.SubscribeAsync"/>.</summary>
    public static Task<IAsyncDisposable> SubscribeAsync<T>(this IBus bus, Func<T, Task> handler, CancellationToken cancel = default) where T : IMessage<T> =>
        bus.SubscribeAsync(T.Template.Filter, message => handler(Read<T>(message)), cancel);

    /// <summary>Publishes a request and waits for its answer. See <see cref="IBus.RequestAsync"/>. A malformed answer is not an answer.</summary>
    /// <exception cref="TimeoutException">No answer before the deadline.</exception>
    public static async Task<TAnswer> RequestAsync<TRequest, TAnswer>(
        this IBus bus, TRequest request, Func<TAnswer, bool> isAnswer, TimeSpan deadline, CancellationToken cancel = default)
        where TRequest : IMessage<TRequest>
        where TAnswer : IMessage<TAnswer>
    {
        var answer = await bus.RequestAsync(request.ToBusMessage(), TAnswer.Template.Filter, IsAnswer, deadline, cancel).ConfigureAwait(false);
        return Read<TAnswer>(answer);

        bool IsAnswer(BusMessage message)
        {
            try { return isAnswer(Read<TAnswer>(message)); }
            catch (MalformedMessageException) { return false; }
        }
    }

    /// <summary>The bytes and the topic of a message.</summary>
    public static BusMessage ToBusMessage<T>(this T message) where T : IMessage<T> =>
        new(T.Template.Format(message.Levels), message.Write(), T.Delivery);

    /// <summary>Reads a message of a known type.</summary>
    /// <exception cref="MalformedMessageException">The topic or the payload is not one of this type.</exception>
    public static T Read<T>(this BusMessage message) where T : IMessage<T> =>
        T.Read(T.Template.Parse(message.Topic), message.Payload);
}

namespace Soother.Contracts;

/// <summary>A message that knows its topic and its bytes.</summary>
/// <typeparam name="TSelf">The message itself.</typeparam>
public interface IMessage<TSelf> where TSelf : IMessage<TSelf>
{
    /// <summary>The topic, with its variable levels named: <c>hermes/hotword/{wakewordId}/detected</c>.</summary>
    static abstract TopicTemplate Template { get; }

    /// <summary>How hard the bus tries.</summary>
    static virtual Delivery Delivery => Delivery.AtLeastOnce;

    /// <summary>Reads a message from the variable levels of its topic and its payload.</summary>
    /// <exception cref="MalformedMessageException">The payload is not one of this type; the reason names the key.</exception>
    static abstract TSelf Read(IReadOnlyList<string> levels, ReadOnlyMemory<byte> payload);

    /// <summary>The values of the topic's variable levels, in order.</summary>
    IReadOnlyList<string> Levels => [];

    /// <summary>The payload.</summary>
    ReadOnlyMemory<byte> Write();
}

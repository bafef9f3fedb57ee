namespace Mosquitto;

/// <summary>A message as it arrives; valid only during the call.</summary>
public readonly ref struct MosquittoMessage
{
    /// <summary>The topic, as UTF-8.</summary>
    public required ReadOnlySpan<byte> Topic { get; init; }

    /// <summary>The bytes, in the library's memory.</summary>
    public required ReadOnlySpan<byte> Payload { get; init; }

    /// <summary>0, 1 or 2.</summary>
    public required int Qos { get; init; }

    /// <summary>Whether the broker had kept it.</summary>
    public required bool Retain { get; init; }

    /// <summary>The number of the one subscription that this copy is for; 0 where the broker does not say, or names several.</summary>
    public required uint SubscriptionId { get; init; }
}

/// <summary>Receives a message.</summary>
public delegate void MessageArrived(MosquittoMessage message);

/// <summary>What a client calls back, always from within <see cref="MosquittoClient.Loop"/>, which rethrows what these throw.</summary>
public sealed class MosquittoEvents
{
    /// <summary>The broker answered the connection request: 0, or why it refused (MQTT 3: 1 to 5, MQTT 5: 128 and more).</summary>
    public Action<int>? Connected { get; init; }

    /// <summary>A publish is done: its number, and the broker's reason (128 and more: refused). At QoS 0 as soon as it is written.</summary>
    public Action<int, int>? Published { get; init; }

    /// <summary>A subscription is answered: its number, and the QoS granted (128 and more: refused).</summary>
    public Action<int, int>? Subscribed { get; init; }

    /// <summary>A subscription is gone: the number of the request.</summary>
    public Action<int>? Unsubscribed { get; init; }

    /// <summary>A message arrived.</summary>
    public MessageArrived? Message { get; init; }

    /// <summary>The library reports a warning or an error.</summary>
    public Action<string>? Trouble { get; init; }
}

namespace Soother.Contracts;

/// <summary>How hard the bus tries to deliver a message.</summary>
public enum Delivery
{
    /// <summary>MQTT QoS 0, for audio: late sound is worse than lost sound.</summary>
    AtMostOnce = 0,

    /// <summary>MQTT QoS 1, for everything else: kept until the broker has it.</summary>
    AtLeastOnce = 1,
}

/// <summary>What travels: a topic and bytes.</summary>
/// <param name="Topic">The MQTT topic, without wildcards.</param>
/// <param name="Payload">The bytes; the receiver must not change them.</param>
/// <param name="Delivery">How hard to try.</param>
/// <param name="Retain">Whether the broker keeps the message for later subscribers. No Hermes message is retained.</param>
public sealed record BusMessage(string Topic, ReadOnlyMemory<byte> Payload, Delivery Delivery = Delivery.AtLeastOnce, bool Retain = false);

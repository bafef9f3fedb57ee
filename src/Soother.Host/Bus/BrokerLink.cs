using Microsoft.Extensions.Logging;
using Mosquitto;
using Soother.Contracts;

namespace Soother.Host.Bus;

/// <summary>What all connections of this process to one broker share.</summary>
/// <param name="endpoint">Where the broker is.</param>
/// <param name="log">Where its state is told.</param>
/// <param name="ours">Whether this process keeps it running (<see cref="LocalBroker"/>).</param>
internal sealed class BrokerLink(BrokerEndpoint endpoint, ILogger log, bool ours = false)
{
    /// <summary>The largest message taken or sent, in bytes: hours of speech, and no danger to a small machine.</summary>
    public const int DefaultMaxMessageBytes = 32 << 20;

    /// <summary>Where the broker is.</summary>
    public BrokerEndpoint Endpoint => endpoint;

    /// <summary>Larger messages are dropped when they arrive, with one line, and refused when they are published.</summary>
    public int MaxMessageBytes { get; init; } = DefaultMaxMessageBytes;

    /// <summary>How long after a failed attempt to connect the next one comes; twice as long after each, up to seconds.</summary>
    public TimeSpan FirstPause { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>Lets what waited out once every connection hears.</summary>
    public SubscriptionGate Gate { get; } = new();

    /// <summary>Tells people how the broker is.</summary>
    public BrokerReport Report { get; } = new(endpoint, ours, log);

    /// <summary>MQTT 5, which says what each copy of a message is for, unless this broker has refused it.</summary>
    public MqttVersion Version { get; set; } = MqttVersion.V5;

    /// <summary>A new connection; <see cref="MqttBus.ConnectAsync"/> opens it.</summary>
    /// <param name="name">Whose: the client id begins with it, and log lines name it.</param>
    /// <param name="connectionLog">Where dropped messages are told.</param>
    /// <param name="will">What the broker publishes when this process vanishes.</param>
    public MqttBus Open(string name, ILogger connectionLog, BusMessage? will = null) => new(name, this, connectionLog) { Will = will };
}

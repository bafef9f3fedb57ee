namespace Mosquitto;

/// <summary>What libmosquitto returns (<c>enum mosq_err_t</c>); the ones that mean something to a caller.</summary>
public enum MosquittoError
{
    /// <summary>The broker has accepted the connection request, or not answered yet.</summary>
    ConnectionPending = -1,

    /// <summary>Done.</summary>
    Success = 0,

    /// <summary>No memory.</summary>
    NoMemory = 1,

    /// <summary>Peer and library disagree about the protocol.</summary>
    Protocol = 2,

    /// <summary>An argument that the library does not take.</summary>
    InvalidArgument = 3,

    /// <summary>There is no connection. A publish at QoS 1 is queued in the client all the same.</summary>
    NoConnection = 4,

    /// <summary>The broker refused: see the code given to <see cref="MosquittoEvents.Connected"/>.</summary>
    ConnectionRefused = 5,

    /// <summary>The connection broke.</summary>
    ConnectionLost = 7,

    /// <summary>The encrypted connection could not be made.</summary>
    Tls = 8,

    /// <summary>More than the 268,435,455 bytes that MQTT can carry.</summary>
    PayloadSize = 9,

    /// <summary>The system refused; see <see cref="MosquittoClient.LastSystemError"/>.</summary>
    System = 14,

    /// <summary>The host's name could not be resolved.</summary>
    NameResolution = 15,

    /// <summary>The broker did not answer a ping in time.</summary>
    KeepAlive = 19,

    /// <summary>More than this broker takes.</summary>
    OversizePacket = 25,
}

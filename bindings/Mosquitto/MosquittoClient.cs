using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;

namespace Mosquitto;

/// <summary>Which MQTT is spoken.</summary>
public enum MqttVersion
{
    /// <summary>MQTT 3.1.1.</summary>
    V311 = 4,

    /// <summary>MQTT 5.</summary>
    V5 = 5,
}

/// <summary>
/// One client of libmosquitto, driven by the caller: one thread calls <see cref="Connect"/> and then <see cref="Loop"/> again and again until that fails,
/// then disposes the client. Publishing, (un)subscribing and disconnecting may be done from any thread; after the end they return
/// <see cref="MosquittoError.NoConnection"/>. It never reconnects by itself.
/// </summary>
public sealed unsafe class MosquittoClient : IDisposable
{
    private readonly MosquittoHandle _handle;
    private readonly MqttVersion _version;
    private ExceptionDispatchInfo? _fault;

    /// <summary>Makes a client with a clean session.</summary>
    /// <exception cref="DllNotFoundException">libmosquitto is not installed.</exception>
    public MosquittoClient(string clientId, MqttVersion version, MosquittoEvents events)
    {
        MosquittoLibrary.EnsureLoaded();
        (Events, _version) = (events, version);
        _handle = new MosquittoHandle(clientId, this);
        Native.mosquitto_threaded_set(_handle, 1);
        Native.mosquitto_int_option(_handle, Native.OptionProtocolVersion, (int)version);
        Native.mosquitto_int_option(_handle, Native.OptionTcpNoDelay, 1);
        // 0 is "no limit": how much may be in flight is the caller's decision.
        Native.mosquitto_int_option(_handle, Native.OptionSendMaximum, 0);
        Native.mosquitto_int_option(_handle, Native.OptionReceiveMaximum, 0);
        Callbacks.Register(_handle);
    }

    /// <summary>The system's word for the last <see cref="MosquittoError.System"/> on this thread.</summary>
    public static string LastSystemError => Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError());

    internal MosquittoEvents Events { get; }

    /// <summary>The name and password to log in with.</summary>
    public MosquittoError SetLogin(string user, string? password) => (MosquittoError)Native.mosquitto_username_pw_set(_handle, user, password);

    /// <summary>Encrypts, and trusts the authorities in a PEM file, or the system's.</summary>
    public MosquittoError UseTls(string? caFile) => caFile is null
        ? (MosquittoError)Native.mosquitto_int_option(_handle, Native.OptionTlsUseSystemCertificates, 1)
        : (MosquittoError)Native.mosquitto_tls_set(_handle, caFile, null, null, null, 0);

    /// <summary>What the broker publishes when this client vanishes.</summary>
    public MosquittoError SetWill(string topic, ReadOnlySpan<byte> payload, int qos, bool retain)
    {
        fixed (byte* bytes = payload)
            return (MosquittoError)Native.mosquitto_will_set(_handle, topic, payload.Length, bytes, qos, retain ? (byte)1 : (byte)0);
    }

    /// <summary>Begins to connect. Fails at once where that is plain already: nobody listens, the name is unknown, the certificate is not trusted.</summary>
    public MosquittoError Connect(string host, int port, int keepAliveSeconds) =>
        (MosquittoError)Native.mosquitto_connect_async(_handle, host, port, keepAliveSeconds);

    /// <summary>Sends and receives what there is; waits at most the time given. Anything but success is the connection's end.</summary>
    public MosquittoError Loop(TimeSpan timeout)
    {
        var result = (MosquittoError)Native.mosquitto_loop(_handle, (int)timeout.TotalMilliseconds, 1);
        _fault?.Throw();
        return result;
    }

    /// <summary>Hands a message to the library, which copies it.</summary>
    /// <param name="topic">A topic that <see cref="MosquittoLibrary.IsTopic"/>.</param>
    /// <param name="payload">The bytes.</param>
    /// <param name="qos">0, 1 or 2.</param>
    /// <param name="retain">Whether the broker keeps it.</param>
    /// <param name="mid">The number that <see cref="MosquittoEvents.Published"/> will give.</param>
    public MosquittoError Publish(string topic, ReadOnlySpan<byte> payload, int qos, bool retain, out int mid)
    {
        mid = 0;
        try
        {
            fixed (byte* bytes = payload)
                return (MosquittoError)Native.mosquitto_publish(_handle, out mid, topic, payload.Length, bytes, qos, retain ? (byte)1 : (byte)0);
        }
        catch (ObjectDisposedException) { return MosquittoError.NoConnection; }
    }

    /// <summary>Asks for messages.</summary>
    /// <param name="filter">A filter that <see cref="MosquittoLibrary.IsFilter"/>.</param>
    /// <param name="qos">The highest QoS wanted.</param>
    /// <param name="id">1 or more: comes back as <see cref="MosquittoMessage.SubscriptionId"/>, with MQTT 5.</param>
    /// <param name="mid">The number that <see cref="MosquittoEvents.Subscribed"/> will give.</param>
    public MosquittoError Subscribe(string filter, int qos, uint id, out int mid)
    {
        mid = 0;
        nint properties = 0;
        try
        {
            if (_version == MqttVersion.V5)
                Native.mosquitto_property_add_varint(ref properties, Native.PropertySubscriptionIdentifier, id);
            return (MosquittoError)Native.mosquitto_subscribe_v5(_handle, out mid, filter, qos, 0, properties);
        }
        catch (ObjectDisposedException) { return MosquittoError.NoConnection; }
        finally { Native.mosquitto_property_free_all(ref properties); }
    }

    /// <summary>Wants no more messages; the broker answers also where nothing was subscribed.</summary>
    public MosquittoError Unsubscribe(string filter, out int mid)
    {
        mid = 0;
        try { return (MosquittoError)Native.mosquitto_unsubscribe(_handle, out mid, filter); }
        catch (ObjectDisposedException) { return MosquittoError.NoConnection; }
    }

    /// <summary>Says goodbye after all that was published before; the loop then ends.</summary>
    public MosquittoError Disconnect()
    {
        try { return (MosquittoError)Native.mosquitto_disconnect(_handle); }
        catch (ObjectDisposedException) { return MosquittoError.NoConnection; }
    }

    /// <summary>Frees the native client. Only once no thread is in <see cref="Loop"/>.</summary>
    public void Dispose() => _handle.Dispose();

    internal void Keep(Exception fault) => _fault ??= ExceptionDispatchInfo.Capture(fault);
}

using System.Runtime.InteropServices;

namespace Mosquitto;

/// <summary>The C functions of libmosquitto 2.0 that are used, under their own names.</summary>
internal static unsafe partial class Native
{
    public const string Library = "libmosquitto.so.1";
    public const int OptionProtocolVersion = 1, OptionReceiveMaximum = 4, OptionSendMaximum = 5, OptionTcpNoDelay = 11, OptionTlsUseSystemCertificates = 13;
    public const int PropertySubscriptionIdentifier = 11;

    [LibraryImport(Library)] public static partial int mosquitto_lib_init();
    [LibraryImport(Library)] public static partial nint mosquitto_strerror(int error);
    [LibraryImport(Library)] public static partial int mosquitto_validate_utf8(byte[] text, int length);
    [LibraryImport(Library)] public static partial int mosquitto_pub_topic_check2(byte[] topic, nuint length);
    [LibraryImport(Library)] public static partial int mosquitto_sub_topic_check2(byte[] filter, nuint length);

    // C's bool is one byte; the CLR's would be four.
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] public static partial nint mosquitto_new(string id, byte cleanSession, nint context);
    [LibraryImport(Library)] public static partial void mosquitto_destroy(nint client);
    [LibraryImport(Library)] public static partial int mosquitto_threaded_set(MosquittoHandle client, byte threaded);
    [LibraryImport(Library)] public static partial int mosquitto_int_option(MosquittoHandle client, int option, int value);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int mosquitto_username_pw_set(MosquittoHandle client, string user, string? password);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int mosquitto_will_set(MosquittoHandle client, string topic, int length, byte* payload, int qos, byte retain);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int mosquitto_tls_set(MosquittoHandle client, string? caFile, string? caFolder, string? certificate, string? key, nint passwordCallback);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int mosquitto_connect_async(MosquittoHandle client, string host, int port, int keepAlive);

    [LibraryImport(Library, SetLastError = true)] public static partial int mosquitto_loop(MosquittoHandle client, int timeoutMilliseconds, int maxPackets);
    [LibraryImport(Library)] public static partial int mosquitto_disconnect(MosquittoHandle client);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int mosquitto_publish(MosquittoHandle client, out int mid, string topic, int length, byte* payload, int qos, byte retain);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int mosquitto_subscribe_v5(MosquittoHandle client, out int mid, string filter, int qos, int options, nint properties);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int mosquitto_unsubscribe(MosquittoHandle client, out int mid, string filter);

    [LibraryImport(Library)] public static partial int mosquitto_property_add_varint(ref nint properties, int identifier, uint value);
    [LibraryImport(Library)] public static partial nint mosquitto_property_read_varint(nint properties, int identifier, out uint value, byte skipFirst);
    [LibraryImport(Library)] public static partial void mosquitto_property_free_all(ref nint properties);

    [LibraryImport(Library)] public static partial void mosquitto_connect_callback_set(MosquittoHandle client, delegate* unmanaged<nint, nint, int, void> callback);
    [LibraryImport(Library)] public static partial void mosquitto_publish_v5_callback_set(MosquittoHandle client, delegate* unmanaged<nint, nint, int, int, nint, void> callback);
    [LibraryImport(Library)] public static partial void mosquitto_message_v5_callback_set(MosquittoHandle client, delegate* unmanaged<nint, nint, NativeMessage*, nint, void> callback);
    [LibraryImport(Library)] public static partial void mosquitto_subscribe_callback_set(MosquittoHandle client, delegate* unmanaged<nint, nint, int, int, int*, void> callback);
    [LibraryImport(Library)] public static partial void mosquitto_unsubscribe_callback_set(MosquittoHandle client, delegate* unmanaged<nint, nint, int, void> callback);
    [LibraryImport(Library)] public static partial void mosquitto_log_callback_set(MosquittoHandle client, delegate* unmanaged<nint, nint, int, byte*, void> callback);
}

/// <summary><c>struct mosquitto_message</c>.</summary>
[StructLayout(LayoutKind.Sequential)]
internal unsafe struct NativeMessage
{
    public int Mid;
    public byte* Topic;
    public byte* Payload;
    public int PayloadLength;
    public int Qos;
    public byte Retain;
}

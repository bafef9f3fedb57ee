using System.Runtime.InteropServices;

namespace Mosquitto;

/// <summary>The entry points that libmosquitto calls. No exception may leave them: the client keeps the first and throws it from its loop.</summary>
internal static unsafe class Callbacks
{
    private const int LogWarning = 4, LogError = 8;

    public static void Register(MosquittoHandle handle)
    {
        Native.mosquitto_connect_callback_set(handle, &OnConnect);
        Native.mosquitto_publish_v5_callback_set(handle, &OnPublish);
        Native.mosquitto_message_v5_callback_set(handle, &OnMessage);
        Native.mosquitto_subscribe_callback_set(handle, &OnSubscribe);
        Native.mosquitto_unsubscribe_callback_set(handle, &OnUnsubscribe);
        Native.mosquitto_log_callback_set(handle, &OnLog);
    }

    private static MosquittoClient Client(nint context) => (MosquittoClient)GCHandle.FromIntPtr(context).Target!;

    [UnmanagedCallersOnly]
    private static void OnConnect(nint native, nint context, int code)
    {
        var client = Client(context);
        try { client.Events.Connected?.Invoke(code); }
        catch (Exception e) { client.Keep(e); }
    }

    [UnmanagedCallersOnly]
    private static void OnPublish(nint native, nint context, int mid, int reason, nint properties)
    {
        var client = Client(context);
        try { client.Events.Published?.Invoke(mid, reason); }
        catch (Exception e) { client.Keep(e); }
    }

    [UnmanagedCallersOnly]
    private static void OnSubscribe(nint native, nint context, int mid, int count, int* granted)
    {
        var client = Client(context);
        try { client.Events.Subscribed?.Invoke(mid, count > 0 ? granted[0] : 0); }
        catch (Exception e) { client.Keep(e); }
    }

    [UnmanagedCallersOnly]
    private static void OnUnsubscribe(nint native, nint context, int mid)
    {
        var client = Client(context);
        try { client.Events.Unsubscribed?.Invoke(mid); }
        catch (Exception e) { client.Keep(e); }
    }

    [UnmanagedCallersOnly]
    private static void OnMessage(nint native, nint context, NativeMessage* message, nint properties)
    {
        var client = Client(context);
        try
        {
            client.Events.Message?.Invoke(new MosquittoMessage
            {
                Topic = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(message->Topic),
                Payload = new(message->Payload, message->PayloadLength),
                Qos = message->Qos,
                Retain = message->Retain != 0,
                SubscriptionId = OnlySubscription(properties),
            });
        }
        catch (Exception e) { client.Keep(e); }
    }

    [UnmanagedCallersOnly]
    private static void OnLog(nint native, nint context, int level, byte* text)
    {
        if (level is not (LogWarning or LogError))
            return;
        var client = Client(context);
        try { client.Events.Trouble?.Invoke(Marshal.PtrToStringUTF8((nint)text) ?? ""); }
        catch (Exception e) { client.Keep(e); }
    }

    private static uint OnlySubscription(nint properties)
    {
        if (properties == 0)
            return 0;
        var first = Native.mosquitto_property_read_varint(properties, Native.PropertySubscriptionIdentifier, out var id, 0);
        if (first == 0)
            return 0;
        return Native.mosquitto_property_read_varint(first, Native.PropertySubscriptionIdentifier, out _, 1) == 0 ? id : 0;
    }
}

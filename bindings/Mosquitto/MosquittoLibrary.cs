using System.Runtime.InteropServices;

namespace Mosquitto;

/// <summary>The native library: loaded and initialised once.</summary>
public static class MosquittoLibrary
{
    // The library lets more pass; the broker ends the connection of who sends them.
    private const int MaxLevels = 200;

    private static readonly Lazy<bool> Loaded = new(Load);

    /// <summary>Loads libmosquitto.</summary>
    /// <exception cref="DllNotFoundException">It is not installed; the message names the package.</exception>
    public static void EnsureLoaded() => _ = Loaded.Value;

    /// <summary>Whether MQTT lets one publish on this topic: not empty, no wildcard, no control character, at most 65,535 bytes and 200 levels.</summary>
    public static bool IsTopic(string topic) => Check(topic, Native.mosquitto_pub_topic_check2);

    /// <summary>Whether MQTT lets one subscribe to this filter: as a topic, with wildcards in their places.</summary>
    public static bool IsFilter(string filter) => Check(filter, Native.mosquitto_sub_topic_check2);

    /// <summary>What an error code means, in the library's words.</summary>
    public static string Describe(MosquittoError error)
    {
        EnsureLoaded();
        return Marshal.PtrToStringUTF8(Native.mosquitto_strerror((int)error)) ?? error.ToString();
    }

    private static bool Check(string text, Func<byte[], nuint, int> check)
    {
        EnsureLoaded();
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        return bytes.Length is > 0 and <= ushort.MaxValue
            && text.AsSpan().Count('/') < MaxLevels
            && Native.mosquitto_validate_utf8(bytes, bytes.Length) == 0
            && check(bytes, (nuint)bytes.Length) == 0;
    }

    private static bool Load()
    {
        if (!NativeLibrary.TryLoad(Native.Library, out _))
            throw new DllNotFoundException($"{Native.Library}, the MQTT client library, is not installed: install the package libmosquitto1 (apt-get install libmosquitto1)");
        return Native.mosquitto_lib_init() == 0;
    }
}

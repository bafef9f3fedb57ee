using Mosquitto;

namespace Soother.Host.Bus;

/// <summary>Puts the end of a session into words.</summary>
internal static class SessionTrouble
{
    /// <summary>From the library's last result, the broker's answer to the connection request (null: none came) and the library's last complaint.</summary>
    public static Trouble Explain(MosquittoError result, int? answer, string? complaint) => answer switch
    {
        // MQTT 3's codes are 1 to 5, MQTT 5's are 128 and more.
        1 or 0x84 => new(TroubleKind.VersionRefused, "it does not speak this version of MQTT"),
        4 or 5 or 0x86 or 0x87 or 0x8C => new(TroubleKind.Refused, "it refuses the user name or password"),
        null or 0 => ExplainLoss(result, answer is not null, complaint),
        _ => new(TroubleKind.Away, $"it takes no connection now (code {answer})"),
    };

    private static Trouble ExplainLoss(MosquittoError result, bool connected, string? complaint) => result switch
    {
        MosquittoError.Tls => new(TroubleKind.Untrusted, $"no encrypted connection that can be trusted ({LastPart(complaint ?? "TLS error")})"),
        MosquittoError.InvalidArgument when !connected => new(TroubleKind.Untrusted, $"the connection's settings are not usable ({complaint ?? "check bus.caFile"})"),
        MosquittoError.NameResolution => new(TroubleKind.Away, "the name of its host is not known"),
        MosquittoError.KeepAlive => new(TroubleKind.Away, "it stopped answering"),
        MosquittoError.System when !connected => new(TroubleKind.Away, $"cannot be reached ({MosquittoClient.LastSystemError})"),
        _ when connected => new(TroubleKind.Away, "the connection was lost"),
        _ => new(TroubleKind.Away, $"cannot be reached ({MosquittoLibrary.Describe(result).TrimEnd('.')})"),
    };

    // OpenSSL's lines are numbers and places, colons between, and the reason at the end.
    private static string LastPart(string complaint) => complaint[(complaint.LastIndexOf(':') + 1)..].Trim(' ', '.');
}

namespace Soother.Host.Bus;

/// <summary>Where the broker is, and how to get in. Without a CA file, TLS trusts the system's authorities.</summary>
internal sealed record BrokerEndpoint(
    string Host, int Port, string? Username = null, string? Password = null, bool Tls = false, string? CaFile = null)
{
    /// <summary>For people: never with the password.</summary>
    public override string ToString() => $"{Host}:{Port}";
}

using System.Security.Cryptography;

namespace Soother.Host.Bus;

/// <summary>The files of one broker of ours, in a folder that only its owner may enter. Disposing removes them.</summary>
internal sealed class BrokerFolder : IDisposable
{
    private const string User = "soother";

    private readonly string _path;

    private BrokerFolder(string path) => _path = path;

    public string ConfigFile => Path.Combine(_path, "mosquitto.conf");

    /// <summary>Random for every broker; other programs of the same user read them from <see cref="RunningAssistant"/>.</summary>
    public string Password { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(24));

    public static BrokerFolder Create()
    {
        var folder = Directory.CreateTempSubdirectory("soother-broker-").FullName;
        if (RuntimeFolder.Create(RuntimeFolder.Candidates) is { } runtime)
        {
            Directory.Delete(folder);
            RemoveStale(runtime);
            folder = Path.Combine(runtime, $"broker-{Environment.ProcessId}-{Guid.NewGuid().ToString("N")[..8]}");
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        return new BrokerFolder(folder);
    }

    /// <summary>Writes the configuration for a port, and returns how to connect.</summary>
    public BrokerEndpoint Write(int port, int maxMessageBytes)
    {
        var passwords = Path.Combine(_path, "passwords");
        File.WriteAllText(passwords, PasswordFile.Line(User, Password));
        File.SetUnixFileMode(passwords, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.WriteAllText(ConfigFile, $"""
            per_listener_settings false
            listener {port} 127.0.0.1
            allow_anonymous false
            password_file {passwords}
            # Started by root it would become another user, who cannot read this folder, and forget to die with its parent.
            user {Environment.UserName}
            persistence false
            set_tcp_nodelay true
            # No message is dropped because many wait, and none overtakes another.
            max_queued_messages 0
            max_inflight_messages 0
            # The first protects receivers, the second this machine's memory: such a packet is not even read.
            message_size_limit {maxMessageBytes}
            max_packet_size {maxMessageBytes + (1 << 17)}
            log_dest stderr
            log_type error
            log_type warning
            log_type notice
            log_type information
            connection_messages true

            """);
        return new BrokerEndpoint("127.0.0.1", port, User, Password);
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(_path, recursive: true);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // A private folder that cannot be removed harms nobody; the next start tries again.
        }
    }

    // What a host left that was killed.
    private static void RemoveStale(string runtime)
    {
        foreach (var folder in Directory.EnumerateDirectories(runtime, "broker-*-*"))
        {
            if (int.TryParse(Path.GetFileName(folder).Split('-')[1], out var pid) && !Directory.Exists($"/proc/{pid}"))
                new BrokerFolder(folder).Dispose();
        }
    }
}

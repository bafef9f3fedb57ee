using System.Diagnostics;
using Soother.Host.Bus;

namespace Soother.Host.Tests.Bus;

/// <summary>A mosquitto that somebody else runs: with any configuration, and stopped and started at will.</summary>
internal sealed class ForeignBroker : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("soother-test-");
    private Process? _process;

    public int Port { get; } = BusBench.FreePort();

    public string Folder => _folder.FullName;

    public int Id => _process!.Id;

    /// <summary>Starts it; one listener on <see cref="Port"/>, and what the configuration adds.</summary>
    public async Task StartAsync(string configuration = "allow_anonymous true")
    {
        var file = Path.Combine(Folder, "conf");
        await File.WriteAllTextAsync(file, $"user {Environment.UserName}\nlistener {Port} 127.0.0.1\nlog_dest stderr\n{configuration}\n");
        _process = Processes.Start(File.Exists("/usr/sbin/mosquitto") ? "/usr/sbin/mosquitto" : "mosquitto", "-c", file);
        while (await _process.StandardError.ReadLineAsync().WaitAsync(Eventually.Deadline) is { } line)
        {
            if (line.EndsWith(" running", StringComparison.Ordinal))
            {
                _ = _process.StandardError.ReadToEndAsync();
                return;
            }
        }
        Assert.Fail("mosquitto did not start");
    }

    public void WritePassword(string user, string password) => File.WriteAllText(Path.Combine(Folder, "passwords"), PasswordFile.Line(user, password));

    public void Kill()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    public void Dispose()
    {
        Kill();
        _folder.Delete(recursive: true);
    }
}

using System.Diagnostics;

namespace Soother.Host.Bus;

/// <summary>
/// One run of mosquitto. The kernel kills it when the thread that started it ends, however that happens: start it from a thread that lives as
/// long as it shall.
/// </summary>
internal sealed class BrokerProcess : IDisposable
{
    // The question in the middle closes a gap: a parent that died before the signal was arranged. The session keeps the terminal's Ctrl-C away,
    // because the broker must outlive the plugins.
    private const string UnlessOrphan = "[ \"$PPID\" = \"$1\" ] && exec \"$2\" -c \"$3\"";

    private readonly Process _process;
    private readonly TaskCompletionSource<bool> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Action<string> _onLine;
    private string? _lastError;

    private BrokerProcess(Process process, Action<string> onLine) => (_process, _onLine) = (process, onLine);

    public int Id => _process.Id;

    /// <summary>What it said was wrong, last; null if nothing.</summary>
    public string? LastError => _lastError;

    /// <exception cref="BrokerException">A program that is needed is missing.</exception>
    public static BrokerProcess Start(string configFile, Action<string> onLine)
    {
        var start = new ProcessStartInfo(Find("setsid", "util-linux")) { RedirectStandardError = true, RedirectStandardInput = true, WorkingDirectory = "/" };
        string[] arguments =
        [
            Find("setpriv", "util-linux"), "--pdeathsig", "KILL", "--", "/bin/sh", "-c", UnlessOrphan, "sh",
            $"{Environment.ProcessId}", Find("mosquitto", "mosquitto"), configFile,
        ];
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        var broker = new BrokerProcess(new Process { StartInfo = start }, onLine);
        broker._process.ErrorDataReceived += (_, line) => broker.Read(line.Data);
        broker._process.Start();
        broker._process.BeginErrorReadLine();
        return broker;
    }

    /// <summary>Blocks until it serves, or has ended (false).</summary>
    public bool WaitUntilReady(TimeSpan deadline) => _ready.Task.Wait(deadline) && _ready.Task.Result;

    /// <summary>Blocks until it has ended, and says how.</summary>
    public string WaitUntilEnded()
    {
        _process.WaitForExit();
        return _process.ExitCode > 128 ? $"killed by signal {_process.ExitCode - 128}" : $"exit code {_process.ExitCode}{(_lastError is null ? "" : $", {_lastError}")}";
    }

    /// <summary>It keeps nothing on disk, so there is nothing to say goodbye to.</summary>
    public void Kill() => _process.Kill();

    public void Dispose() => _process.Dispose();

    private static string Find(string program, string package)
    {
        // The broker lies where only root's PATH leads.
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Concat(["/usr/sbin", "/usr/local/sbin", "/sbin", "/usr/bin", "/bin"]);
        return folders.Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists)
            ?? throw new BrokerException($"{program} is not installed, which runs the message broker: install the package {package} (apt-get install {package}), or set bus.host to a broker that runs elsewhere");
    }

    private void Read(string? line)
    {
        if (line is null)
        {
            _ready.TrySetResult(false);
            return;
        }
        if (line.Contains("Error:", StringComparison.Ordinal))
            _lastError = line[(line.IndexOf("Error:", StringComparison.Ordinal) + 6)..].Trim();
        if (line.EndsWith(" running", StringComparison.Ordinal))
            _ready.TrySetResult(true);
        _onLine(line);
    }
}

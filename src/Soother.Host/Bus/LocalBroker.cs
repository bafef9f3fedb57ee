using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using Microsoft.Extensions.Logging;

namespace Soother.Host.Bus;

/// <summary>
/// The assistant's own broker: mosquitto on this machine only, with a password of its own, started again when it dies and killed with this process.
/// </summary>
internal sealed class LocalBroker : IAsyncDisposable
{
    /// <summary>Where it listens unless that port is taken.</summary>
    public const int DefaultPort = 12183;

    private const int PortsTried = 100;
    private static readonly TimeSpan ReadyDeadline = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan StopDeadline = TimeSpan.FromSeconds(1);

    private readonly ILogger _log;
    private readonly int _maxMessageBytes;
    private readonly BrokerFolder _folder = BrokerFolder.Create();
    private readonly TaskCompletionSource<BrokerEndpoint> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ManualResetEventSlim _stopping = new();
    private readonly Lock _lock = new();
    private BrokerProcess? _process;

    private LocalBroker(ILogger log, int maxMessageBytes) => (_log, _maxMessageBytes) = (log, maxMessageBytes);

    /// <summary>How to connect.</summary>
    public BrokerEndpoint Endpoint => _started.Task.Result;

    /// <summary>The process that serves now.</summary>
    public int? ProcessId
    {
        get { lock (_lock) return _process?.Id; }
    }

    /// <summary>Starts a broker on the port, or on the next that is free; returns once it serves.</summary>
    /// <exception cref="BrokerException">It cannot be started; the message says why and what to do.</exception>
    public static async Task<LocalBroker> StartAsync(ILogger log, int port = DefaultPort, int maxMessageBytes = BrokerLink.DefaultMaxMessageBytes)
    {
        var broker = new LocalBroker(log, maxMessageBytes);
        // A thread and not a task: the broker dies with the thread that started it.
        new Thread(() => broker.Supervise(port)) { IsBackground = true, Name = "broker" }.Start();
        try
        {
            await broker._started.Task.ConfigureAwait(false);
            return broker;
        }
        catch
        {
            await broker.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Stops the broker and removes its files.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (_lock)
        {
            _stopping.Set();
            _process?.Kill();
        }
        await Task.WhenAny(_ended.Task, Task.Delay(StopDeadline)).ConfigureAwait(false);
        _folder.Dispose();
    }

    private void Supervise(int preferred)
    {
        try
        {
            var port = StartFirst(preferred);
            _started.TrySetResult(_folder.Write(port, _maxMessageBytes));
            KeepRunning(port);
        }
        catch (Exception fault)
        {
            _started.TrySetException(fault);
        }
        finally
        {
            _ended.TrySetResult();
        }
    }

    private int StartFirst(int preferred)
    {
        string? reason = null;
        for (var port = preferred; port < preferred + PortsTried && port <= IPEndPoint.MaxPort; port++)
        {
            if (IsTaken(port))
                continue;
            if (TryStart(port, out reason))
            {
                if (port != preferred)
                    _log.LogInformation("port {Preferred} is taken: the message broker listens on {Port}", preferred, port);
                return port;
            }
            if (reason?.Contains("in use", StringComparison.Ordinal) != true)
                break;
        }
        throw new BrokerException($"the message broker (mosquitto) does not start: {reason ?? $"the ports {preferred} to {preferred + PortsTried - 1} are all taken; set bus.port to a free one"}");
    }

    private void KeepRunning(int port)
    {
        var pause = FirstPause;
        while (true)
        {
            var since = Stopwatch.GetTimestamp();
            var how = _process?.WaitUntilEnded();
            if (_stopping.IsSet)
                return;
            if (Stopwatch.GetElapsedTime(since) > LongestPause)
                pause = FirstPause;
            if (how is not null)
                _log.LogInformation("the message broker (mosquitto) ended: {How}; starting it again", how);
            if (_stopping.Wait(pause))
                return;
            if (!TryStart(port, out var reason) && pause == FirstPause)
                _log.LogWarning("the message broker (mosquitto) does not start again: {Reason}; trying on", reason);
            pause = pause * 2 < LongestPause ? pause * 2 : LongestPause;
        }
    }

    private bool TryStart(int port, out string? reason)
    {
        _folder.Write(port, _maxMessageBytes);
        var process = BrokerProcess.Start(_folder.ConfigFile, OnLine);
        lock (_lock)
        {
            _process?.Dispose();
            _process = process;
            if (_stopping.IsSet)
                process.Kill();
        }
        if (process.WaitUntilReady(ReadyDeadline))
        {
            reason = null;
            return true;
        }
        process.Kill();
        reason = process.WaitUntilEnded();
        lock (_lock)
            _process = null;
        process.Dispose();
        return false;
    }

    private void OnLine(string line)
    {
        if (line.Contains("oversize", StringComparison.Ordinal))
            _log.LogWarning("a message larger than {Limit} bytes was dropped, and its sender disconnected ({Line})", _maxMessageBytes, line);
        else
            _log.LogDebug("mosquitto: {Line}", line);
    }

    private static bool IsTaken(int port) => IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners()
        .Any(l => l.Port == port && (IPAddress.IsLoopback(l.Address) || l.Address.Equals(IPAddress.Any) || l.Address.Equals(IPAddress.IPv6Any)));
}

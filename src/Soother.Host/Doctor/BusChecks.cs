using System.Net;
using System.Net.Sockets;
using Soother.Host.Bus;
using Soother.Host.Configuration;

namespace Soother.Host.Doctor;

/// <summary>The broker's port on this machine, or the broker of <c>bus.host</c>.</summary>
internal static class BusChecks
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(3);

    public static Task<CheckResult> CheckAsync(Settings settings, CancellationToken cancel)
    {
        var bus = settings.Host.Bus;
        return bus.Host.Length > 0 ? ReachableAsync(bus.Host, bus.Port, cancel) : Task.FromResult(Free(bus.Port));
    }

    private static CheckResult Free(int port)
    {
        var name = $"port {port}";
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
            return CheckResult.Good(name, "free for the assistant's broker");
        }
        catch (SocketException)
        {
            return RunningAssistant.Find() is { } running && running.Endpoint.Port == port
                ? CheckResult.Good(name, $"in use by the assistant that runs (process {running.Pid})")
                : new(name, Health.Weak, "taken by another program; the assistant's broker will take another port, and programs that expect this one will not find it", $"see who it is: ss -ltnp 'sport = :{port}'; or set bus.port");
        }
    }

    private static async Task<CheckResult> ReachableAsync(string host, int port, CancellationToken cancel)
    {
        var name = $"broker {host}:{port}";
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        deadline.CancelAfter(Deadline);
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(host, port, deadline.Token);
            return CheckResult.Good(name, "answers");
        }
        catch (Exception absent) when (absent is SocketException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            var reason = absent is SocketException ? absent.Message : $"no answer within {Deadline.TotalSeconds:0} s";
            return new(name, Health.Bad, $"cannot be reached: {reason}", "start it, or set bus.host to \"\" for a broker of the assistant's own");
        }
    }
}

using System.Diagnostics;
using Soother.Host.Bus;

namespace Soother.Benchmarks.Assistant;

/// <summary><c>soother run</c>, in a process of its own and with folders of its own.</summary>
internal sealed class RunningProcess : IAsyncDisposable
{
    private readonly Process _process;

    private RunningProcess(Process process, TimeSpan ready, BrokerEndpoint endpoint) => (_process, Ready, Endpoint) = (process, ready, endpoint);

    public TimeSpan Ready { get; }

    public BrokerEndpoint Endpoint { get; }

    public static async Task<RunningProcess> StartAsync()
    {
        var host = Path.Combine(Checkout.Root, "artifacts", "bin", "Soother.Host", "release", "soother.dll");
        var watch = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo("dotnet", [host, "run"]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true })!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (!line.Contains("is ready", StringComparison.Ordinal))
                continue;
            var ready = watch.Elapsed;
            var endpoint = RunningAssistant.Find()?.Endpoint ?? throw new InvalidOperationException("the assistant did not say where its broker is");
            return new(process, ready, endpoint);
        }
        throw new InvalidOperationException("the assistant ended before it was ready");
    }

    /// <summary>Megabytes of memory, from the kernel's own sum over all mappings.</summary>
    public double Memory(string kind)
    {
        var line = File.ReadLines($"/proc/{_process.Id}/smaps_rollup").First(l => l.StartsWith($"{kind}:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024;
    }

    public async ValueTask DisposeAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}

using System.Diagnostics;
using Soother.Contracts;
using Soother.Host.Bus;

namespace Soother.Benchmarks.Bus;

/// <summary>mosquitto_pub and mosquitto_sub, fed and read through pipes.</summary>
internal sealed class CClientSide(BrokerEndpoint broker)
{
    private static readonly string Line = new('x', Load.Bytes);

    public async Task<double[]> MeasureLatencyAsync(Delivery delivery)
    {
        using var to = await SubscribeAsync("latency", delivery);
        using var from = Start("mosquitto_pub", delivery, "-t", "latency", "-l");
        try
        {
            return await Load.TimeEachAsync(async () =>
            {
                await from.StandardInput.WriteLineAsync(Line);
                await from.StandardInput.FlushAsync();
                await to.StandardOutput.ReadLineAsync();
            });
        }
        finally
        {
            from.Kill();
            to.Kill();
        }
    }

    /// <summary>Messages a second, from the start of the publisher to the last line of the subscriber.</summary>
    public async Task<double> MeasureThroughputAsync(Delivery delivery)
    {
        using var to = await SubscribeAsync("flood", delivery);
        var all = ReadAsync(to.StandardOutput);
        var started = Stopwatch.GetTimestamp();
        using var from = Start("mosquitto_pub", delivery, "-t", "flood", "-l");
        try
        {
            for (var i = 0; i < Load.Flood; i++)
                await from.StandardInput.WriteLineAsync(Line);
            from.StandardInput.Close();
            await all.WaitAsync(Load.Deadline);
            return Load.Flood / Stopwatch.GetElapsedTime(started).TotalSeconds;
        }
        finally
        {
            from.Kill();
            to.Kill();
        }

        static async Task ReadAsync(StreamReader lines)
        {
            for (var i = 0; i < Load.Flood; i++)
                await lines.ReadLineAsync();
        }
    }

    /// <summary>A subscriber that has shown that it hears.</summary>
    private async Task<Process> SubscribeAsync(string topic, Delivery delivery)
    {
        var to = Start("mosquitto_sub", delivery, "-t", topic, "-t", "ready");
        var first = to.StandardOutput.ReadLineAsync();
        while (await Task.WhenAny(first, Task.Delay(20)) != first)
        {
            using var knock = Start("mosquitto_pub", delivery, "-t", "ready", "-m", "ready");
            await knock.WaitForExitAsync();
        }
        // Knocks that were on their way when the first was heard.
        await Task.Delay(200);
        using var end = Start("mosquitto_pub", delivery, "-t", "ready", "-m", "end");
        while (await to.StandardOutput.ReadLineAsync() != "end")
            continue;
        return to;
    }

    private Process Start(string program, Delivery delivery, params string[] arguments) => Process.Start(new ProcessStartInfo(
        program, ["-h", broker.Host, "-p", $"{broker.Port}", "-u", broker.Username!, "-P", broker.Password!, "-q", $"{(int)delivery}", .. arguments])
    {
        RedirectStandardInput = true, RedirectStandardOutput = true,
    })!;
}

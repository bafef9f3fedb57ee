using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Soother.Contracts;
using Soother.Host.Bus;

namespace Soother.Benchmarks.Bus;

/// <summary>Two connections of ours.</summary>
internal sealed class BusSide(BrokerEndpoint broker)
{
    private readonly byte[] _payload = new byte[Load.Bytes];

    public async Task<double[]> MeasureLatencyAsync(Delivery delivery)
    {
        await using var pair = await Pair.OpenAsync(broker);
        var seen = new TaskCompletionSource();
        await pair.To.SubscribeAsync("latency", _ =>
        {
            seen.SetResult();
            return Task.CompletedTask;
        });
        return await Load.TimeEachAsync(async () =>
        {
            seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await pair.From.PublishAsync(new BusMessage("latency", _payload, delivery));
            await seen.Task;
        });
    }

    /// <summary>Messages a second, from the first handed over to the last handled.</summary>
    public async Task<double> MeasureThroughputAsync(Delivery delivery)
    {
        await using var pair = await Pair.OpenAsync(broker);
        var (count, done) = (0, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        await pair.To.SubscribeAsync("flood", _ =>
        {
            if (++count == Load.Flood)
                done.SetResult();
            return Task.CompletedTask;
        });
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < Load.Flood; i++)
            await pair.From.PublishAsync(new BusMessage("flood", _payload, delivery));
        await done.Task.WaitAsync(Load.Deadline);
        return Load.Flood / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private sealed record Pair(MqttBus From, MqttBus To) : IAsyncDisposable
    {
        public static async Task<Pair> OpenAsync(BrokerEndpoint broker)
        {
            var link = new BrokerLink(broker, NullLogger.Instance);
            var pair = new Pair(link.Open("from", NullLogger.Instance), link.Open("to", NullLogger.Instance));
            await Task.WhenAll(pair.From.ConnectAsync(), pair.To.ConnectAsync());
            return pair;
        }

        public async ValueTask DisposeAsync()
        {
            await From.DisposeAsync();
            await To.DisposeAsync();
        }
    }
}

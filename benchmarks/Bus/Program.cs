using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Soother.Benchmarks.Bus;
using Soother.Contracts;
using Soother.Host.Bus;

// The bus against mosquitto's own client in C, on one broker, one after the other, several times:
//   dotnet run -c Release --project benchmarks/Bus [ROUNDS]
var rounds = args.Length > 0 ? int.Parse(args[0]) : 3;
var clock = Stopwatch.StartNew();
await using var broker = await LocalBroker.StartAsync(NullLogger.Instance, port: 13183);
var started = clock.Elapsed;
var (ours, theirs) = (new BusSide(broker.Endpoint), new CClientSide(broker.Endpoint));
var table = new Table();
for (var round = 0; round < rounds; round++)
{
    foreach (var delivery in Enum.GetValues<Delivery>())
    {
        table.AddLatency(delivery, "MqttBus", await ours.MeasureLatencyAsync(delivery));
        table.AddLatency(delivery, "C client", await theirs.MeasureLatencyAsync(delivery));
        table.AddThroughput(delivery, "MqttBus", await ours.MeasureThroughputAsync(delivery));
        table.AddThroughput(delivery, "C client", await theirs.MeasureThroughputAsync(delivery));
    }
}
table.Print(rounds);
clock.Restart();
await broker.DisposeAsync();
Console.WriteLine($"broker of our own: ready after {started.TotalMilliseconds:f0} ms in a cold process, stopped in {clock.Elapsed.TotalMilliseconds:f0} ms");

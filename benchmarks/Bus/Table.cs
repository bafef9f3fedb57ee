using Soother.Contracts;

namespace Soother.Benchmarks.Bus;

/// <summary>The results, as the median over the rounds, and what the C client takes for one of ours.</summary>
internal sealed class Table
{
    private readonly Dictionary<(Delivery Delivery, string Figure, string Side), List<double>> _values = [];

    public void AddLatency(Delivery delivery, string side, double[] microseconds)
    {
        Array.Sort(microseconds);
        Add(delivery, "p50 µs", side, microseconds[microseconds.Length / 2]);
        Add(delivery, "p99 µs", side, microseconds[microseconds.Length * 99 / 100]);
    }

    public void AddThroughput(Delivery delivery, string side, double perSecond) => Add(delivery, "messages/s", side, perSecond);

    public void Print(int rounds)
    {
        Console.WriteLine($"{Load.Bytes} B from one connection to another, median of {rounds} rounds");
        Console.WriteLine("| QoS | figure | MqttBus | C client (mosquitto_pub, _sub) | MqttBus / C |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var (delivery, figure) in _values.Keys.Select(k => (k.Delivery, k.Figure)).Distinct())
        {
            var (ours, theirs) = (Median(_values[(delivery, figure, "MqttBus")]), Median(_values[(delivery, figure, "C client")]));
            Console.WriteLine($"| {(int)delivery} | {figure} | {ours:f0} | {theirs:f0} | {ours / theirs:f2} |");
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private void Add(Delivery delivery, string figure, string side, double value)
    {
        if (!_values.TryGetValue((delivery, figure, side), out var list))
            _values[(delivery, figure, side)] = list = [];
        list.Add(value);
    }
}

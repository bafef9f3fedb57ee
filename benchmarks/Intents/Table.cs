using Soother.Contracts;

namespace Soother.Benchmarks.Intents;

/// <summary>The results as a table, and what the peer takes for one of ours.</summary>
internal sealed class Table
{
    private readonly List<(string Set, NluEvaluated Ours)> _rows = [];
    private readonly Dictionary<string, PeerResult> _peers = [];

    public void Add(string set, NluEvaluated ours)
    {
        _rows.Add((set, ours));
        Console.Error.WriteLine(set);
    }

    public void AddPeer(string set, PeerResult? peer)
    {
        if (peer is not null)
            _peers[set] = peer;
    }

    public void Print(string? missing)
    {
        Console.WriteLine("| set | accuracy | accepted, right of these | falsely accepted | ECE | query p50, p99 ms | training s | memory MB |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var (set, r) in _rows)
        {
            var falsely = r.AtThreshold.FalseAccepts is { } share ? $"{share:p1}" : "";
            Console.WriteLine($"| {set} | {r.Accuracy:p1} | {r.AtThreshold.Accepted:p1}, {r.AtThreshold.Right:p1} | {falsely} | {r.CalibrationError:f3} | {r.MedianMilliseconds:f3}, {r.SlowMilliseconds:f3} | {r.TrainingSeconds:f2} | {r.MemoryMegabytes:f1} |");
        }
        Console.WriteLine();
        if (missing is not null)
        {
            Console.WriteLine(missing);
            return;
        }
        Console.WriteLine("| set | accuracy of a linear classifier (scikit-learn) | its query p50 ms / ours | its training s / ours |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var (set, ours) in _rows.Where(r => _peers.ContainsKey(r.Set)))
        {
            var peer = _peers[set];
            Console.WriteLine($"| {set} | {peer.Accuracy:p1} | {peer.MedianMilliseconds:f2} / {ours.MedianMilliseconds:f3} = {peer.MedianMilliseconds / ours.MedianMilliseconds:f0} | {peer.TrainingSeconds:f2} / {ours.TrainingSeconds:f2} = {peer.TrainingSeconds / ours.TrainingSeconds:f1} |");
        }
    }
}

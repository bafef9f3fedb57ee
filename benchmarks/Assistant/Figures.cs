namespace Soother.Benchmarks.Assistant;

/// <summary>What was measured, in the order in which it was first measured.</summary>
internal sealed class Figures
{
    private readonly List<(string Name, List<double> Values)> _all = [];

    public void Add(string name, double value)
    {
        if (_all.FirstOrDefault(f => f.Name == name).Values is not { } values)
            _all.Add((name, values = []));
        values.Add(value);
    }

    public void Print()
    {
        Console.WriteLine("| figure | n | least | median | greatest |");
        Console.WriteLine("|---|---|---|---|---|");
        foreach (var (name, values) in _all)
        {
            values.Sort();
            Console.WriteLine($"| {name} | {values.Count} | {values[0]:0.00} | {values[values.Count / 2]:0.00} | {values[^1]:0.00} |");
        }
    }
}

namespace Soother.Skills;

/// <summary>Chance that comes out the same each time. Safe on any thread.</summary>
internal sealed class SeededRandom(int seed) : Random
{
    private readonly Lock _lock = new();
    private readonly Random _random = new(seed);

    public override int Next(int maxValue)
    {
        lock (_lock)
            return _random.Next(maxValue);
    }

    public override int Next(int minValue, int maxValue)
    {
        lock (_lock)
            return _random.Next(minValue, maxValue);
    }

    public override double NextDouble()
    {
        lock (_lock)
            return _random.NextDouble();
    }
}

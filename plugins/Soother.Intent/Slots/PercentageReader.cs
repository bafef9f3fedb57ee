namespace Soother.Intent;

/// <summary>A share: "fifty percent", "50 %", or the number alone.</summary>
internal sealed class PercentageReader : ISlotReader
{
    private readonly NumberReader _number;

    public PercentageReader(int from, int to)
    {
        _number = new(from, to);
        Key = $"percentage:{from}:{to}";
        Phrases = [.. _number.Phrases.SelectMany(p => new[] { p, p + " percent" })];
    }

    public string Key { get; }

    public IReadOnlyList<string> Phrases { get; }

    public IEnumerable<Reading> Read(Utterance said, int at)
    {
        foreach (var number in _number.Read(said, at))
        {
            var value = number.Value with { Kind = "Percentage" };
            yield return new(number.End, value);
            if (said.WordAt(number.End) == "percent")
                yield return new(number.End + 1, value);
            else if (said.WordAt(number.End) == "per" && said.WordAt(number.End + 1) == "cent")
                yield return new(number.End + 2, value);
        }
    }
}

namespace Soother.Intent;

/// <summary>Rows as a model is shown them: each time without some features, by chance, so that it relies on no single one.</summary>
internal sealed class Lossy(int seed, float share)
{
    private readonly Random _random = new(seed);
    private float[] _values = new float[512];

    public void Shuffle(int[] order) => _random.Shuffle(order);

    /// <summary>The row with what is left, as heavy together as before. It is valid until the next call.</summary>
    public Row Of(Row row)
    {
        // The array may be longer than there are features; nothing looks beyond them.
        if (_values.Length < row.Values.Length)
            _values = new float[row.Values.Length * 2];
        for (var i = 0; i < row.Values.Length; i++)
            _values[i] = _random.NextSingle() < share ? 0 : row.Values[i] / (1 - share);
        return row with { Values = _values };
    }
}

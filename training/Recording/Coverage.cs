namespace Soother.Training.Recording;

/// <summary>How many of a script's pairs of sounds were read.</summary>
internal sealed class Coverage(IEnumerable<Prompt> script)
{
    private readonly HashSet<(string, string)> _left = [.. script.SelectMany(p => p.Pairs)];
    private int _read;

    public int Read => _read;

    public int All => _read + _left.Count;

    /// <summary>0 to 1.</summary>
    public double Share => All == 0 ? 0 : (double)_read / All;

    public void Add(Prompt prompt) => _read += prompt.Pairs.Count(_left.Remove);
}

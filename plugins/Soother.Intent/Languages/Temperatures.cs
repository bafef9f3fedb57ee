namespace Soother.Intent;

/// <summary>Reads what follows the number of a temperature.</summary>
internal sealed class Temperatures
{
    private readonly PhraseTree<bool> _degrees = new();
    private readonly PhraseTree<string> _units = new();

    public Temperatures(LanguageFile.TemperatureTables tables)
    {
        tables.Degrees.ForEach(words => _degrees.Add(words, true));
        foreach (var (unit, words) in tables.Units.SelectMany(u => u.Value.Select(w => (u.Key, w))))
            _units.Add(words, unit);
    }

    /// <summary>Each unit that may follow, with the place after it: none, degrees of what is not said (null), degrees Celsius.</summary>
    public IEnumerable<(int End, string? Unit)> Units(Utterance said, int at)
    {
        yield return (at, null);
        foreach (var (end, unit, _) in _units.Find(said, at))
            yield return (end, unit);
        foreach (var (degreesEnd, _, _) in _degrees.Find(said, at))
        {
            yield return (degreesEnd, null);
            foreach (var (end, unit, _) in _units.Find(said, degreesEnd))
                yield return (end, unit);
        }
    }
}

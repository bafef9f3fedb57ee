namespace Soother.Intent;

/// <summary>Says numbers with the words of a language: of several words for one number, the first one in its table.</summary>
internal sealed class SpokenNumbers
{
    private readonly Dictionary<long, string> _said = [], _ordinals = [];
    private readonly (long Value, string Name)[] _scales;
    private readonly string _minus, _zero;

    public SpokenNumbers(LanguageFile.NumberTables tables)
    {
        foreach (var (words, value) in tables.Said.Concat(tables.Small).Concat(tables.Tens).Concat(tables.Hundreds.Where(h => h.Value < 1000)))
            _said.TryAdd(value, First(words));
        foreach (var (words, value) in tables.Ordinals)
            _ordinals.TryAdd(value, First(words));
        _scales = [.. tables.Scales.Where(s => s.Value >= 1000).DistinctBy(s => s.Value).OrderByDescending(s => s.Value).Select(s => (s.Value, First(s.Key)))];
        _zero = tables.Whole.First(w => w.Value == 0).Key;
        _minus = tables.Minus[0];
    }

    public IEnumerable<string> Say(long number)
    {
        if (number < 0)
            return [_minus, .. Say(-number)];
        return number == 0 ? [_zero] : Parts(number);
    }

    public IEnumerable<string> SayOrdinal(long number)
    {
        if (_ordinals.TryGetValue(number, out var words))
            return words.Split(' ');
        if (number > 100 && number % 100 != 0)
            return [.. Parts(number - (number % 100)), .. SayOrdinal(number % 100)];
        return number > 20 && _ordinals.TryGetValue(number % 10, out var last) ? (string[])[.. Parts(number - (number % 10)), last] : Say(number);
    }

    private static string First(string pattern) => string.Join(' ', Expansion.Spelt(pattern)[0]);

    private string[] Parts(long number)
    {
        if (number == 0)
            return [];
        foreach (var (value, name) in _scales.Where(s => number >= s.Value))
        {
            var count = number / value;
            string[] head = _said.TryGetValue(count * value, out var said) ? said.Split(' ') : [.. Parts(count), name];
            return [.. head, .. Parts(number % value)];
        }
        if (_said.TryGetValue(number, out var whole))
            return whole.Split(' ');
        var part = number >= 100 ? number % 100 : number % 10;
        return [.. Parts(number - part), .. Parts(part)];
    }
}

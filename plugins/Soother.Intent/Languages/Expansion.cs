namespace Soother.Intent;

/// <summary>Writes out a pattern of a language's tables: <c>[the] day (after|before) {day}</c> becomes each of the rows of words that it stands for.</summary>
internal sealed class Expansion
{
    private const int Most = 5000;

    private readonly string _pattern;
    private int _at;

    private Expansion(string pattern) => _pattern = pattern;

    /// <summary>Rows of words, as they are compared; what is in braces stays as it is.</summary>
    /// <exception cref="FormatException">It is not well formed.</exception>
    public static IReadOnlyList<string[]> Of(string pattern) => [.. Spelt(pattern).Select(row => row.Select(Key).ToArray())];

    /// <summary>The same, with the words as they are spelt.</summary>
    public static IReadOnlyList<string[]> Spelt(string pattern)
    {
        var expansion = new Expansion(pattern);
        var rows = expansion.Ways();
        if (expansion._at < pattern.Length)
            throw new FormatException($"'{pattern}': '{pattern[expansion._at]}' closes nothing");
        return [.. rows.Select(r => r.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(r => r.Length > 0)];
    }

    public static string Key(string word) => word[0] == '{' ? word : word.Replace("'", "").ToLowerInvariant();

    private List<string> Ways()
    {
        var ways = Row();
        while (_at < _pattern.Length && _pattern[_at] == '|')
        {
            _at++;
            ways.AddRange(Row());
        }
        return ways.Count <= Most ? ways : throw new FormatException($"'{_pattern}' stands for more than {Most} phrases");
    }

    private List<string> Row()
    {
        var rows = new List<string> { "" };
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')' or ']'))
        {
            var opening = _pattern[_at];
            List<string> next;
            if (opening is '(' or '[')
            {
                _at++;
                next = opening == '[' ? [.. Ways(), ""] : Ways();
                if (_at == _pattern.Length || _pattern[_at] != (opening == '(' ? ')' : ']'))
                    throw new FormatException($"'{_pattern}': '{opening}' is not closed");
                _at++;
            }
            else
            {
                var end = _pattern.AsSpan(_at).IndexOfAny("()[]|");
                end = end < 0 ? _pattern.Length : _at + end;
                (next, _at) = ([_pattern[_at..end]], end);
            }
            rows = [.. rows.SelectMany(row => next.Select(part => row + part))];
        }
        return rows;
    }
}

namespace Soother.Intent;

/// <summary>Reads and says numbers: "two hundred and five", "fifteen hundred", "minus three", "two point five", "two and a half", "a dozen".</summary>
internal sealed class Numbers
{
    private readonly PhraseTree<(NumberPart Part, long Value)> _parts = new();
    private readonly PhraseTree<long> _ordinals = new();
    private readonly PhraseTree<bool> _percent = new();
    private readonly PhraseTree<decimal> _shares, _rests;
    private readonly HashSet<string> _joins, _minus, _point, _words;
    private readonly Dictionary<string, int> _digits;
    private readonly LanguageFile.NumberTables _tables;
    private readonly SpokenNumbers _spoken;

    public Numbers(LanguageFile.NumberTables tables)
    {
        _tables = tables;
        Add(tables.Small, value => value < 10 ? NumberPart.Digit : NumberPart.Teen);
        Add(tables.Tens, _ => NumberPart.Ten);
        Add(tables.Hundreds, _ => NumberPart.Hundred);
        Add(tables.Scales, _ => NumberPart.Scale);
        Add(tables.Ones, _ => NumberPart.One);
        Add(tables.Whole, _ => NumberPart.Whole);
        foreach (var (words, value) in tables.Ordinals)
            _ordinals.Add(words, value);
        tables.Percent.ForEach(words => _percent.Add(words, true));
        (_shares, _rests) = (TreeOf(tables.Shares), TreeOf(tables.Rests));
        (_joins, _minus, _point) = ([.. tables.Joins], [.. tables.Minus], [.. tables.Point]);
        _digits = tables.Small.Where(s => s.Value < 10).ToDictionary(s => Expansion.Key(s.Key), s => (int)s.Value);
        foreach (var zero in tables.ZeroDigit)
            _digits[Expansion.Key(zero)] = 0;
        _words = [.. WordsOf(tables.Small), .. WordsOf(tables.Tens), .. WordsOf(tables.Scales), .. WordsOf(tables.Ordinals), .. LastWordsOf(tables.Hundreds)];
        _spoken = new(tables);
    }

    public string Minus => _tables.Minus[0];

    public string Point => _tables.Point[0];

    public IReadOnlyList<string> OrdinalSuffixes => _tables.OrdinalSuffixes;

    public static PhraseTree<decimal> TreeOf(Dictionary<string, decimal> table)
    {
        var tree = new PhraseTree<decimal>();
        foreach (var (words, value) in table)
            tree.Add(words, value);
        return tree;
    }

    public bool IsNumber(string word) => _words.Contains(word);

    /// <summary>The words of a whole number.</summary>
    public IEnumerable<string> Say(long number) => _spoken.Say(number);

    /// <summary>The words of a rank: twenty first.</summary>
    public IEnumerable<string> SayOrdinal(long number) => _spoken.SayOrdinal(number);

    /// <summary>Every number that can be read from a place on, with the place after it: "twenty five" is 20 and 25.</summary>
    public IReadOnlyList<(int End, decimal Value)> Read(Utterance said, int at)
    {
        var negative = _minus.Contains(said.WordAt(at));
        at = negative ? at + 1 : at;
        var readings = Whole(said, at).Select(r => (r.End, Value: (decimal)r.Value)).ToList();
        if (readings.Count > 0)
            readings.AddRange(Fractions(said, readings.MaxBy(r => r.End)).ToList());
        readings.AddRange(_shares.Find(said, at).Select(s => (s.End, s.Meaning)));
        return negative ? [.. readings.Select(r => (r.End, -r.Value))] : readings;
    }

    /// <summary>Every whole number that can be read from a place on.</summary>
    public IReadOnlyList<(int End, long Value)> Whole(Utterance said, int at)
    {
        var readings = new List<(int, long)>();
        Go(said, at, NumberSoFar.Nothing, readings);
        return readings;
    }

    /// <summary>Every rank that can be read from a place on: "third", "twenty first".</summary>
    public IEnumerable<(int End, long Rank)> Ranks(Utterance said, int at)
    {
        foreach (var (end, rank, _) in _ordinals.Find(said, at))
            yield return (end, rank);
        foreach (var (end, (part, value), _) in _parts.Find(said, at))
        {
            foreach (var (last, rank, _) in part == NumberPart.Ten ? _ordinals.Find(said, end) : [])
            {
                if (rank is > 0 and < 10)
                    yield return (last, value + rank);
            }
        }
    }

    /// <summary>The place after the word for percent, where it is said.</summary>
    public IEnumerable<int> Percent(Utterance said, int at) => _percent.Find(said, at).Select(p => p.End);

    // Of phrases, the words between may mean anything: "un ar ddeg" has an "on" in it.
    private static IEnumerable<string> WordsOf(Dictionary<string, long> table) => table.Keys.SelectMany(Expansion.Of).Where(row => row.Length == 1).Select(row => row[0]);

    private static IEnumerable<string> LastWordsOf(Dictionary<string, long> table) => table.Keys.SelectMany(Expansion.Of).Select(row => row[^1]);

    private void Add(Dictionary<string, long> table, Func<long, NumberPart> part)
    {
        foreach (var (words, value) in table)
            _parts.Add(words, (part(value), value));
    }

    private void Go(Utterance said, int at, NumberSoFar soFar, List<(int, long)> readings)
    {
        // "two hundred and five": the "and" counts only with a number on both sides.
        var next = soFar.MayJoin && _joins.Contains(said.WordAt(at)) ? at + 1 : at;
        foreach (var (end, (part, value), _) in _parts.Find(said, next))
        {
            if (soFar.With(part, value) is not { } more)
                continue;
            readings.Add((end, more.Total));
            Go(said, end, more, readings);
        }
    }

    private IEnumerable<(int End, decimal Value)> Fractions(Utterance said, (int End, decimal Value) whole)
    {
        foreach (var (end, rest, _) in _rests.Find(said, whole.End))
            yield return (end, whole.Value + rest);
        if (!_point.Contains(said.WordAt(whole.End)))
            yield break;
        var (value, unit) = (whole.Value, 0.1m);
        for (var at = whole.End + 1; unit > 1e-9m && _digits.TryGetValue(said.WordAt(at), out var digit); at++, unit /= 10)
        {
            value += digit * unit;
            yield return (at + 1, value);
        }
    }
}

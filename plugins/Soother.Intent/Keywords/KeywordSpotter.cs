namespace Soother.Intent;

/// <summary>Finds keywords: those of lists by one look-up of each word, whatever the number of lists; others only where a rule asks for them.</summary>
internal sealed class KeywordSpotter
{
    private readonly Dictionary<string, Keyword> _byKey = [];
    private readonly Dictionary<string, List<Keyword>> _byFirstWord = [];

    public Keyword Add(ISlotReader reader)
    {
        if (_byKey.TryGetValue(reader.Key, out var known))
            return known;
        var keyword = _byKey[reader.Key] = Keyword.Of(reader);
        foreach (var word in keyword.IsList ? reader.Phrases.Select(p => Tokenizer.Split(p)[0].Word).Distinct() : [])
        {
            if (!_byFirstWord.TryGetValue(word, out var list))
                _byFirstWord[word] = list = [];
            list.Add(keyword);
        }
        return keyword;
    }

    /// <summary>Looks for all lists.</summary>
    public Spotted Look(Utterance said)
    {
        var spotted = new Spotted(said);
        for (var at = 0; at < said.Count; at++)
        {
            foreach (var keyword in _byFirstWord.GetValueOrDefault(said.WordAt(at)) ?? [])
                spotted.Look(keyword, at);
        }
        return spotted;
    }
}

/// <summary>The keywords of one utterance.</summary>
internal sealed class Spotted(Utterance said)
{
    private readonly Dictionary<Keyword, List<Spot>> _spots = new(ReferenceEqualityComparer.Instance);

    public IEnumerable<Keyword> Lists => _spots.Keys.Where(k => k.IsList);

    public Utterance Said => said;

    /// <summary>Where a keyword is, the longest first.</summary>
    public IReadOnlyList<Spot> Of(Keyword keyword)
    {
        if (_spots.TryGetValue(keyword, out var spots) || keyword.IsList)
            return spots ?? [];
        _spots[keyword] = [];
        for (var at = 0; at < said.Count; at++)
            Look(keyword, at);
        return _spots[keyword];
    }

    public void Look(Keyword keyword, int at)
    {
        if (!_spots.TryGetValue(keyword, out var spots))
            spots = [];
        var before = spots.Count;
        spots.AddRange(keyword.Reader.Read(said, at).Select(reading => new Spot(at, reading.End, reading)));
        if (spots.Count == before)
            return;
        spots.Sort((a, b) => (b.To - b.From, a.From).CompareTo((a.To - a.From, b.From)));
        _spots[keyword] = spots;
    }
}

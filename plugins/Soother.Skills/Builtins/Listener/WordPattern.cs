namespace Soother.Skills;

/// <summary>
/// A pattern over the words of a clause: <c>*</c> is any words or none, <c>(a|b)</c> one of these words, anything else itself. The parts that can vary are
/// numbered from 1, and what stood in them is given back. Each fixed stretch is taken where it first occurs, so the time never grows with more than words times parts.
/// </summary>
internal sealed class WordPattern
{
    private readonly List<Part> _parts = [];

    public WordPattern(string text)
    {
        Text = text;
        foreach (var token in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            _parts.Add(token == "*" ? new(null) : new(token.Trim('(', ')').Split('|'), token.StartsWith('(')));
    }

    public string Text { get; }

    /// <summary>How many parts can vary.</summary>
    public int Captures => _parts.Count(part => part.IsCaptured);

    /// <summary>What stood in each part that can vary; null where the words are others.</summary>
    public IReadOnlyList<string>? Match(IReadOnlyList<string> words)
    {
        var found = new List<string>();
        var at = 0;
        for (var part = 0; part < _parts.Count;)
        {
            var isOpen = _parts[part].IsAny;
            var fixedFrom = isOpen ? part + 1 : part;
            var fixedTo = _parts.FindIndex(fixedFrom, p => p.IsAny);
            if (fixedTo < 0)
                fixedTo = _parts.Count;
            var stretch = _parts[fixedFrom..fixedTo];
            if (Find(words, stretch, at, isOpen, isLast: fixedTo == _parts.Count) is not { } start)
                return null;
            if (isOpen)
                found.Add(string.Join(' ', words.Skip(at).Take(start - at)));
            found.AddRange(stretch.Index().Where(p => p.Item.IsCaptured).Select(p => words[start + p.Index]));
            (at, part) = (start + stretch.Count, fixedTo);
        }
        return at == words.Count ? found : null;
    }

    // Where a stretch of fixed words begins: at once, or after any words; the last stretch has to end where the words end.
    private static int? Find(IReadOnlyList<string> words, List<Part> stretch, int from, bool isOpen, bool isLast)
    {
        var last = words.Count - stretch.Count;
        if (isLast && isOpen)
            return last >= from && Fits(words, stretch, last) ? last : null;
        for (var at = from; at <= (isOpen ? last : Math.Min(from, last)); at++)
        {
            if (Fits(words, stretch, at))
                return at;
        }
        return null;
    }

    private static bool Fits(IReadOnlyList<string> words, List<Part> stretch, int at)
    {
        for (var i = 0; i < stretch.Count; i++)
        {
            if (!stretch[i].Words!.Contains(words[at + i]))
                return false;
        }
        return true;
    }

    private sealed record Part(string[]? Words, bool IsChoice = false)
    {
        public bool IsAny => Words is null;

        public bool IsCaptured => IsAny || IsChoice;
    }
}

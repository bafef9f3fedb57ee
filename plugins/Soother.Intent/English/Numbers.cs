namespace Soother.Intent;

/// <summary>Reads numbers that are said in English: "two hundred and five", "fifteen hundred", "minus three", "two point five", "two and a half".</summary>
internal static class Numbers
{
    /// <summary>Every number that can be read from a place on, with the place after it: "twenty five" is 20 and 25.</summary>
    public static IReadOnlyList<(int End, decimal Value)> Read(Utterance said, int at)
    {
        var negative = said.WordAt(at) is "minus" or "negative";
        var readings = Whole(said, negative ? at + 1 : at).Select(r => (r.End, Value: (decimal)r.Value)).ToList();
        if (readings.Count > 0)
            readings.AddRange(Fractions(said, readings[^1].End, readings[^1].Value).ToList());
        return negative ? [.. readings.Select(r => (r.End, -r.Value))] : readings;
    }

    public static IReadOnlyList<(int End, long Value)> Whole(Utterance said, int at)
    {
        var readings = new List<(int, long)>();
        if (said.WordAt(at) == "zero")
            return [(at + 1, 0)];
        var group = new Group();
        if (said.WordAt(at) is "a" && IsScale(said.WordAt(at + 1)))
        {
            group.Take("one");
            at++;
        }
        while (true)
        {
            // "two hundred and five": the "and" counts only with a number on both sides.
            var next = said.WordAt(at) == "and" && group.AfterScale ? at + 1 : at;
            if (!group.Take(said.WordAt(next)))
                return readings;
            at = next + 1;
            readings.Add((at, group.Total));
        }
    }

    private static IEnumerable<(int End, decimal Value)> Fractions(Utterance said, int at, decimal whole)
    {
        if (said.WordAt(at) == "and" && said.WordAt(at + 1) == "a" && said.WordAt(at + 2) is "half" or "quarter")
            yield return (at + 3, whole + (said.WordAt(at + 2) == "half" ? 0.5m : 0.25m));
        if (said.WordAt(at) != "point")
            yield break;
        var unit = 0.1m;
        for (at++; unit > 1e-9m && Digit(said.WordAt(at)) is { } digit; at++, unit /= 10)
        {
            whole += digit * unit;
            yield return (at + 1, whole);
        }
    }

    private static int? Digit(string word) => word == "oh" ? 0 : NumberWords.UpToNineteen.TryGetValue(word, out var value) && value < 10 ? value : null;

    private static bool IsScale(string word) => word == "hundred" || NumberWords.ScaleByName.ContainsKey(word);

    /// <summary>A number as far as it has been said; refuses the word that cannot follow.</summary>
    private sealed class Group
    {
        private long _before;                       // thousands and more that are complete
        private long _now;                          // what is being said, below a thousand (or 1100 to 1999 by hundreds)
        private long _room = 1000;                  // below what a number must be to follow: 1000 at first, 100 after a hundred, 10 after a ten, then 0
        private long _lastScale = long.MaxValue;

        public long Total => _before + _now;

        public bool AfterScale { get; private set; }

        public bool Take(string word)
        {
            if (NumberWords.UpToNineteen.TryGetValue(word, out var small) && small > 0 && _room >= (small < 10 ? 10 : 100))
                return Add(small, 0);
            if (NumberWords.TensByName.TryGetValue(word, out var tens) && _room >= 100)
                return Add(tens, 10);
            if (word == "hundred" && _room == 0 && _now is > 0 and < 20 and not 10)
                return Scale(_now * 100, 100);
            if (NumberWords.ScaleByName.TryGetValue(word, out var scale) && _now > 0 && scale < _lastScale)
            {
                (_before, _lastScale) = (_before + (_now * scale), scale);
                return Scale(0, 1000);
            }
            return false;
        }

        private bool Add(long value, long room)
        {
            (_now, _room, AfterScale) = (_now + value, room, false);
            return true;
        }

        private bool Scale(long now, long room)
        {
            (_now, _room, AfterScale) = (now, room, true);
            return true;
        }
    }
}

namespace Soother.Intent;

/// <summary>Reads lengths of time: "an hour and a half", "2 hours, 10 minutes and five seconds".</summary>
internal sealed class Durations
{
    private static readonly string[] UnitNames = ["second", "minute", "hour", "day", "week", "month", "year"];

    private readonly PhraseTree<int> _units = new(), _days = new();
    private readonly PhraseTree<decimal> _counts, _rests, _afterUnit;
    private readonly HashSet<string> _joins;
    private readonly Numbers _numbers;
    private readonly bool _unitAlone;

    public Durations(LanguageFile.DurationTables tables, Numbers numbers)
    {
        foreach (var (unit, words) in tables.Units)
        {
            var index = Array.IndexOf(UnitNames, unit) is >= 0 and var found ? found : throw new FormatException($"'{unit}' is no unit of time");
            foreach (var word in words)
                _units.Add(word, index);
        }
        foreach (var (words, days) in tables.Days)
            _days.Add(words, days);
        (_counts, _rests, _afterUnit) = (Numbers.TreeOf(tables.Counts), Numbers.TreeOf(tables.Rests), Numbers.TreeOf(tables.AfterUnit));
        (_joins, _numbers, _unitAlone) = ([.. tables.Joins], numbers, tables.UnitAlone);
    }

    /// <summary>Every duration that can be read from a place on, with the place after it.</summary>
    public IReadOnlyList<(int End, DurationParts Length)> Read(Utterance said, int at)
    {
        var all = new List<(int, DurationParts)>();
        More(said, at, default, int.MaxValue, all);
        all.AddRange(_days.Find(said, at).Select(d => (d.End, new DurationParts { Days = d.Meaning })));
        return all;
    }

    // "two hours, ten minutes and five seconds": every unit is smaller than the one before it.
    private void More(Utterance said, int at, DurationParts before, int above, List<(int, DurationParts)> all)
    {
        foreach (var (end, length, unit) in Part(said, at).Where(p => p.Unit < above))
        {
            all.Add((end, before + length));
            More(said, _joins.Contains(said.WordAt(end)) ? end + 1 : end, before + length, unit, all);
        }
    }

    private IEnumerable<(int End, DurationParts Length, int Unit)> Part(Utterance said, int at)
    {
        foreach (var (end, count) in Counts(said, at))
        {
            foreach (var (after, unit, _) in _units.Find(said, end))
            {
                foreach (var (last, whole) in Wholes(said, after, count))
                {
                    if (DurationParts.Of(whole, unit) is { } length)
                        yield return (last, length, unit);
                }
            }
        }
    }

    // "an hour and a half": the half belongs to the unit before it, and so does what some languages say of the number after the unit.
    private IEnumerable<(int End, decimal Count)> Wholes(Utterance said, int at, decimal count) =>
        [(at, count), .. _rests.Find(said, at).Concat(_afterUnit.Find(said, at)).Select(r => (r.End, count + r.Meaning))];

    private IEnumerable<(int End, decimal Count)> Counts(Utterance said, int at)
    {
        if (_unitAlone)
            yield return (at, 1);
        foreach (var (end, count, _) in _counts.Find(said, at))
            yield return (end, count);
        foreach (var (end, count) in _numbers.Read(said, at).Where(n => n.Value >= 0))
            yield return (end, count);
    }
}

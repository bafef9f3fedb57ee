namespace Soother.Intent;

/// <summary>Reads lengths of time that are said in English.</summary>
internal static class Durations
{
    private static readonly Dictionary<string, int> Units = new()
    {
        ["second"] = 0, ["seconds"] = 0, ["sec"] = 0, ["secs"] = 0, ["s"] = 0, ["minute"] = 1, ["minutes"] = 1, ["min"] = 1, ["mins"] = 1,
        ["hour"] = 2, ["hours"] = 2, ["hr"] = 2, ["hrs"] = 2, ["h"] = 2, ["day"] = 3, ["days"] = 3, ["week"] = 4, ["weeks"] = 4,
        ["month"] = 5, ["months"] = 5, ["year"] = 6, ["years"] = 6,
    };

    /// <summary>Every duration that can be read from a place on, with the place after it.</summary>
    public static IReadOnlyList<(int End, DurationParts Length)> Read(Utterance said, int at)
    {
        var all = new List<(int, DurationParts)>();
        More(said, at, default, int.MaxValue, all);
        return all;
    }

    // "two hours, ten minutes and five seconds": every unit is smaller than the one before it.
    private static void More(Utterance said, int at, DurationParts before, int above, List<(int, DurationParts)> all)
    {
        foreach (var (end, length, unit) in Part(said, at).Where(p => p.Unit < above))
        {
            all.Add((end, before + length));
            More(said, said.WordAt(end) == "and" ? end + 1 : end, before + length, unit, all);
        }
    }

    private static IEnumerable<(int End, DurationParts Length, int Unit)> Part(Utterance said, int at)
    {
        foreach (var (end, count) in Counts(said, at))
        {
            if (!Units.TryGetValue(said.WordAt(end), out var unit))
                continue;
            if (DurationParts.Of(count, unit) is { } length)
                yield return (end + 1, length, unit);
            if (Share(said, end + 1) is { } share && DurationParts.Of(count + share, unit) is { } longer)
                yield return (end + 4, longer, unit);
        }
    }

    // "an hour and a half": the half belongs to the unit before it.
    private static decimal? Share(Utterance said, int at) =>
        said.WordAt(at) == "and" && said.WordAt(at + 1) == "a"
            ? said.WordAt(at + 2) switch { "half" => 0.5m, "quarter" => 0.25m, _ => null }
            : null;

    private static IEnumerable<(int End, decimal Count)> Counts(Utterance said, int at)
    {
        var next = said.WordAt(at + 1);
        switch (said.WordAt(at))
        {
            case "a" or "an" when next == "couple":
                yield return (said.WordAt(at + 2) == "of" ? at + 3 : at + 2, 2);
                break;
            case "a" or "an" when next == "half":
                yield return (at + 2, 0.5m);
                break;
            case "a" or "an" or "one" when next == "quarter":
                yield return (AfterOf(said, at + 2), 0.25m);
                break;
            case "three" when next is "quarter" or "quarters":
                yield return (AfterOf(said, at + 2), 0.75m);
                break;
            case "half":
                yield return (AfterArticle(said, at + 1), 0.5m);
                break;
            case "a" or "an":
                yield return (at + 1, 1);
                break;
        }
        foreach (var (end, value) in Numbers.Read(said, at))
            yield return (end, value);
    }

    private static int AfterOf(Utterance said, int at) => AfterArticle(said, said.WordAt(at) == "of" ? at + 1 : at);

    private static int AfterArticle(Utterance said, int at) => said.WordAt(at) is "a" or "an" ? at + 1 : at;
}

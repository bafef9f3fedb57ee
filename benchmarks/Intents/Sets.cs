using Soother.Contracts;

namespace Soother.Benchmarks.Intents;

/// <summary>Utterances to learn, and others to understand.</summary>
internal sealed record Set(string Name, IReadOnlyList<LabelledText> Train, IReadOnlyList<LabelledText> Test);

/// <summary>The sets in a folder, and made-up ones.</summary>
internal static class Sets
{
    private static readonly string[] Verbs = ["turn", "start", "stop", "show", "play", "set", "open", "close", "find", "read", "check", "tell", "change", "send", "make", "call"];

    public static IEnumerable<Set> In(string folder)
    {
        List<LabelledText> Read(string file) => [.. from line in File.ReadLines(Path.Combine(folder, file)) let parts = line.Split('\t') where parts.Length == 2 select new LabelledText(parts[0], parts[1])];
        var (valid, test) = (Read("hwu64/valid.tsv"), Read("snips/test.tsv"));
        var (hwu, snips) = (Read("hwu64/train.tsv"), Read("snips/train_small.tsv"));
        yield return new("HWU64, 5 per intent (valid)", Read("hwu64/train_5.tsv"), valid);
        yield return new("HWU64, 10 per intent (valid)", Read("hwu64/train_10.tsv"), valid);
        foreach (var seed in new[] { 1, 2, 3 })
        {
            yield return new($"HWU64, 5 per intent, seed {seed}", Some(hwu, 5, seed), valid);
            yield return new($"HWU64, 10 per intent, seed {seed}", Some(hwu, 10, seed), valid);
        }
        yield return new("HWU64, 50 per intent, seed 1", Some(hwu, 50, 1), valid);
        yield return new("HWU64, all (valid)", hwu, valid);
        foreach (var seed in new[] { 1, 2, 3 })
            yield return new($"SNIPS, 70 per intent, seed {seed}", Some(snips, 70, seed), test);
        yield return new("SNIPS, 300 per intent", snips, test);
        var all = Read("snips/train.tsv");
        foreach (var seed in new[] { 1, 2, 3 })
        {
            yield return new($"SNIPS, 70 of all, seed {seed}", Some(all, 70, seed), test);
            yield return new($"SNIPS, 300 of all, seed {seed}", Some(all, 300, seed), test);
        }
        // Half of the intents are unknown: what is said of those belongs to none.
        var known = hwu.Select(t => t.Intent).Distinct().Order(StringComparer.Ordinal).Where((_, i) => i % 2 == 0).ToHashSet();
        yield return new("HWU64, 10 per intent, half of the intents", [.. Some(hwu, 10, 1).Where(t => known.Contains(t.Intent))], valid);
        yield return new("SNIPS, 70 per intent, asked HWU64 too", Some(snips, 70, 1), [.. test, .. valid.Where(v => !v.Intent.StartsWith("weather") && !v.Intent.StartsWith("play") && !v.Intent.StartsWith("music"))]);
    }

    /// <summary>Intents of two rare words each, said in three ways to learn and in a fourth to understand.</summary>
    public static Set MadeUp(int intents)
    {
        var random = new Random(1);
        string Word() => string.Concat(Enumerable.Range(0, 3).Select(_ => $"{"bdfgklmnprstv"[random.Next(13)]}{"aeiou"[random.Next(5)]}"));
        var (train, test) = (new List<LabelledText>(), new List<LabelledText>());
        for (var i = 0; i < intents; i++)
        {
            var (name, verb, first, second) = ($"intent{i}", Verbs[random.Next(Verbs.Length)], Word(), Word());
            train.AddRange([new(name, $"{verb} the {first} {second}"), new(name, $"please {verb} my {first} for the {second}"), new(name, $"can you {verb} {first} with {second}")]);
            if (i % (intents / 1000) == 0)
                test.Add(new(name, $"could you {verb} the {first} and {second} please"));
        }
        return new($"{intents} made-up intents", train, test);
    }

    private static List<LabelledText> Some(List<LabelledText> all, int most, int seed)
    {
        var random = new Random(seed);
        return [.. all.GroupBy(t => t.Intent).SelectMany(group =>
        {
            var texts = group.ToArray();
            random.Shuffle(texts);
            return texts.Take(most);
        })];
    }
}

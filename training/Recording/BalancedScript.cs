namespace Soother.Training.Recording;

/// <summary>
/// Puts sentences in an order in which all pairs of sounds are read soonest: next always the one whose new pairs are worth most for the time it takes. A pair is
/// worth more the rarer it is, for the frequent ones come by themselves. When every pair was read once, it begins anew with the sentences that are left.
/// </summary>
internal static class BalancedScript
{
    private const int Overhead = 15;         // sounds: looking at a sentence, and breathing, takes as long as those
    private const double Rarity = 0.5;       // exponent: 0 counts pairs alike, 1 makes all occurrences of a pair together worth the same

    // As many as are read in some hours; what comes behind keeps the order of its script.
    private const int Enough = 2000;

    public static IReadOnlyList<Prompt> Order(IReadOnlyList<Prompt> prompts)
    {
        var (pairs, worth) = Number(prompts);
        var ordered = new List<Prompt>(prompts.Count);
        var left = Enumerable.Range(0, prompts.Count).ToList();
        while (ordered.Count < Enough && Round(left, pairs, worth, prompts) is { Count: > 0 } round)
        {
            var chosen = round.ToHashSet();
            ordered.AddRange(round.Select(i => prompts[i]));
            left.RemoveAll(chosen.Contains);
        }
        ordered.AddRange(left.Select(i => prompts[i]));
        return ordered;
    }

    // The gain of a sentence only ever falls while a round goes on: one whose gain, counted anew, still is the highest need not be held against the others.
    private static List<int> Round(List<int> left, int[][] pairs, double[] worth, IReadOnlyList<Prompt> prompts)
    {
        var read = new bool[worth.Length];
        var queue = new PriorityQueue<int, (double, int)>(left.Count);
        foreach (var i in left)
            queue.Enqueue(i, (-Gain(i), i));
        var round = new List<int>();
        while (queue.TryDequeue(out var next, out _))
        {
            var gain = Gain(next);
            if (gain == 0)
                continue;
            if (queue.TryPeek(out var rival, out var highest) && (-gain, next).CompareTo(highest) > 0)
            {
                queue.Enqueue(next, (-gain, next));
                continue;
            }
            round.Add(next);
            foreach (var pair in pairs[next])
                read[pair] = true;
        }
        return round;

        double Gain(int i)
        {
            var sum = 0.0;
            foreach (var pair in pairs[i])
                sum += read[pair] ? 0 : worth[pair];
            return sum / (prompts[i].Sounds + Overhead);
        }
    }

    private static (int[][] Pairs, double[] Worth) Number(IReadOnlyList<Prompt> prompts)
    {
        var numbers = new Dictionary<(string, string), int>();
        var counts = new List<int>();
        var pairs = new int[prompts.Count][];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = [.. prompts[i].Pairs.Select(Number)];
            foreach (var pair in pairs[i])
                counts[pair]++;
        }
        return (pairs, [.. counts.Select(c => Math.Pow(c, -Rarity))]);

        int Number((string, string) pair)
        {
            if (!numbers.TryGetValue(pair, out var number))
            {
                numbers.Add(pair, number = numbers.Count);
                counts.Add(0);
            }
            return number;
        }
    }
}

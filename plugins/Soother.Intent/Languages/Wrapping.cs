namespace Soother.Intent;

/// <summary>What people say around an order, and what is left without it: "could you … please".</summary>
internal sealed class Wrapping
{
    private readonly string[][] _before, _after;

    public Wrapping(IEnumerable<string> preambles, IEnumerable<string> closings) => (_before, _after) = (Rows(preambles), Rows(closings));

    /// <summary>The rest, and at which character it begins; null where there is nothing around it, or nothing else.</summary>
    public (Utterance Core, int Start)? Unwrap(Utterance said)
    {
        var (from, to) = (0, said.Count);
        while (_before.FirstOrDefault(b => b.Length <= to - from && b.Index().All(w => said.WordAt(from + w.Index) == w.Item)) is { } before)
            from += before.Length;
        while (_after.FirstOrDefault(a => a.Length <= to - from && a.Index().All(w => said.WordAt(to - a.Length + w.Index) == w.Item)) is { } after)
            to -= after.Length;
        if (from >= to || (from == 0 && to == said.Count) || !said.IsBoundary(from) || !said.IsBoundary(to))
            return null;
        return (new(said.Slice(from, to), said.Language), said.Tokens[from].Start);
    }

    private static string[][] Rows(IEnumerable<string> patterns) => [.. patterns.SelectMany(Expansion.Of).OrderByDescending(r => r.Length)];
}

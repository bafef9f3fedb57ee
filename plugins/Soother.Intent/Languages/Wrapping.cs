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
        while (FirstAt(_before, said, from, to, atEnd: false) is { } before)
            from += before;
        while (FirstAt(_after, said, from, to, atEnd: true) is { } after)
            to -= after;
        if (from >= to || (from == 0 && to == said.Count) || !said.IsBoundary(from) || !said.IsBoundary(to))
            return null;
        return (new(said.Slice(from, to), said.Language), said.Tokens[from].Start);
    }

    // How many words the first of the rows has that is said there.
    private static int? FirstAt(string[][] rows, Utterance said, int from, int to, bool atEnd)
    {
        foreach (var row in rows)
        {
            if (row.Length <= to - from && IsAt(row, said, atEnd ? to - row.Length : from))
                return row.Length;
        }
        return null;
    }

    private static bool IsAt(string[] row, Utterance said, int at)
    {
        for (var i = 0; i < row.Length; i++)
        {
            if (said.WordAt(at + i) != row[i])
                return false;
        }
        return true;
    }

    private static string[][] Rows(IEnumerable<string> patterns) => [.. patterns.SelectMany(Expansion.Of).OrderByDescending(r => r.Length)];
}

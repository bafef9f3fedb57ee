namespace Soother.Host.Configuration;

/// <summary>What somebody who mistyped a word meant.</summary>
internal static class Suggestion
{
    /// <summary><c>; did you mean 'x'?</c> where one of the known words is near, else nothing.</summary>
    public static string For(string word, IEnumerable<string> known)
    {
        var (nearest, distance) = known.Select(k => (k, Distance(word.ToLowerInvariant(), k.ToLowerInvariant()))).DefaultIfEmpty(("", int.MaxValue)).MinBy(k => k.Item2);
        return distance <= Math.Max(1, LastPart(word).Length / 3) ? $"; did you mean '{nearest}'?" : "";
    }

    private static string LastPart(string word) => word[(word.LastIndexOf('.') + 1)..];

    /// <summary>Letters to change, add, drop or swap with a neighbour (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }
}

using System.Collections.Concurrent;

namespace Soother.Intent;

/// <summary>
/// Finds the known words that a misheard word may have been: one letter more, fewer or different; of long words two, where they begin alike (what
/// comes first tells "increase" from "decrease"); and those that sound the same, as the language has them. Looked up by what is left when letters are dropped, so the number of known words does not matter.
/// </summary>
internal sealed class SimilarWords
{
    private const int ShortestSimilar = 3, ShortestOfTwo = 7, Longest = 30, MostRemembered = 2_000;

    private readonly Dictionary<string, List<string>> _byRest = [];

    private readonly ConcurrentDictionary<string, string[]> _remembered = [];
    private readonly HashSet<string> _known;
    private readonly Language _language;

    public SimilarWords(IEnumerable<string> words, Language? language = null)
    {
        _language = language ?? Language.Default;
        _known = [.. words];
        foreach (var word in _known.Where(CanBeMisheard))
        {
            foreach (var rest in Rests(word))
            {
                if (!_byRest.TryGetValue(rest, out var list))
                    _byRest[rest] = list = [];
                list.Add(word);
            }
        }
    }

    /// <summary>The known words that this may have been; people say the same words again and again, so they are remembered.</summary>
    public IReadOnlyList<string> To(string heard)
    {
        if (!CanBeMisheard(heard))
            return SoundingLike(heard);
        if (_remembered.TryGetValue(heard, out var similar))
            return similar;
        if (_remembered.Count >= MostRemembered)
            _remembered.Clear();
        return _remembered[heard] = Find(heard);
    }

    private string[] SoundingLike(string heard) => [.. (_language.Confusable.GetValueOrDefault(heard) ?? []).Where(_known.Contains)];

    private string[] Find(string heard)
    {
        var alike = SoundingLike(heard);
        return [.. alike, .. Rests(heard).SelectMany(r => _byRest.GetValueOrDefault(r) ?? []).Distinct().Where(known => known != heard && !alike.Contains(known) && AreSimilar(known, heard))];
    }

    public static bool AreSimilar(string a, string b) => Distance(a, b) switch
    {
        <= 1 => true,
        2 => Math.Min(a.Length, b.Length) >= ShortestOfTwo && a[0] == b[0],
        _ => false,
    };

    private bool CanBeMisheard(string word) => word.Length is >= ShortestSimilar and <= Longest && !_language.IsDecisive(word);

    private static HashSet<string> Rests(string word)
    {
        HashSet<string> rests = [word];
        for (var i = 0; i < word.Length; i++)
            rests.Add(word.Remove(i, 1));
        if (word.Length >= ShortestOfTwo)
            rests.UnionWith(rests.ToArray().SelectMany(rest => Enumerable.Range(0, rest.Length).Select(i => rest.Remove(i, 1))));
        return rests;
    }

    // Letters to insert, drop or replace (Levenshtein).
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}

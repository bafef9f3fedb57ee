using System.Collections.Concurrent;
using Soother.Training.Analysing.Measuring;

namespace Soother.Training.Analysing.Statistics;

/// <summary>Common words of a language that have all its usual pairs of sounds.</summary>
/// <param name="Words">Each with its sounds.</param>
internal sealed record CommonWords(IReadOnlyList<(string Word, IReadOnlyList<string> Sounds)> Words)
{
    private const int Examples = 3;
    private static readonly ConcurrentDictionary<string, CommonWords> Read = [];

    /// <summary>The words of a language; none where none are known.</summary>
    public static CommonWords Of(string language) => Read.GetOrAdd(language, ReadList);

    private static CommonWords ReadList(string language)
    {
        using var list = Voice.Text.EnglishText.IsEnglish(language) ? typeof(CommonWords).Assembly.GetManifestResourceStream("CommonWords.en.txt") : null;
        if (list is null)
            return new([]);
        var meter = new TextMeter(language);
        using var reader = new StreamReader(list);
        var words = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(w => w[0] != '#');
        return new([.. words.Select(w => (w, (IReadOnlyList<string>)[.. meter.Measure(w).Sounds()]))]);
    }

    /// <summary>The pairs of sounds in them, each with some words that have it.</summary>
    public IReadOnlyDictionary<(string First, string Second), IReadOnlyList<string>> Pairs()
    {
        var pairs = new Dictionary<(string, string), List<string>>();
        foreach (var (word, sounds) in Words)
        {
            foreach (var pair in Diphones.Pairs(sounds).Distinct())
            {
                if ((pairs.TryGetValue(pair, out var known) ? known : pairs[pair] = []).Count < Examples)
                    pairs[pair].Add(word);
            }
        }
        return pairs.ToDictionary(p => p.Key, p => (IReadOnlyList<string>)p.Value);
    }
}

namespace Soother.Training.Analysing.Statistics;

/// <summary>A pronouncing dictionary laid out as CMUdict is: <c>WORD  PH ON EM ES</c>, more pronunciations as <c>WORD(1)</c>, comments after <c>;;;</c>.</summary>
internal sealed class PronouncingDictionary
{
    private readonly Dictionary<string, string[]> _words = new(StringComparer.OrdinalIgnoreCase);

    /// <exception cref="TrainingException">The file cannot be read, or is no such dictionary.</exception>
    public PronouncingDictionary(string path)
    {
        try
        {
            foreach (var line in File.ReadLines(path, System.Text.Encoding.Latin1).Where(l => l.Length > 0 && !l.StartsWith(";;;", StringComparison.Ordinal)))
            {
                var parts = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                if (parts.Length > 1)
                    _words.TryAdd(parts[0], parts[1..]);
            }
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            throw new TrainingException($"{path}: the pronouncing dictionary cannot be read: {wrong.Message}", wrong);
        }
        if (_words.Count == 0)
            throw new TrainingException($"{path}: no line of it is a word with its phonemes, as in: HELLO  HH AH0 L OW1");
    }

    /// <summary>The phonemes of a word as it stands in a text; null if it is not there.</summary>
    /// <param name="word">In any case.</param>
    /// <param name="bare">Also without the punctuation around it.</param>
    public IReadOnlyList<string>? Find(string word, bool bare) =>
        _words.GetValueOrDefault(word) ?? (bare ? _words.GetValueOrDefault(Bare(word)) : null);

    private static string Bare(string word)
    {
        var (from, to) = (0, word.Length);
        while (from < to && !char.IsLetterOrDigit(word[from]))
            from++;
        while (to > from && !char.IsLetterOrDigit(word[to - 1]))
            to--;
        return word[from..to];
    }
}

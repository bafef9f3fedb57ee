namespace Soother.Skills;

/// <summary>Words of a person, as the one who listens would say them: "I" becomes "you", "my" becomes "your".</summary>
internal sealed class Mirror
{
    private const int LongestPhrase = 4; // words on the left of an entry
    private readonly Dictionary<string, string> _plain;
    private readonly Dictionary<string, string> _swapped;

    /// <param name="plain">Short forms, written out: <c>i'm</c> is <c>i am</c>.</param>
    /// <param name="swapped">What becomes what; of entries that fit at one place the longest counts.</param>
    public Mirror(IReadOnlyDictionary<string, string> plain, IReadOnlyDictionary<string, string> swapped) => (_plain, _swapped) = (new(plain), new(swapped));

    /// <summary>The clauses of a text, each as its words in lower case with short forms written out.</summary>
    /// <param name="text">What was said; what is beyond the limits is not looked at.</param>
    /// <param name="mostChars">Of the text.</param>
    /// <param name="mostWords">Of a clause.</param>
    public IReadOnlyList<IReadOnlyList<string>> Clauses(string text, int mostChars, int mostWords)
    {
        var clauses = new List<IReadOnlyList<string>>();
        var words = new List<string>();
        var word = new System.Text.StringBuilder();
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, mostChars)).ToString().Replace('’', '\'') + ".")
        {
            if (char.IsLetterOrDigit(c) || c == '\'')
                word.Append(char.ToLowerInvariant(c));
            else
                EndWord();
            if (c is '.' or ',' or ';' or '!' or '?' or ':' or '\n')
                EndClause();
        }
        return clauses;

        void EndWord()
        {
            var plain = word.ToString().Trim('\'');
            word.Clear();
            if (plain.Length > 0 && words.Count < mostWords)
                words.AddRange(Plain(plain));
        }

        void EndClause()
        {
            if (words.Count > 0)
                clauses.Add([.. words]);
            words.Clear();
        }
    }

    /// <summary>The same words from the other side.</summary>
    public string Reflect(string words)
    {
        var from = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var to = new List<string>();
        for (var at = 0; at < from.Length;)
        {
            var length = Enumerable.Range(1, LongestPhrase).Reverse().FirstOrDefault(n => at + n <= from.Length && _swapped.ContainsKey(Phrase(from, at, n)), 0);
            to.Add(length == 0 ? from[at] : _swapped[Phrase(from, at, length)]);
            at += Math.Max(length, 1);
        }
        return string.Join(' ', to);
    }

    private static string Phrase(string[] words, int at, int count) => string.Join(' ', words, at, count);

    private string[] Plain(string word) => _plain.TryGetValue(word, out var plain) ? plain.Split(' ') : [word];
}

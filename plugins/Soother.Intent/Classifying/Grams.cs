namespace Soother.Intent;

/// <summary>The n-grams of an utterance, as hashes: one to three words, two words with others between, and two to four letters of a word with its edges.</summary>
internal static class Grams
{
    public const int MostWords = 100, LongestWord = 40;   // more than that nobody says; it must cost no time

    private const ulong Start = 0x53, End = 0x45, Letters = 0x4c, Single = 0x31, Apart = 0x41;
    private const int Farthest = 4;   // from one word to another

    public static void AddWords(IReadOnlyList<Token> tokens, List<ulong> grams)
    {
        var count = Math.Min(tokens.Count, MostWords);
        var (before, last) = (Start, Start);
        for (var i = 0; i <= count; i++)
        {
            var word = i < count ? TextHash.Of(tokens[i].Word) : End;
            if (i < count)
                grams.Add(TextHash.Join(Single, word));
            var pair = TextHash.Join(last, word);
            grams.Add(pair);
            if (i > 0)
                grams.Add(TextHash.Join(before, pair));
            (before, last) = (last, word);
        }
        for (var i = 0; i < count; i++)
        {
            for (var j = i + 2; j <= Math.Min(count - 1, i + Farthest); j++)
                grams.Add(Pair(tokens[i], tokens[j]));
        }
    }

    public static void AddLetters(IReadOnlyList<Token> tokens, List<ulong> grams)
    {
        Span<char> padded = stackalloc char[LongestWord + 2];
        for (var i = 0; i < Math.Min(tokens.Count, MostWords); i++)
        {
            var word = Pad(tokens[i].Word, padded);
            for (var n = 2; n <= 4; n++)
            {
                for (var at = 0; at + n <= word.Length; at++)
                    grams.Add(TextHash.Join(Letters, TextHash.Of(word.Slice(at, n))));
            }
        }
    }

    /// <summary>The same n-grams with names that people can read, for explanations.</summary>
    public static IEnumerable<(string Name, ulong Gram)> Named(IReadOnlyList<Token> tokens)
    {
        var count = Math.Min(tokens.Count, MostWords);
        string Name(int i) => i < 0 ? "^" : i < count ? tokens[i].Word : "$";
        ulong Hash(int i) => i < 0 ? Start : i < count ? TextHash.Of(tokens[i].Word) : End;
        for (var i = 0; i <= count; i++)
        {
            if (i < count)
                yield return (Name(i), TextHash.Join(Single, Hash(i)));
            var pair = TextHash.Join(Hash(i - 1), Hash(i));
            yield return ($"{Name(i - 1)} {Name(i)}", pair);
            if (i > 0)
                yield return ($"{Name(i - 2)} {Name(i - 1)} {Name(i)}", TextHash.Join(Hash(i - 2), pair));
        }
        for (var i = 0; i < count; i++)
        {
            for (var j = i + 2; j <= Math.Min(count - 1, i + Farthest); j++)
                yield return ($"{Name(i)} … {Name(j)}", Pair(tokens[i], tokens[j]));
        }
        foreach (var word in tokens.Take(count).Select(t => $"<{t.Word[..Math.Min(t.Word.Length, LongestWord)]}>"))
        {
            for (var n = 2; n <= 4; n++)
            {
                for (var at = 0; at + n <= word.Length; at++)
                    yield return ($"·{word.Substring(at, n)}·", TextHash.Join(Letters, TextHash.Of(word.AsSpan(at, n))));
            }
        }
    }

    private static ulong Pair(Token first, Token second) => TextHash.Join(Apart, TextHash.Join(TextHash.Of(first.Word), TextHash.Of(second.Word)));

    private static ReadOnlySpan<char> Pad(string word, Span<char> padded)
    {
        var length = Math.Min(word.Length, LongestWord);
        padded[0] = '<';
        word.AsSpan(0, length).CopyTo(padded[1..]);
        padded[length + 1] = '>';
        return padded[..(length + 2)];
    }
}

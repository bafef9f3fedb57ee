namespace Soother.Intent;

/// <summary>An utterance as a classifier sees it. Features are numbers of a <see cref="HashIndex"/>, each once, in order.</summary>
/// <param name="Words">N-grams of words.</param>
/// <param name="Letters">N-grams of letters.</param>
/// <param name="Meaning">The direction of its words together, of length 1; all zero where no word is known.</param>
/// <param name="New">The share of its n-grams of words and letters that no example has.</param>
/// <param name="Said">The words in their order, as hashes.</param>
internal sealed record Sample(int[] Words, int[] Letters, float[] Meaning, float New, ulong[] Said)
{
    /// <summary>Reads a text; features are found, and where the reader is told to learn, added.</summary>
    public static Sample Read(string text, HashIndex features, WordVectors? vectors, bool learn)
    {
        var tokens = Tokenizer.Split(text);
        var grams = new List<ulong>(256);
        Grams.AddWords(tokens, grams);
        var (words, newWords) = Number(grams, features, learn);
        grams.Clear();
        Grams.AddLetters(tokens, grams);
        var (letters, newLetters) = Number(grams, features, learn);
        ulong[] said = [.. SaidIn(tokens)];
        return new(words, letters, MeaningOf(said, vectors), (newWords + newLetters) / 2, said);
    }

    private static (int[] Known, float New) Number(List<ulong> grams, HashIndex features, bool learn)
    {
        var numbers = new int[grams.Count];
        var known = 0;
        foreach (var gram in grams)
        {
            var number = learn ? features.Add(gram) : features.Find(gram);
            if (number >= 0)
                numbers[known++] = number;
        }
        Array.Sort(numbers, 0, known);
        var distinct = 0;
        for (var i = 0; i < known; i++)
        {
            if (i == 0 || numbers[i] != numbers[i - 1])
                numbers[distinct++] = numbers[i];
        }
        var share = grams.Count == 0 ? 1 : 1 - ((float)known / grams.Count);
        return (numbers[..distinct], share);
    }

    private static float[] MeaningOf(ulong[] said, WordVectors? vectors)
    {
        var sum = new float[WordVectors.Dimensions];
        if (vectors is null)
            return sum;
        foreach (var word in said)
            vectors.Add(word, sum);
        var length = MathF.Sqrt(Vectorised.Dot(sum, sum));
        Vectorised.Scale(sum, length > 0 ? 1 / length : 0);
        return sum;
    }

    // "don't" and "what's" are two words each.
    private static List<ulong> SaidIn(IReadOnlyList<Token> tokens)
    {
        var said = new List<ulong>(tokens.Count + 4);
        for (var i = 0; i < Math.Min(tokens.Count, Grams.MostWords); i++)
        {
            var spoken = tokens[i].Spoken;
            var cut = spoken.EndsWith("n't", StringComparison.Ordinal) ? spoken.Length - 3 : spoken.IndexOf('\'');
            if (cut > 0)
                said.Add(TextHash.Of(spoken.AsSpan(0, cut)));
            said.Add(TextHash.Of(spoken.AsSpan(Math.Max(0, cut))));
        }
        return said;
    }
}

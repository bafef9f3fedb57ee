namespace Soother.Intent;

/// <summary>An utterance as a classifier sees it. Features are numbers of a <see cref="HashIndex"/>, each once, in order.</summary>
/// <param name="Words">N-grams of words.</param>
/// <param name="Letters">N-grams of letters.</param>
/// <param name="Meaning">The direction of its words together, of length 1; all zero where no word is known.</param>
/// <param name="New">The share of its n-grams of words and letters that no example has.</param>
internal sealed record Sample(int[] Words, int[] Letters, float[] Meaning, float New)
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
        return new(words, letters, MeaningOf(tokens, vectors), (newWords + newLetters) / 2);
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

    private static float[] MeaningOf(IReadOnlyList<Token> tokens, WordVectors? vectors)
    {
        var sum = new float[WordVectors.Dimensions];
        if (vectors is null)
            return sum;
        foreach (var token in tokens.Take(Grams.MostWords))
            Add(token.Spoken, vectors, sum);
        var length = MathF.Sqrt(Vectorised.Dot(sum, sum));
        Vectorised.Scale(sum, length > 0 ? 1 / length : 0);
        return sum;
    }

    // "don't" and "what's" are two words each.
    private static void Add(ReadOnlySpan<char> spoken, WordVectors vectors, Span<float> sum)
    {
        var cut = spoken.EndsWith("n't") ? spoken.Length - 3 : spoken.IndexOf('\'');
        if (cut <= 0)
        {
            vectors.Add(spoken, sum);
            return;
        }
        vectors.Add(spoken[..cut], sum);
        vectors.Add(spoken[cut..], sum);
    }
}

namespace Soother.Training.Analysing.Measuring;

/// <summary>What is found out about the text of a clip.</summary>
/// <param name="Characters">As a reader counts them in Unicode.</param>
/// <param name="Symbols">The phonemes with their stress, a space between two, and "|" between words; punctuation stands as a word.</param>
/// <param name="Guessed">The words whose pronunciation is made by letter rules alone.</param>
/// <param name="Fault">Why it cannot be pronounced, if it cannot.</param>
internal sealed record TextMeasure(int Characters, string Symbols, IReadOnlyList<string> Guessed, string? Fault = null)
{
    private const string Stress = "ˈˌ";

    /// <summary>The phonemes without stress; "" stands between two words, "." for every mark.</summary>
    public IEnumerable<string> Sounds() => Symbols.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(s => s == "|" ? "" : IsMark(s) ? "." : s.TrimStart(Stress[0], Stress[1]));

    /// <summary>How many phonemes are spoken.</summary>
    public int Phonemes() => Sounds().Count(s => s is not ("" or "."));

    private static bool IsMark(string symbol) => Voice.Text.Pronunciation.Marks.Contains(symbol);
}

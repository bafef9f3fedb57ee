namespace Soother.Voice.Text;

/// <summary>How a text is pronounced.</summary>
/// <param name="Symbols">One phoneme in IPA each (a stress mark belongs to its vowel), <see cref="Space"/> between words, and the marks of <see cref="Marks"/>.</param>
/// <param name="Words">The words in order, each with the range of its symbols.</param>
public sealed record Pronunciation(IReadOnlyList<string> Symbols, IReadOnlyList<SpokenWord> Words)
{
    /// <summary>The symbol between two words.</summary>
    public const string Space = " ";

    /// <summary>The punctuation that is kept; all other is one of these, or nothing.</summary>
    public static IReadOnlyList<string> Marks { get; } = [",", ".", "?", "!", ";", ":", "…", "—"];

    /// <summary>Whether a symbol is a sound, and not the space between words or a mark.</summary>
    public static bool IsPhoneme(string symbol) => symbol != Space && !Marks.Contains(symbol);

    /// <summary>The symbols one after another, for people.</summary>
    public override string ToString() => string.Concat(Symbols);
}

using Soother.Voice.Text;

namespace Soother.Training.Aligning;

/// <summary>When in a clip each symbol of its text is said.</summary>
/// <param name="Symbols">All symbols of the text; a space or mark is where the pause is, of no length where there is none.</param>
/// <param name="Score">The mean logarithm of the density of a frame of speech.</param>
internal sealed record PhoneAlignment(IReadOnlyList<AlignedSymbol> Symbols, double Score)
{
    /// <summary>When the first phoneme begins.</summary>
    public double Start => Symbols.FirstOrDefault(s => Pronunciation.IsPhoneme(s.Symbol))?.Start ?? 0;

    /// <summary>When the last phoneme ends.</summary>
    public double End => Symbols.LastOrDefault(s => Pronunciation.IsPhoneme(s.Symbol))?.End ?? 0;
}

/// <summary>When a symbol is said.</summary>
/// <param name="Symbol">As it was given, with its stress.</param>
/// <param name="Start">Seconds from the clip's start.</param>
/// <param name="End">Seconds from the clip's start.</param>
/// <param name="Fit">The mean, over its frames, of how much better it fits (natural logarithm) than whatever sounds fit best: about −1 is usual, below −10 is another sound. 0 where it has no frames.</param>
internal sealed record AlignedSymbol(string Symbol, double Start, double End, double Fit)
{
    public double Seconds => End - Start;
}

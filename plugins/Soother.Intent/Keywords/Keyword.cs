namespace Soother.Intent;

/// <summary>Something that rules look for: all slots that are read in the same way are one keyword.</summary>
/// <param name="Reader">Who reads it.</param>
/// <param name="Sure">How much it says when it is found: the words of a list say more than a pattern.</param>
internal sealed record Keyword(ISlotReader Reader, double Sure)
{
    private const double PatternSure = 0.5;

    public static Keyword Of(ISlotReader reader) => new(reader, reader is ListReader ? 1 : PatternSure);

    /// <summary>Whether its words are known beforehand, so that one look at a word tells whether it can begin there.</summary>
    public bool IsList => Reader is ListReader;
}

/// <summary>A keyword in what was said.</summary>
internal readonly record struct Spot(int From, int To, Reading Reading)
{
    public bool Overlaps(Spot other) => From < other.To && other.From < To;
}

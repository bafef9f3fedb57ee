namespace Soother.Training.Corpora;

/// <summary>What is wrong with an entry of a listing.</summary>
internal enum FaultKind
{
    /// <summary>Listed, but there is no sound.</summary>
    MissingSound,

    /// <summary>A sound that is not listed.</summary>
    ExtraSound,

    /// <summary>No text.</summary>
    EmptyText,

    /// <summary>An entry with the name of an earlier one.</summary>
    Duplicate,

    /// <summary>A line that is not of the format.</summary>
    Malformed,

    /// <summary>A sound that cannot be read.</summary>
    Unreadable,
}

/// <summary>An entry that is left out, and why.</summary>
/// <param name="Kind">What kind of fault.</param>
/// <param name="Place">Where.</param>
/// <param name="Entry">The entry's name, or what stands there.</param>
/// <param name="What">One sentence without the place.</param>
internal sealed record Fault(FaultKind Kind, Place Place, string Entry, string What)
{
    /// <summary>Whose entry it is, where that is known.</summary>
    public string? Speaker { get; init; }

    public override string ToString() => $"{Place}: {What}";
}

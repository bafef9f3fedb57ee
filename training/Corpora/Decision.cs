namespace Soother.Training.Corpora;

/// <summary>What becomes of a clip.</summary>
internal enum Verdict
{
    /// <summary>It was changed, and stays.</summary>
    Change,

    /// <summary>It stays, but somebody should listen to it.</summary>
    Doubt,

    /// <summary>It is left out.</summary>
    Drop,

    /// <summary>It stays: only ever said by a person.</summary>
    Keep,
}

/// <summary>One decision about one clip: a line of <c>decisions.csv</c>.</summary>
/// <param name="Clip">The clip's name, or the entry's that is no clip.</param>
/// <param name="Step">The verb that decided.</param>
/// <param name="Verdict">What it decided.</param>
/// <param name="Reason">One word or two, the same for all of its kind: <c>clipped</c>, <c>text mismatch</c>.</param>
/// <param name="Detail">One sentence with the figures.</param>
/// <param name="You">What a person says instead, in the column <c>you</c>.</param>
internal sealed record Decision(string Clip, string Step, Verdict Verdict, string Reason, string Detail, Verdict? You = null)
{
    public Verdict Final => You ?? Verdict;
}

namespace Soother.Training.Analysing.Judging;

/// <summary>Something that a corpus must be, or had better be.</summary>
/// <param name="Name">In the report.</param>
/// <param name="Source">How it is known that this matters: where it was read, or what was measured.</param>
/// <param name="Judge">Looks at a corpus; null where there is nothing to say.</param>
internal sealed record Rule(string Name, string Source, Func<CorpusFacts, Finding?> Judge)
{
    public Finding? Of(CorpusFacts facts) => Judge(facts) is { } finding ? finding with { Rule = Name, Source = Source } : null;

    /// <summary>The level of a figure that had better be small.</summary>
    public static Level High(double figure, double amber, double red) => figure >= red ? Level.Red : figure >= amber ? Level.Amber : Level.Green;

    /// <summary>The level of a figure that had better be large.</summary>
    public static Level Low(double figure, double amber, double red) => figure < red ? Level.Red : figure < amber ? Level.Amber : Level.Green;

    /// <summary>A finding in a friend's words.</summary>
    public static Finding Say(Level level, FormattableString what, string mend = "", string effect = "") => new("", level, FormattableString.Invariant(what), mend, effect);
}

namespace Soother.Training.Analysing.Judging;

/// <summary>How serious something is.</summary>
internal enum Level
{
    /// <summary>Good, or good to know.</summary>
    Green,

    /// <summary>The voice will suffer; it can be trained.</summary>
    Amber,

    /// <summary>Training would waste the time.</summary>
    Red,
}

/// <summary>Something that was found out about a corpus, as a friend would say it.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Level">How serious it is.</param>
/// <param name="What">What is so, with figures.</param>
/// <param name="Mend">What to do; empty where there is nothing to do.</param>
/// <param name="Effect">What that will change.</param>
internal sealed record Finding(string Rule, Level Level, string What, string Mend, string Effect)
{
    /// <summary>How that is known: a source, or what was measured.</summary>
    public string Source { get; init; } = "";

    /// <summary>The clips that it is about, worst first.</summary>
    public IReadOnlyList<string> Clips { get; init; } = [];
}

/// <summary>Whether a corpus is fit to train on.</summary>
/// <param name="Level">The most serious of all.</param>
/// <param name="Reasons">The most serious first; what is well comes last.</param>
internal sealed record AnalysisVerdict(Level Level, IReadOnlyList<Finding> Reasons)
{
    public static AnalysisVerdict Of(IEnumerable<Finding> findings)
    {
        var sorted = findings.OrderByDescending(f => f.Level).ToList();
        return new(sorted.Count == 0 ? Level.Green : sorted[0].Level, sorted);
    }
}

namespace Soother.Training.Analysing.Judging;

/// <summary>What makes a corpus fit to train on.</summary>
internal static class Rules
{
    public static IEnumerable<Finding> Judge(CorpusFacts facts)
    {
        if (facts.Minutes < 30)
            yield return new("hours", Level.Amber, $"There are {facts.Minutes:0} minutes.", "Record more.", "The voice will be clearer.");
    }
}

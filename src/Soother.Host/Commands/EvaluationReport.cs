using Soother.Contracts;
using Soother.Host.Terminal;
using Spectre.Console;

namespace Soother.Host.Commands;

/// <summary>The figures of an evaluation, for people.</summary>
internal static class EvaluationReport
{
    public static void Print(NluEvaluated result)
    {
        var at = result.AtThreshold;
        var figures = new Table().RoundedBorder().HideHeaders().AddColumns("", "");
        void Add(string name, string value) => figures.AddRow(new Text(name), new Text(value));
        Add("learned", $"{result.Trained} utterances, {result.Intents} intents, in {result.TrainingSeconds:0.00} s; {result.MemoryMegabytes:0.0} MB");
        Add("asked", result.OutOfScope == 0 ? $"{result.InScope}, all in scope" : $"{result.InScope} in scope, {result.OutOfScope} out of scope");
        Add("accuracy (best guess)", Percent(result.Accuracy));
        Add($"accepted at {at.Confidence:0.00}", $"{Percent(at.Accepted)}, of which {Percent(at.Right)} right");
        if (at.FalseAccepts is { } falsely)
            Add("out of scope", $"{Percent(1 - falsely)} refused, {Percent(falsely)} falsely accepted");
        Add("calibration error", $"{result.CalibrationError:0.000}");
        Add("a query", $"{result.MedianMilliseconds:0.000} ms (median), {result.SlowMilliseconds:0.000} ms (p99)");
        if (result.Slots is { } slots)
        {
            Add("slots (F1)", $"{Percent(slots.F1)} with the right intent ({Percent(slots.Precision)} precision, {Percent(slots.Recall)} recall), {Percent(slots.F1OfGuess)} with the guessed one");
            Add("intent and all slots", $"{Percent(slots.Whole)} right");
            Add("slots cost", $"{slots.TrainingSeconds:0.00} s to learn, {slots.MedianMilliseconds:0.000} ms to find (median)");
        }
        Screen.Write(figures);
        var table = new Table().RoundedBorder().AddColumns("confidence", "accepted", "right of these", "falsely accepted");
        foreach (var row in result.Thresholds)
            table.AddRow($"{row.Confidence:0.0}", Percent(row.Accepted), Percent(row.Right), row.FalseAccepts is { } share ? Percent(share) : "");
        Screen.Write(table);
    }

    private static string Percent(double share) => FormattableString.Invariant($"{share * 100:0.0} %");
}

using System.Diagnostics;

namespace Soother.Intent;

/// <summary>How well slots are found in utterances that were not learned.</summary>
/// <param name="WithRightIntent">Counted with the intent that each utterance is marked with.</param>
/// <param name="WithFoundIntent">Counted with the intent that was understood; where none was, nothing is found.</param>
/// <param name="Whole">The share of utterances of which the intent and every slot were right.</param>
/// <param name="TrainingSeconds">How long learning took.</param>
/// <param name="MedianMilliseconds">How long one utterance takes.</param>
internal sealed record SlotFigures(SlotScore WithRightIntent, SlotScore WithFoundIntent, double Whole, double TrainingSeconds, double MedianMilliseconds);

/// <summary>Learns slots from annotated utterances, and counts what is found in others.</summary>
internal static class SlotEvaluation
{
    /// <summary>Trains and counts.</summary>
    /// <param name="train">Intent and text.</param>
    /// <param name="test">Intent and text.</param>
    /// <param name="understand">The intent that a text is understood as; null for none.</param>
    public static SlotFigures Of(IEnumerable<(string Intent, MarkedText Text)> train, IReadOnlyList<(string Intent, MarkedText Text)> test, Func<string, string?> understand)
    {
        var started = Stopwatch.GetTimestamp();
        var finder = SlotFinder.Learn(train.GroupBy(u => u.Intent).Select(g => new SlotLesson(g.Key, new Dictionary<string, ISlotReader>(), [.. g.Select(u => u.Text)])));
        var training = Stopwatch.GetElapsedTime(started).TotalSeconds;
        var (right, found, whole, times) = (new SlotScore(), new SlotScore(), 0, new List<double>());
        foreach (var (intent, text) in test)
        {
            started = Stopwatch.GetTimestamp();
            var marks = Find(finder, text.Text, intent);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            right.Add(text.Marks, marks);
            var understood = understand(text.Text);
            var marksFound = understood == intent ? marks : understood is null ? [] : Find(finder, text.Text, understood);
            found.Add(text.Marks, marksFound);
            whole += understood == intent && marksFound.SequenceEqual(text.Marks) ? 1 : 0;
        }
        times.Sort();
        return new(right, found, (double)whole / test.Count, training, times[times.Count / 2]);
    }

    private static Mark[] Find(SlotFinder finder, string text, string intent) =>
        [.. finder.Find(new(text), intent).Select(s => new Mark(s.Range!.Start, s.Range.End, s.SlotName!))];
}

using System.Diagnostics;
using Soother.Contracts;

namespace Soother.Intent;

/// <summary>Trains a classifier on some utterances and asks it for others, one after the other, as the engine does.</summary>
internal sealed class Evaluation(NluEvaluate order, string language, double minConfidence)
{
    private static readonly double[] Thresholds = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

    /// <exception cref="ArgumentException">There is nothing to learn, or nothing to ask.</exception>
    public NluEvaluated Run(IProgress<NluEvaluating> progress, CancellationToken cancel)
    {
        var examples = order.Train.Select(t => new Example(t.Intent, t.Text)).ToArray();
        var intents = examples.Select(e => e.Intent).Where(i => i.Length > 0).ToHashSet();
        if (intents.Count == 0)
            throw new ArgumentException("there is no utterance with an intent to learn from");
        if (order.Test.Count == 0)
            throw new ArgumentException("there is no utterance to ask for");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        var classifier = Classifier.Train(examples, language, new Told(d => progress.Report(new("training", d, order.Id))), cancel);
        var trained = clock.Elapsed;
        var memory = GC.GetTotalMemory(forceFullCollection: true) - before;
        var answers = Ask(classifier, intents, progress, cancel);
        var slots = order.Test.Any(t => t.Slots is { Count: > 0 }) ? Slots(classifier) : null;
        GC.KeepAlive(classifier);
        return Report(answers, new(intents.Count, examples.Length, 0, 0, 0, new(0, 0, 0, null), [], 0, 0, 0, trained.TotalSeconds, memory / 1e6, order.Id, slots));
    }

    private SlotsFound Slots(Classifier classifier)
    {
        var figures = SlotEvaluation.Of(order.Train.Select(Marked), [.. order.Test.Select(Marked)], text => classifier.Classify(text, most: 1) is [var best, ..] ? best.Intent : null);
        var right = figures.WithRightIntent;
        return new(right.F1, right.Precision, right.Recall, figures.WithFoundIntent.F1, figures.Whole, figures.TrainingSeconds, figures.MedianMilliseconds);
    }

    private static (string, MarkedText) Marked(LabelledText labelled)
    {
        var slots = labelled.Slots ?? [];
        return slots.All(s => s.Start >= 0 && s.Start < s.End && s.End <= labelled.Text.Length)
            ? (labelled.Intent, new(labelled.Text, [.. slots.Select(s => new Mark(s.Start, s.End, s.Name))]))
            : throw new ArgumentException($"a slot of '{labelled.Text}' is not in its text");
    }

    private List<Answer> Ask(Classifier classifier, HashSet<string> intents, IProgress<NluEvaluating> progress, CancellationToken cancel)
    {
        // The first queries of a process are slower: the code is still being compiled.
        foreach (var warm in order.Test.Take(200))
            classifier.Classify(warm.Text);
        var answers = new List<Answer>(order.Test.Count);
        foreach (var test in order.Test)
        {
            cancel.ThrowIfCancellationRequested();
            var started = Stopwatch.GetTimestamp();
            var guesses = classifier.Classify(test.Text, most: 1);
            var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            var guess = guesses.Count > 0 ? guesses[0] : new(null, 0);
            answers.Add(new(intents.Contains(test.Intent), guess.Intent == test.Intent, guess.Confidence, took));
            if (answers.Count % 500 == 0)
                progress.Report(new("asking", (double)answers.Count / order.Test.Count, order.Id));
        }
        return answers;
    }

    private NluEvaluated Report(List<Answer> answers, NluEvaluated rest)
    {
        Answer[] inside = [.. answers.Where(a => a.InScope)];
        Answer[] outside = [.. answers.Where(a => !a.InScope)];
        double[] times = [.. answers.Select(a => a.Milliseconds).Order()];
        return rest with
        {
            InScope = inside.Length,
            OutOfScope = outside.Length,
            Accuracy = ShareOf(inside, a => a.Right),
            AtThreshold = AcceptanceAt(minConfidence, inside, outside),
            Thresholds = [.. Thresholds.Select(t => AcceptanceAt(t, inside, outside))],
            CalibrationError = Calibration.ErrorOf(inside.Select(a => (a.Confidence, a.Right))),
            MedianMilliseconds = times[times.Length / 2],
            SlowMilliseconds = times[(int)(times.Length * 0.99)],
        };
    }

    private static Acceptance AcceptanceAt(double threshold, Answer[] inside, Answer[] outside)
    {
        Answer[] accepted = [.. inside.Where(a => a.Confidence >= threshold)];
        return new(threshold, ShareOf(inside, a => a.Confidence >= threshold), ShareOf(accepted, a => a.Right), outside.Length == 0 ? null : ShareOf(outside, a => a.Confidence >= threshold));
    }

    private static double ShareOf(Answer[] answers, Func<Answer, bool> which) => answers.Length == 0 ? 0 : (double)answers.Count(which) / answers.Length;

    private sealed record Answer(bool InScope, bool Right, double Confidence, double Milliseconds);

    private sealed class Told(Action<double> tell) : IProgress<double>
    {
        public void Report(double value) => tell(value);
    }
}

namespace Soother.Intent;

/// <summary>
/// Cross-validation: in each fold some examples of every intent are kept from a model, and some intents altogether, so that it meets what belongs to
/// none of its intents. How its guesses turn out is what a <see cref="Judge"/> learns from.
/// </summary>
internal sealed class Trials(Course course)
{
    // Strangers are as heavy together as this part of the others: a person mostly asks for what there is.
    private const double Strangers = 0.22;
    private const int HeldIntents = 3;   // one intent of so many is kept away in each fold
    private const int FewClasses = 6;    // of so few, every one is needed to tell what is meant
    private const int MostIntents = 500;  // that take part, of thousands: what holds for these holds for all

    /// <summary>Of more intents, how sure a model of some of them is says nothing: then all teach, and only some are asked for.</summary>
    public const int MostForSome = 1500;

    private readonly int _every = (course.Classes + MostIntents - 1) / MostIntents;

    /// <summary>How many models are trained for trials: the fewer examples, the more each of them matters.</summary>
    public static int FoldsFor(int examples) => examples switch { < 2 => 0, < 1000 => 4, < 2000 => 3, < 5000 => 2, _ => 1 };

    /// <summary>The part of the examples that a fold keeps away: one of so many.</summary>
    private int Part => Math.Max(FoldsFor(course.Samples.Count), course.Samples.Count < 5000 ? 3 : 6);

    public IReadOnlyList<Judge.Trial> Run(int fold, CancellationToken cancel)
    {
        var (kept, away) = Split(fold);
        var (samples, labels, background) = (course.Samples, course.Labels, course.Background);
        var voter = Voter.Train(course.Of(kept), Schooling.For(samples.Count, course.Classes), cancel);
        var trials = new List<(double[] Signs, bool Right, bool Stranger)>();
        var votes = new float[course.Classes];
        foreach (var i in away)
        {
            var row = voter.RowOf(samples[i]);
            var score = voter.Vote(samples[i], row, null, votes);
            var best = Classifier.BestOf(votes, background);
            trials.Add((voter.SignsOf(samples[i], row, (score, votes), best, background), best == labels[i], IsHeld(labels[i], fold) || labels[i] == background));
        }
        var strangers = trials.Count(t => t.Stranger);
        var weight = Math.Min(1, Strangers * (trials.Count - strangers) / Math.Max(1, strangers));
        return [.. trials.Select(t => new Judge.Trial(t.Signs, t.Right, t.Stranger ? weight : 1))];
    }

    private (List<int> Kept, List<int> Away) Split(int fold)
    {
        var (kept, away) = (new List<int>(), new List<int>());
        var labels = course.Labels;
        var seen = new int[course.Classes];
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i] % _every != 0 && labels[i] != course.Background)
            {
                if (course.Classes > MostForSome)
                    kept.Add(i);
                continue;
            }
            var held = IsHeld(labels[i], fold);
            if (!course.Told[i])
            {
                // An intent's name is no utterance: it teaches, and is not asked.
                if (!held)
                    kept.Add(i);
            }
            else
                (held || (seen[labels[i]]++ + labels[i]) % Part == fold ? away : kept).Add(i);
        }
        return (kept, away);
    }

    private bool IsHeld(int label, int fold) => label != course.Background && course.Classes > FewClasses && (label / _every) % HeldIntents == fold % HeldIntents;
}

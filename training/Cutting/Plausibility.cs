namespace Soother.Training.Cutting;

/// <summary>Stops before nonsense is cut: where too little of the script is in the recording, it says why that may be.</summary>
internal static class Plausibility
{
    private const double LeastFound = 0.5, LeastWins = 0.9;

    /// <exception cref="TrainingException">Nothing fits; the message says the probable cause.</exception>
    public static void Check(Recordings recordings, Finding finding, LineJudge judge, string script, int seed)
    {
        var lines = finding.Texts.Count(t => t.Length > 0);
        var takes = finding.Takes().Values.Where(take => judge.Of(take.Line).Confidence >= CutRow.LeastConfidence).ToList();
        var (begins, found) = (recordings.Speech.Begins, takes.Count);
        var spoken = takes.Sum(take => begins[take.ToPiece] - begins[take.FromPiece]) / (double)recordings.Speech.Count;
        var wins = CrossCheck.Wins(recordings.Speech, finding, seed);
        // Either most of the script is there, or most of the recording is in the script: one chapter of a book may be read, and much be said besides.
        if (wins >= LeastWins && (found >= LeastFound * lines || spoken >= LeastFound))
            return;
        var anyOrder = new LineSearch(recordings.Speech, recordings.Pauses(), finding.Texts, finding.Settings with { Leap = 0, LeapMore = 0 }).Find(finding.Model);
        var there = anyOrder.Where(r => r.Kind == ReadingKind.Whole).Select(r => r.Line).Distinct().Count();
        var cause = there > 2 * found && there > LeastFound * lines && wins >= LeastWins
            ? $"{there} of its lines are there in another order: sort the script as it was read, or give the recordings in the order in which they were made"
            : "the probable causes, likeliest first: it is another script; the recordings are in another order than the script; the language is another (--language); it is whispered and --kind whisper was not said, or the other way";
        throw new TrainingException(
            $"{script}: {(wins < LeastWins ? "none" : $"only {found}")} of its {lines} lines fit what is said in the recording ({recordings.Speech.Seconds / 60:0} minutes of speech in {recordings.Seconds / 60:0}); {cause}");
    }
}

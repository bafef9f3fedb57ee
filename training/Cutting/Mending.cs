namespace Soother.Training.Cutting;

/// <summary>Lines that seem broken off and were never said again, but whose end is there, too soft or too strange to be known for it at first.</summary>
internal static class Mending
{
    private const int MostPieces = 3;
    private const double MostPause = 0.7;        // seconds
    private const float LeastEarned = 0.1f;      // a moment of the whole line

    public static Finding Apply(Finding found, SpeechSequence speech, IReadOnlyList<double> pauses)
    {
        var (takes, readings) = (found.Takes(), found.Readings.ToList());
        for (var i = 0; i < readings.Count; i++)
        {
            var broken = readings[i];
            if (broken.Kind != ReadingKind.BrokenOff || takes.ContainsKey(broken.Line) || readings.FindLastIndex(r => r.Line == broken.Line) != i)
                continue;
            var end = Enumerable.Range(0, MostPieces + 1).Where(more => Follows(readings, i, more, pauses))
                .Select(more => broken.ToPiece + more).MaxBy(to => Earned(found, speech, broken with { ToPiece = to }));
            if (Earned(found, speech, broken with { ToPiece = end }) < LeastEarned)
                continue;
            readings[i] = broken with { Kind = ReadingKind.Whole, ToPiece = end };
            readings.RemoveAll(r => r.Kind == ReadingKind.Talk && r.FromPiece >= broken.ToPiece && r.ToPiece <= end);
        }
        return found with { Readings = readings };
    }

    // Whether so many pieces after it are in no line, without a long pause.
    private static bool Follows(List<Reading> readings, int at, int pieces, IReadOnlyList<double> pauses)
    {
        var end = readings[at].ToPiece;
        return Enumerable.Range(0, pieces).All(k => at + 1 + k < readings.Count && readings[at + 1 + k].Kind == ReadingKind.Talk && pauses[end + k] < MostPause);
    }

    private static float Earned(Finding found, SpeechSequence speech, Reading reading)
    {
        var (from, to) = (speech.Begins[reading.FromPiece], speech.Begins[reading.ToPiece]);
        return LinePath.Find(found.Model, speech, from..to, found.Texts[reading.Line], found.Settings).Score / (to - from);
    }
}

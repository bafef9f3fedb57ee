namespace Soother.Training.Cutting;

/// <summary>How sure it is that a take is its line.</summary>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Note">What is odd about it; empty if nothing is.</param>
/// <param name="Fit">0 for sound that has nothing to do with the text, 1 for the usual line of this recording.</param>
internal sealed record Judgement(double Confidence, string Note, double Fit);

/// <summary>
/// Says how sure each take is, by the recording's own measure: the usual fit of a take to its line lies at 1, that of takes to lines that they are not at 0.
/// </summary>
internal sealed class LineJudge
{
    private const int Window = 40;             // moments: a word or two
    private const int Others = 3;              // lines of like length that each take is held against
    private const double Steepness = 12, Middle = 0.5;
    private const double OddPart = 5, OddLength = 4, LeastSpread = 0.05;   // standard deviations from the usual

    private readonly Recordings _recordings;
    private readonly Finding _finding;
    private readonly Dictionary<int, (double Fit, double Worst, int WorstAt, double Length)> _measures = [];
    private readonly double _right, _wrong;
    private readonly (double Median, double Deviation) _worst, _length;

    public LineJudge(Recordings recordings, Finding finding, int seed)
    {
        (_recordings, _finding) = (recordings, finding);
        var random = new Random(seed);
        var wrong = new List<double>();
        foreach (var (line, take) in finding.Takes().OrderBy(t => t.Key))
        {
            _measures[line] = Measure(take, line);
            var near = Enumerable.Range(0, finding.Texts.Count).Where(other => Math.Abs(other - line) > 1 && finding.Texts[other].Length > 0)
                .OrderBy(other => Math.Abs(Math.Log((double)finding.Texts[other].Length / Math.Max(1, finding.Texts[line].Length)))).Take(3 * Others).ToArray();
            random.Shuffle(near);
            wrong.AddRange(near.Take(Others).Select(other => Measure(take, other).Fit));
        }
        (_right, _wrong) = (Robust.Median(_measures.Values.Select(m => m.Fit)), wrong.Count > 0 ? Robust.Median(wrong) : 0);
        _worst = Robust.Spread([.. _measures.Values.Select(m => Scaled(m.Worst))]);
        _length = Robust.Spread([.. _measures.Values.Select(m => m.Length)]);
    }

    public Judgement Of(int line)
    {
        var (raw, worst, at, length) = _measures[line];
        var fit = Scaled(raw);
        var confidence = 1 / (1 + Math.Exp(-Steepness * (fit - Middle)));
        var notes = new List<string>();
        if (fit < Middle)
            notes.Add("the sound hardly fits the text");
        if (Scaled(worst) < _worst.Median - (OddPart * Math.Max(LeastSpread, _worst.Deviation)))
        {
            confidence *= 0.6;
            notes.Add($"something else may be said about {at * SpeechSequence.Step * MelFrames.Hop:0.0} s into it");
        }
        var slow = length - _length.Median;
        if (Math.Abs(slow) > OddLength * Math.Max(LeastSpread, _length.Deviation))
        {
            confidence *= 0.7;
            notes.Add(slow > 0 ? "slow for its text" : "fast for its text");
        }
        return new(confidence, string.Join("; ", notes), fit);
    }

    private double Scaled(double fit) => (fit - _wrong) / Math.Max(1e-3, _right - _wrong);

    private (double Fit, double Worst, int WorstAt, double Length) Measure(Reading take, int line)
    {
        var begins = _recordings.Speech.Begins;
        var (from, to, text) = (begins[take.FromPiece], begins[take.ToPiece], _finding.Texts[line]);
        if (text.Length == 0)
            return (0, 0, 0, 0);
        var plain = _finding.Settings with { Margin = 0 };
        var path = LinePath.Find(_finding.Model, _recordings.Speech, from..to, text, _finding.Settings);
        var earned = new float[_finding.Model.Units];
        var sums = new double[path.Pairs.Count + 1];
        for (var i = 0; i < path.Pairs.Count; i++)
        {
            plain.Earn(_finding.Model, _recordings.Speech[path.Pairs[i].Moment], earned);
            sums[i + 1] = sums[i] + earned[path.Pairs[i].Unit];
        }
        var window = Math.Min(Window, path.Pairs.Count);
        var at = Enumerable.Range(0, sums.Length - window).MinBy(i => sums[i + window] - sums[i]);
        return (sums[^1] / path.Pairs.Count, (sums[at + window] - sums[at]) / window, at, Math.Log((double)(to - from) / text.Length));
    }
}

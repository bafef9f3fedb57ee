namespace Soother.Training.Cutting;

/// <summary>
/// Finds which pieces of a recording are which lines of the script: the most probable sequence of readings, where a reader may say a line again, break off,
/// leave lines out, go back, and say what is in no line.
/// </summary>
/// <remarks>
/// One pass over the moments of the recording (Viterbi). Between two pieces there is a score for each line that may have been the last; from there, other lines
/// are begun. Within a line, the recording moves over the moments of its text with little stretching. What fits no line costs nothing and earns nothing.
/// </remarks>
internal sealed class LineSearch
{
    private const int ShortestPart = 20;     // moments of a line that was broken off
    private const int LongestNoise = 30;     // moments of a piece that may be a noise within a line
    private const double EndPart = 0.06;     // of a line may be missing at its end
    private const int MostEnd = 10;

    private readonly SpeechSequence _speech;
    private readonly IReadOnlyList<int> _begins;
    private readonly IReadOnlyList<double> _pauses;
    private readonly SearchSettings _settings;
    private readonly LineHypothesis[] _lines;
    private readonly List<LineHypothesis> _alive = [];
    private readonly List<SearchRow> _rows = [];

    /// <param name="speech">The recording.</param>
    /// <param name="pauses">The seconds before each piece, and after the last; infinite between files.</param>
    /// <param name="texts">The units of each line, at the reader's pace.</param>
    /// <param name="settings">What is believed of the reader.</param>
    public LineSearch(SpeechSequence speech, IReadOnlyList<double> pauses, IReadOnlyList<int[]> texts, SearchSettings settings)
    {
        (_speech, _begins, _pauses, _settings) = (speech, speech.Begins, pauses, settings);
        _lines = [.. texts.Select((text, line) => new LineHypothesis(line, text))];
    }

    private int Pieces => _begins.Count - 1;

    /// <summary>The readings, in the order of the recording; together they are all pieces.</summary>
    /// <param name="model">How units sound.</param>
    /// <param name="progress">Called with the part that is done, now and then.</param>
    /// <param name="cancel">Ends it.</param>
    public IReadOnlyList<Reading> Find(UnitModel model, Action<double>? progress = null, CancellationToken cancel = default)
    {
        var start = new SearchRow(0, Math.Min(_lines.Length + 1, _settings.Ahead));
        start.Offer(0, 0, ReadingKind.Talk, -1);
        _rows.Add(start);
        var earned = new float[model.Units];
        for (var piece = 0; piece < Pieces; piece++)
        {
            cancel.ThrowIfCancellationRequested();
            Begin(piece);
            var isShort = _begins[piece + 1] - _begins[piece] <= LongestNoise;
            if (isShort)
                _alive.ForEach(line => line.Remember());
            for (var moment = _begins[piece]; moment < _begins[piece + 1]; moment++)
                Step(model, moment, earned, _rows[piece].Best);
            if (isShort)
                _alive.ForEach(line => line.Recall(_settings.Noise));
            End(piece);
            progress?.Invoke((piece + 1.0) / Pieces);
        }
        return Trace();
    }

    // Every line near the best place may begin here; lines that go on pay for the pause.
    private void Begin(int piece)
    {
        var row = _rows[piece];
        foreach (var line in _alive)
        {
            if (double.IsInfinity(_pauses[piece]))
                line.Clear();
            else
                line.Lose(SearchSettings.Pause(_pauses[piece]));
        }
        var cost = SearchSettings.NoPause(_pauses[piece]);
        for (var place = Math.Max(1, row.BestPlace - _settings.Behind); place < Math.Min(_lines.Length + 1, row.BestPlace + _settings.Ahead); place++)
        {
            var (score, _) = Enter(row, place);
            if (score - cost < row.Best - _settings.Beam)
                continue;
            var line = _lines[place - 1];
            if (!line.IsAlive && !_alive.Contains(line))
                _alive.Add(line);
            line.Begin(score - cost, piece);
        }
    }

    // The best way to begin a line: from which place.
    private (float Score, int From) Enter(SearchRow row, int place)
    {
        var (best, from) = (float.NegativeInfinity, -1);
        for (var before = row.First; before < row.End; before++)
        {
            var score = row.Score(before) - _settings.Jump(place - before);
            if (score > best)
                (best, from) = (score, before);
        }
        return (best, from);
    }

    private void Step(UnitModel model, int moment, float[] earned, float idle)
    {
        _settings.Earn(model, _speech[moment], earned);
        var best = idle;
        foreach (var line in _alive)
            best = Math.Max(best, line.Best);
        foreach (var line in _alive)
            line.Step(earned, _settings.Stretch, best - _settings.Beam);
        _alive.RemoveAll(line => !line.IsAlive);
    }

    private void End(int piece)
    {
        var before = _rows[piece];
        var first = Math.Max(0, before.BestPlace - _settings.Behind);
        var row = new SearchRow(first, Math.Min(_lines.Length + 1, before.BestPlace + _settings.Ahead) - first);
        for (var place = Math.Max(first, before.First); place < before.End; place++)
            row.Offer(place, before.Score(place) - _settings.Talk, ReadingKind.Talk, piece);
        foreach (var line in _alive)
        {
            var tolerance = Math.Min(MostEnd, (int)(EndPart * line.Moments));
            var (whole, begun) = line.Whole(tolerance, _settings.Stretch);
            row.Offer(line.Line + 1, whole, ReadingKind.Whole, begun);
            (var part, begun) = line.Part(ShortestPart, tolerance);
            // Not read yet: the line before stays the last one.
            row.Offer(line.Line, part - _settings.BreakOff, ReadingKind.BrokenOff, begun);
        }
        _rows.Add(row);
    }

    private List<Reading> Trace()
    {
        var readings = new List<Reading>();
        var (end, place) = (Pieces, _rows[^1].BestPlace);
        while (end > 0)
        {
            var (kind, from) = _rows[end].Before(place);
            var line = kind switch { ReadingKind.Talk => -1, ReadingKind.Whole => place - 1, _ => place };
            readings.Add(new(kind, line, from, end));
            if (line >= 0)
                place = Enter(_rows[from], line + 1).From;
            end = from;
        }
        readings.Reverse();
        return readings;
    }
}

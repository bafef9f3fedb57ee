namespace Soother.Training.Cutting;

/// <summary>
/// Finds the lines of a script in recordings: first as near to the synthetic voice as can be, then again and again with what was learned of the reader's own voice
/// and pace from the lines found before.
/// </summary>
internal sealed class LineFinder(Recordings recordings, SpokenScript script, int seed)
{
    private const int MostUnits = 128, LeastUnits = 16, MomentsOfUnit = 160;
    private const float Relent = 0.2f, LeastStrict = -1;
    private static readonly float[] Strictness = [0.2f, 0.2f, 0.25f, 0.3f];   // of what lies between talk and lines, in each round

    private readonly IReadOnlyList<double> _pauses = recordings.Pauses();

    /// <summary>Called with the part that is done.</summary>
    public Action<double>? Progress { get; init; }

    public Finding Find(CancellationToken cancel)
    {
        var (synthetic, units) = UnitFinder.Find(script.Speech, Math.Clamp(script.Speech.Count / MomentsOfUnit, LeastUnits, MostUnits), seed);
        var pace = (double)recordings.Speech.Count / Math.Max(1, script.Speech.Count);
        var model = synthetic;
        Finding? found = null;
        for (var round = 0; round < Strictness.Length; round++)
        {
            if (found is not null)
                (model, pace) = (Learn(found), Pace(found, units, pace));
            found = Search(model, Texts(units, pace), round, cancel) with { Synthetic = synthetic };
        }
        return Mending.Apply(found!, recordings.Speech, _pauses);
    }

    // The first time nobody knows how far the two voices are apart: what is asked for is lowered until half of the lines are there.
    private Finding Search(UnitModel model, int[][] texts, int round, CancellationToken cancel)
    {
        var settings = new SearchSettings();
        var (usual, best) = MarginFinder.Find(recordings.Speech, model, texts, settings, seed);
        for (var strict = Strictness[round]; ; strict -= Relent)
        {
            settings = settings with { Margin = usual + (strict * (best - usual)) };
            var search = new LineSearch(recordings.Speech, _pauses, texts, settings);
            var found = new Finding(search.Find(model, part => Progress?.Invoke((round + part) / Strictness.Length), cancel), model, model, texts, settings);
            if (round > 0 || strict < LeastStrict || found.Takes().Count > script.Lines / 2)
                return found;
        }
    }

    private UnitModel Learn(Finding found)
    {
        var begins = recordings.Speech.Begins;
        return found.Model.Learn(found.Takes().Values.SelectMany(take =>
            LinePath.Find(found.Model, recordings.Speech, begins[take.FromPiece]..begins[take.ToPiece], found.Texts[take.Line], found.Settings).Pairs), recordings.Speech);
    }

    // The reader's moments for one of the synthetic voice.
    private double Pace(Finding found, int[] units, double before)
    {
        var begins = recordings.Speech.Begins;
        var paces = found.Takes().Values.Select(take =>
            (double)(begins[take.ToPiece] - begins[take.FromPiece]) / Math.Max(1, units.AsSpan(script.Moments(take.Line)).Length)).ToList();
        return paces.Count > 0 ? Robust.Median(paces) : before;
    }

    private int[][] Texts(int[] units, double pace) => [.. Enumerable.Range(0, script.Lines).Select(line =>
    {
        var own = units[script.Moments(line)];
        return Enumerable.Range(0, (int)Math.Ceiling(own.Length * pace)).Select(t => own[Math.Min(own.Length - 1, (int)(t / pace))]).ToArray();
    })];
}

namespace Soother.Training.Cutting;

/// <summary>Makes the rows of <c>cut.csv</c> from what was found: each line with its last complete take, then all that is in no line.</summary>
internal sealed class CutPlanner(Recordings recordings, Finding finding, LineJudge judge, IReadOnlyList<string> names)
{
    private const double MostTone = 0.3;       // seconds of room kept at each end
    private const double NearTail = 0.25, LongestTail = 0.35;   // a last consonant that a closure keeps apart from its word
    private const double OneTalk = 1;          // a pause that does not part two pieces of talk

    private readonly IReadOnlyDictionary<int, Reading> _takes = finding.Takes();

    /// <param name="texts">The lines.</param>
    /// <param name="name">What the files are called, before their number.</param>
    public IReadOnlyList<CutRow> Plan(IReadOnlyList<string> texts, string name)
    {
        var digits = Math.Max(4, $"{texts.Count}".Length);
        var lines = Enumerable.Range(0, texts.Count).Select(line => Line(line) with
        {
            Line = line + 1, IsLine = true, Text = texts[line], File = $"wavs/{name}-{(line + 1).ToString("D" + digits)}.wav",
        });
        var rest = Rest().Select((row, i) => row with { File = $"unused/{name}-unused-{(i + 1).ToString("D" + digits)}.wav" });
        return [.. lines, .. rest];
    }

    private CutRow Line(int line)
    {
        if (!_takes.TryGetValue(line, out var take))
            return new() { Note = finding.Texts[line].Length == 0 ? "there is nothing in it to say" : "not found: " + Where(line) };
        var judged = judge.Of(line);
        var (tries, number) = Tries(line, take);
        return Span(Grown(take)) with { Take = number, Of = tries, Confidence = judged.Confidence, Note = judged.Note };
    }

    private (int Tries, int Number) Tries(int line, Reading take)
    {
        var tries = finding.Readings.Where(r => r.Line == line).ToList();
        return (tries.Count, tries.IndexOf(take) + 1);
    }

    // Where the reader would have said it.
    private string Where(int line)
    {
        var tries = finding.Readings.Where(r => r.Line == line).ToList();
        if (tries.Count > 0)
            return $"it was begun and broken off at {string.Join(", ", tries.Select(t => Clock(Begin(t))))}";
        var before = Enumerable.Range(0, line).Reverse().Where(_takes.ContainsKey).Take(1).ToList();
        var after = Enumerable.Range(line, finding.Texts.Count - line).Where(_takes.ContainsKey).Take(1).ToList();
        return "it seems to have been left out" + (before, after) switch
        {
            ([var b], [var a]) => $", between {Clock(End(_takes[b]))} and {Clock(Begin(_takes[a]))}",
            ([var b], []) => $", after {Clock(End(_takes[b]))}",
            ([], [var a]) => $", before {Clock(Begin(_takes[a]))}",
            _ => "",
        };
    }

    // What is in no line, neighbours as one.
    private IEnumerable<CutRow> Rest()
    {
        var used = new HashSet<int>(_takes.Values.Select(Grown).SelectMany(t => Enumerable.Range(t.FromPiece, t.ToPiece - t.FromPiece)));
        Reading? talk = null;
        foreach (var reading in finding.Readings.Where(r => _takes.GetValueOrDefault(r.Line, default) != r || r.Kind != ReadingKind.Whole))
        {
            if (reading.Kind == ReadingKind.Talk && used.Contains(reading.FromPiece))
                continue;
            if (talk is { } before && (reading.Kind != ReadingKind.Talk || before.ToPiece != reading.FromPiece || Pause(reading.FromPiece) > OneTalk))
            {
                yield return Named(before);
                talk = null;
            }
            if (reading.Kind == ReadingKind.Talk)
                talk = talk is { } begun ? begun with { ToPiece = reading.ToPiece } : reading;
            else
                yield return Named(reading);
        }
        if (talk is { } last)
            yield return Named(last);
    }

    private CutRow Named(Reading reading) => Span(reading) with
    {
        Line = reading.Line < 0 ? null : reading.Line + 1,
        Note = reading.Kind switch
        {
            ReadingKind.Whole => $"an earlier take of line {reading.Line + 1}",
            ReadingKind.BrokenOff => $"line {reading.Line + 1}, broken off",
            _ => "in no line: talk or noise",
        },
    };

    // With the talk that is no more than the last consonant of it.
    private Reading Grown(Reading take)
    {
        var next = finding.Readings.FirstOrDefault(r => r.FromPiece == take.ToPiece, new(ReadingKind.Whole, -1, -1, -1));
        var isTail = next.Kind == ReadingKind.Talk && Pause(take.ToPiece) < NearTail && recordings.Pieces[next.ToPiece - 1].Run.To - recordings.Pieces[next.FromPiece].Run.From < LongestTail / MelFrames.Hop;
        return isTail ? Grown(take with { ToPiece = next.ToPiece }) : take;
    }

    private CutRow Span(Reading reading)
    {
        var (recording, run) = recordings.Pieces[reading.FromPiece];
        var from = run.From - Tone(recordings.QuietBefore(recording, run.From));
        var end = recordings.Pieces[reading.ToPiece - 1].Run.To;
        var to = end + Tone(recordings.QuietAfter(recording, end));
        return new() { Recording = names[recording], Start = Math.Round(recordings.At(recording, from).Seconds, 2), End = Math.Round(recordings.At(recording, to).Seconds, 2) };
    }

    private static int Tone(int quiet) => Math.Min((int)(MostTone / MelFrames.Hop), quiet / 2);

    private double Pause(int piece) =>
        (recordings.Pieces[piece].Run.From - recordings.Pieces[piece - 1].Run.To) * MelFrames.Hop;

    private Moment Begin(Reading reading) => recordings.At(recordings.Pieces[reading.FromPiece].Recording, recordings.Pieces[reading.FromPiece].Run.From);

    private Moment End(Reading reading) => recordings.At(recordings.Pieces[reading.FromPiece].Recording, recordings.Pieces[reading.ToPiece - 1].Run.To);

    private string Clock(Moment moment)
    {
        var time = TimeSpan.FromSeconds(moment.Seconds);
        var clock = time.TotalHours >= 1 ? $"{(int)time.TotalHours}:{time:mm\\:ss}" : $"{time:m\\:ss}";
        return names.Count > 1 ? $"{clock} in {names[moment.Recording]}" : clock;
    }
}
